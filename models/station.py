from peewee import CharField, ForeignKeyField

from models.database import Row
from models.region import Region


class Station(Row):
    number = CharField(20, unique=True)
    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    place = CharField(120, default="")
    opening_hours = CharField(120, default="")

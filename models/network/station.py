import secrets

from peewee import CharField, ForeignKeyField

from models.database import Row
from models.network.region import Region


def new_slug() -> str:
    return secrets.token_hex(6)


class Station(Row):
    number = CharField(20, unique=True)
    slug = CharField(16, unique=True, default=new_slug)
    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    place = CharField(120, default="")
    opening_hours = CharField(120, default="")

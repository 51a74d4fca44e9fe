"""Handling units (承办单位): the bureaus and offices to which an opinion is assigned."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.database import MomentField, Row
from models.network.region import Region


class Unit(Row):
    """A closed unit is given nothing more; what it has, it keeps until it is assigned elsewhere."""

    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    made_at = MomentField(default=clock.now)
    closed_at = MomentField(null=True)

    class Meta:
        indexes = ((("region", "name"), True),)

    @property
    def accounts(self):
        """Whoever signs in for this unit."""
        return self.users

"""Responsibility areas, and who answers for them from when to when."""

import secrets

from peewee import CharField, DateField, ForeignKeyField

from models.database import Row
from models.network.deputy import Deputy
from models.network.lasting import Lasting
from models.network.region import Region
from models.network.station import Station


def new_slug() -> str:
    return secrets.token_hex(6)


class Area(Row):
    number = CharField(20, unique=True)
    slug = CharField(16, unique=True, default=new_slug)
    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    station = ForeignKeyField(Station, null=True, backref="areas")

    def deputies(self, on):
        """The deputies who answer for this area on a day, in the order in which they were named."""
        answering = Deputy.select().join(Assignment).where(Assignment.area == self, Assignment.open_on(on))
        return answering.order_by(Assignment.id)


class Assignment(Lasting, Row):
    """A deputy answers for an area."""

    area = ForeignKeyField(Area, backref="assignments", on_delete="CASCADE")
    deputy = ForeignKeyField(Deputy, backref="assignments", on_delete="CASCADE")
    began_on = DateField()
    ended_on = DateField(null=True)

    class Meta:
        indexes = ((("deputy", "ended_on"), False), (("area", "ended_on"), False))

    @classmethod
    def answering(cls, area_id: int, deputy_ids, day) -> set[int]:
        """Which of these deputies answered for the area on that day."""
        mine = cls.select(cls.deputy).where(cls.area == area_id, cls.deputy.in_(list(deputy_ids)), cls.open_on(day))
        return {assignment.deputy_id for assignment in mine}

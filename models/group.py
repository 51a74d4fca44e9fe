from peewee import CharField, ForeignKeyField

from models.database import Row
from models.deputy import Deputy
from models.region import Region


class Group(Row):
    number = CharField(20, unique=True)
    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")

    class Meta:
        table_name = "deputy_group"  # "group" is a word of SQL


class Membership(Row):
    """A deputy in a group; `role` is leader, liaison or member."""

    group = ForeignKeyField(Group, backref="memberships", on_delete="CASCADE")
    deputy = ForeignKeyField(Deputy, backref="memberships", on_delete="CASCADE")
    role = CharField(8, default="member")

    class Meta:
        indexes = ((("group", "deputy"), True),)

    @classmethod
    def of(cls, deputy_ids: list[int]) -> dict[int, list["Membership"]]:
        """Deputy → their memberships, each with its group."""
        found = {deputy: [] for deputy in deputy_ids}
        for membership in cls.select(cls, Group).join(Group).where(cls.deputy.in_(deputy_ids)).order_by(Group.number):
            found[membership.deputy_id].append(membership)
        return found

"""Groups of deputies, and who was in them from when to when."""

from datetime import date

from peewee import CharField, DateField, ForeignKeyField

from lib import clock
from models.database import Row
from models.network.deputy import Deputy
from models.network.lasting import Lasting
from models.network.region import Region


class Group(Row):
    number = CharField(20, unique=True)
    name = CharField(60)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")

    class Meta:
        table_name = "deputy_group"  # "group" is a word of SQL


class Membership(Lasting, Row):
    """A deputy in a group; `role` is leader, liaison or member. Another role is another membership."""

    group = ForeignKeyField(Group, backref="memberships", on_delete="CASCADE")
    deputy = ForeignKeyField(Deputy, backref="memberships", on_delete="CASCADE")
    role = CharField(8, default="member")
    began_on = DateField(default=clock.today)
    ended_on = DateField(null=True)

    class Meta:
        indexes = ((("deputy", "ended_on"), False), (("group", "ended_on"), False))

    @classmethod
    def of(cls, deputy_ids: list[int], day) -> dict[int, list["Membership"]]:
        """Deputy → their memberships on a day, each with its group."""
        found = {deputy: [] for deputy in deputy_ids}
        theirs = cls.select(cls, Group).join(Group).where(cls.deputy.in_(deputy_ids), cls.open_on(day))
        for membership in theirs.order_by(Group.number):
            found[membership.deputy_id].append(membership)
        return found


def members_of(groups: list[Group], day: date) -> dict[int, list[Deputy]]:
    """Group → who is in it on a day, by number; each once, whatever roles they have."""
    found: dict[int, dict[int, Deputy]] = {one.id: {} for one in groups}
    rows = Membership.select(Membership, Deputy).join(Deputy)
    for row in rows.where(Membership.group.in_(list(found)), Membership.open_on(day)).order_by(Deputy.number):
        found[row.group_id][row.deputy_id] = row.deputy
    return {group: list(those.values()) for group, those in found.items()}

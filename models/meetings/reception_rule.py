"""When a station receives and over whom the turn goes. A rule is never edited: it is ended, and another one made."""

from functools import cached_property

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.station import Station
from rules.meetings import rota


class ReceptionRule(Row):
    """`pattern` as in `rules.meetings.rota`. The turn goes over the group's deputies; without a group, over those who
    answer for the station's areas; in the order of their numbers."""

    region_code = CharField(15, index=True)
    station = ForeignKeyField(Station, backref="reception_rules")
    group = ForeignKeyField(Group, null=True)
    pattern = CharField(60)
    on_holidays = CharField(4)
    made_at = MomentField(default=clock.now)
    made_by = ForeignKeyField(User)
    ended_at = MomentField(null=True)
    ended_by = ForeignKeyField(User, null=True)

    @classmethod
    def make(cls, station: Station, group: Group | None, pattern: rota.Pattern, on_holidays: str, by: User):
        """The rule; the one that stands already, if a form is sent twice."""
        facts = {"station": station, "group": group, "pattern": str(pattern), "on_holidays": on_holidays}
        with act(f"reception rules of station {station.id}"):
            standing = cls.select().where(cls.station == station, cls.ended_at.is_null())
            for rule in standing:
                if all(getattr(rule, name) == value for name, value in facts.items()):
                    return rule
            rule = cls.create(**facts, region_code=station.region_code, made_by=by)
            Audit.note(by, "reception-rule.made", rule)
        return rule

    def end(self, by: User) -> bool:
        """Nothing more is planned by it; what is planned stays. False if it was ended already."""
        with act():
            ended = (
                ReceptionRule.update(ended_at=clock.now(), ended_by=by)
                .where(ReceptionRule.id == self.id, ReceptionRule.ended_at.is_null())
                .execute()
            )
            if ended:
                Audit.note(by, "reception-rule.ended", self)
        return bool(ended)

    @cached_property
    def read(self) -> rota.Pattern:
        return rota.read(self.pattern)

    @property
    def people(self) -> list[Deputy]:
        """Over whom the turn goes today."""
        return deputies_of(self.group) if self.group_id else deputies_at(self.station)


def deputies_of(group: Group) -> list[Deputy]:
    return in_order(Membership.select(Membership.deputy).where(Membership.group == group))


def deputies_at(station: Station) -> list[Deputy]:
    """Who answers today for an area that this station serves."""
    areas = Area.select(Area.id).where(Area.station == station)
    today = Assignment.area.in_(areas) & Assignment.open_on(clock.today())
    return in_order(Assignment.select(Assignment.deputy).where(today))


def in_order(ids) -> list[Deputy]:
    return list(Deputy.select().where(Deputy.id.in_(ids)).order_by(Deputy.number))

"""A draw of visits to call back: the list and the rule are announced, then comes a seed that nobody could know."""

import secrets
from datetime import date

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, SmallIntegerField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.region import DISTRICT, Region, within
from models.visits.review import Review
from models.visits.visit import Visit
from rules.fairness.call_backs import LISTED, OPEN_AFTER
from rules.fairness.draw import Lot, LotList
from rules.fairness.draw_file import DrawFile


class Draw(Row):
    """`tickets`: the frozen list as text (`rules.fairness.draw`); `seed` is "" until the day on which it is entered."""

    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    form = CharField(32, unique=True)
    first_on = DateField()
    last_on = DateField()
    size = SmallIntegerField()
    by_group = BooleanField(default=False)
    tickets = TextField()
    listed = IntegerField()  # how many visits are on the list
    fingerprint = CharField(64)
    source = CharField(120)  # which number it will be, and where everybody can read it
    seed_on = DateField()
    announced_by = ForeignKeyField(User)
    announced_at = MomentField(default=clock.now)
    seed = CharField(80, default="")
    drawn_by = ForeignKeyField(User, null=True)
    drawn_at = MomentField(null=True)

    @classmethod
    def announce(cls, region: Region, by: User, form: str, first_on: date, last_on: date, **rule) -> "Draw | None":
        """Freeze the list of the visits of these days. The one that is there, if the form comes again; None: nothing
        to draw from, or more than `LISTED`. `rule`: size, by_group, source, seed_on."""
        found = LotList.of(secrets.token_hex(16), list_of(region, first_on, last_on))
        with act(f"draws of {region.code}"):
            draw = cls.get_or_none(cls.form == form)
            if not draw and 0 < len(found.lots) <= LISTED:
                draw = cls.create(
                    region=region, form=form, first_on=first_on, last_on=last_on, announced_by=by,
                    tickets=found.text, listed=len(found.lots), fingerprint=found.fingerprint, **rule,
                )  # fmt: skip
                Audit.note(by, "draw.announced", draw, len(found.lots))
        return draw

    @property
    def is_ripe(self) -> bool:
        """Whether the day of the seed has come."""
        return self.seed_on <= clock.today()

    def draw(self, seed: str, by: User) -> bool:
        """Draw, once, with the seed as it was published. False if it was drawn already, or its day has not come."""
        if not self.is_ripe:
            return False
        drawn = LotList.read(self.tickets).draw(seed, self.size, self.by_group)
        with act(f"draw {self.id}"):
            mine = Draw.update(seed=seed, drawn_by=by, drawn_at=clock.now()).where(Draw.id == self.id, Draw.seed == "")
            if not mine.execute():
                return False
            self.call_backs.model.write(self, [lot.number for lot in drawn])
            Audit.note(by, "draw.drawn", self, len(drawn))
        return True

    @property
    def sums(self) -> dict[str, int]:
        """Outcome → how many, "" for those that wait."""
        drawn = self.call_backs.model
        mine = drawn.select(drawn.outcome, fn.COUNT(drawn.id)).where(drawn.draw == self.id)
        return dict(mine.group_by(drawn.outcome).tuples())

    @property
    def state(self) -> str:
        """A code of `rules.fairness.call_backs.STATES`."""
        if not self.seed:
            return "announced"
        return "calling" if self.sums.get("") else "called"

    @property
    def is_for_everybody(self) -> bool:
        """Whether the list may be seen: not before the calls are made, or whoever is on it could be spoken to."""
        return bool(self.drawn_at) and (self.state == "called" or clock.now() - self.drawn_at > OPEN_AFTER)

    @property
    def file(self) -> DrawFile:
        drawn = tuple(one.visit_id for one in self.call_backs.order_by(self.call_backs.model.turn))
        return DrawFile(self.tickets, self.fingerprint, self.size, self.by_group, self.seed, drawn)


def list_of(region: Region, first_on: date, last_on: date) -> list[Lot]:
    """The visits of these days to households that can be asked, each with its deputy's group."""
    groups = _groups(region)
    declined = Review.select(fn.MAX(Review.id)).group_by(Review.visit)
    void = Review.select(Review.visit).where(Review.id.in_(declined), ~Review.accepted)
    found = (
        Visit.select(Visit.id, Visit.deputy).join(Deputy).switch(Visit).join(Household)
        .where(within(Visit.region_code, region.code[:DISTRICT]), Visit.visited_on.between(first_on, last_on))
        .where(within(Deputy.region, region.code), Household.erased_at.is_null(), Household.no_visits_at.is_null())
        .where(Visit.id.not_in(void)).order_by(Visit.id).limit(LISTED + 1)
    )  # fmt: skip
    return [Lot(number, groups.get(deputy, "")) for number, deputy in found.tuples()]


def _groups(region: Region) -> dict[int, str]:
    """Deputy → the number of the first of their groups."""
    rows = (
        Membership.select(Membership.deputy, Group.number).join(Group).switch(Membership).join(Deputy)
        .where(within(Deputy.region, region.code), Membership.open_on(clock.today())).order_by(Group.number.desc())
    )  # fmt: skip
    return dict(rows.tuples())

"""The score table: the deputies within a person's reach, ranked by points, as narrowed down, searched and sorted.

Whom region, group and body choose is scored and ranked; equal totals share a rank. The search, or a bar of the
distribution, then picks some of the chosen to be shown: their ranks stay what they are.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from statistics import median

from models.access.access import areas_for, deputies_for, regions_for
from models.accounts.user import User
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate
from models.network.region import Region, within
from models.points.score_row import ORDERS, ScoreRow, ranked
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from models.visits.coverage import Counts, reach
from rules.counting.ranking import Bar, bars, place, scale
from rules.counting.scoring import score
from rules.counting.tally import Tally
from rules.words import REGION_LEVELS


@dataclass(frozen=True)
class Choice:
    """What the reader asked for. `bar`: a place in the distribution; `by`: a key of `ORDERS`, or points-CATEGORY."""

    year: int
    region: str = ""
    group: int | None = None
    body: str = ""
    text: str = ""
    bar: int | None = None
    by: str = "total"
    down: bool = True

    @property
    def picks(self) -> bool:
        return bool(self.text) or self.bar is not None


class ScoreTable:
    """`rule_set` is None while none is published for the year; then nobody is scored, and `rows` is empty."""

    def __init__(self, user: User, choice: Choice, today: date):
        self.user, self.choice = user, choice
        self.day = min(today, date(choice.year, 12, 31))
        self.rule_set = RuleSet.in_force(choice.year)
        self.rules = self.rule_set.rules_in(choice.year) if self.rule_set else None

    @property
    def chosen(self):
        """The deputies whom region, group and body choose, as a query."""
        return deputies_for(self.user).where(*self._conditions())

    def _conditions(self):
        region, group, body = self.choice.region, self.choice.group, self.choice.body
        if region:
            yield within(Deputy.region, region)
        if group:
            joined = Membership.select(Membership.deputy)
            yield Deputy.id.in_(joined.where(Membership.group == group, Membership.open_on(self.day)))
        if body:
            held = Mandate.select(Mandate.deputy).where(Mandate.body == body, Mandate.open_on(self.day))
            yield Deputy.id.in_(held)

    @cached_property
    def rows(self) -> list[ScoreRow]:
        """All the chosen, ranked."""
        if not self.rules:
            return []
        deputies = list(self.chosen.order_by(Deputy.number))
        ids = [deputy.id for deputy in deputies]
        mandates, memberships = Mandate.of(ids, self.day), Membership.of(ids, self.day)
        cards = {one: score(tally, self.rules) for one, tally in self.sums.items()}
        return ranked([
            ScoreRow(one, mandates[one.id], memberships[one.id], self.sums[one.id], cards[one.id]) for one in deputies
        ])  # fmt: skip

    @cached_property
    def sums(self) -> dict[int, Tally]:
        """The tally of each of the chosen."""
        return tallies([one for (one,) in self.chosen.select(Deputy.id).tuples()], self.choice.year, self.day)

    @cached_property
    def shown(self) -> list[ScoreRow]:
        """Those of the rows that the search picks, sorted as asked; equals stay in the order of their ranks."""
        return sorted(filter(self._is_picked, self.rows), key=self._key, reverse=self.choice.down)

    def _is_picked(self, row: ScoreRow) -> bool:
        text, bar = self.choice.text, self.choice.bar
        return (not text or row.deputy.id in self._found) and (bar is None or place(row.total, self.scale) == bar)

    @cached_property
    def _found(self) -> set[int]:
        return {deputy.id for deputy in self.chosen.where(Deputy.called(self.choice.text))}

    @property
    def _key(self):
        category = self.choice.by.removeprefix("points-")
        return ORDERS.get(self.choice.by) or (lambda row: row.points.get(category, 0))

    @cached_property
    def scale(self) -> Decimal:
        """The points that fill a whole bar: all there are to have, or what the best has where there is no end."""
        return scale(self.rules.out_of, (row.total for row in self.rows))

    @cached_property
    def home_goal(self) -> Fraction | None:
        """The share at home that the year's rules ask for; None if they ask for none."""
        shares = (getattr(item.rule, "share", None) for item in self.rules.items)
        return next((share.least for share in shares if share and share.aspect == "home"), None)

    def falls_short(self, row: ScoreRow) -> bool:
        return bool(self.home_goal and row.at_home < row.households * self.home_goal)

    @property
    def distribution(self) -> list[Bar]:
        return bars([row.total for row in self.rows], self.scale) if self.rows else []

    @property
    def median(self) -> Decimal | None:
        return median(row.total for row in self.rows) if self.rows else None

    @cached_property
    def reach(self) -> tuple[int, Counts]:
        """How many households the chosen visited, and what they covered of the households they answer for."""
        return reach(self.sums.values(), self._areas, self.day)

    @property
    def _areas(self):
        """The chosen deputies' areas; for an office that looks at a whole region all of it, nobody's areas too."""
        if self.user.is_office and not (self.choice.group or self.choice.body):
            return areas_for(self.user).where(within(Area.region, self.choice.region))
        answered = Assignment.select(Assignment.area).where(
            Assignment.deputy.in_(self.chosen.select(Deputy.id)), Assignment.open_on(self.day)
        )
        return Area.select().where(Area.id.in_(answered))


def regions_of_deputies(user: User) -> list[Region]:
    """The regions to choose from: those that some, but not all, of the deputies within reach come from."""
    homes = [code for (code,) in deputies_for(user).select(Deputy.region).distinct().tuples()]
    codes = {code[:length] for code in homes for length in REGION_LEVELS if length <= len(code)}
    parts = [code for code in codes if not all(home.startswith(code) for home in homes)]
    return list(regions_for(user).where(Region.code.in_(parts)))

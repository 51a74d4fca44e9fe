"""The score table: the deputies within a person's reach, ranked by points, as narrowed down, searched and sorted.

Whom region, group and body choose is scored by the rules of their own region, and ranked among those whom the same
rules count; equal totals share a rank. The search, or a bar of the distribution, then picks some of the chosen to be
shown: their ranks stay what they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.access.access import areas_for, deputies_for, regions_for
from models.accounts.user import User
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate
from models.network.region import Region, within
from models.points.score_part import Picking, ScorePart
from models.points.score_row import ScoreRow, ranked
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from models.visits.coverage import Counts, reach
from rules.counting.scoring import score
from rules.counting.tally import Tally
from rules.words import REGION_LEVELS


@dataclass(frozen=True)
class Choice:
    """What the reader asked for. `rules`: a rule set, for whom it counts; `bar`: a place in the distribution; `by`: a
    key of `ORDERS`, or points-CATEGORY."""

    year: int
    region: str = ""
    group: int | None = None
    body: str = ""
    rules: int | None = None
    text: str = ""
    bar: int | None = None
    by: str = "total"
    down: bool = True

    @property
    def picks(self) -> bool:
        return bool(self.text) or self.bar is not None


class ScoreTable:
    """`parts`: those who are counted by the same rules, each ranked by themselves. Nobody is scored where a region has
    no rules for the year: they are only in `deputies`."""

    def __init__(self, user: User, choice: Choice, today: date):
        self.user, self.choice = user, choice
        self.day = min(today, date(choice.year, 12, 31))

    @property
    def chosen(self):
        """The deputies whom region, group, body and rules choose, as a query."""
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
        if self.choice.rules:
            yield Deputy.region.in_([region for region, row in self.held.items() if row.id == self.choice.rules])

    @cached_property
    def held(self) -> dict[str, RuleSet]:
        """Region → the rules that count its deputies, of all within reach, whatever is chosen."""
        return RuleSet.of_deputies(self.choice.year, deputies_for(self.user))

    @cached_property
    def deputies(self) -> list[Deputy]:
        """All the chosen, by their numbers."""
        return list(self.chosen.order_by(Deputy.number))

    @property
    def unruled(self) -> int:
        """How many of the chosen have no rules for the year."""
        return sum(one.region_code not in self.held for one in self.deputies)

    @cached_property
    def parts(self) -> list[ScorePart]:
        """By regions, the widest first."""
        rows: dict[int, list[ScoreRow]] = {}
        for row in self._scored():
            rows.setdefault(self.held[row.deputy.region_code].id, []).append(row)
        rule_sets = {row.id: row for row in self.held.values() if row.id in rows}
        picking = Picking(self._found, self.choice.bar, self.choice.by, self.choice.down)
        return [
            ScorePart(one, one.rules_in(self.choice.year), ranked(rows[one.id]), picking)
            for one in sorted(rule_sets.values(), key=lambda one: one.region_code)
        ]

    def _scored(self) -> Iterator[ScoreRow]:
        deputies = [one for one in self.deputies if one.region_code in self.held]
        ids = [deputy.id for deputy in deputies]
        rules = {region: row.rules_in(self.choice.year) for region, row in self.held.items()}
        mandates, memberships = Mandate.of(ids, self.day), Membership.of(ids, self.day)
        for one in deputies:
            card = score(self.sums[one.id], rules[one.region_code])
            yield ScoreRow(one, mandates[one.id], memberships[one.id], self.sums[one.id], card)

    @cached_property
    def sums(self) -> dict[int, Tally]:
        """The tally of each of the chosen."""
        return tallies([one.id for one in self.deputies], self.choice.year, self.day)

    @property
    def rows(self) -> list[ScoreRow]:
        """Everybody who is scored, part after part."""
        return [row for part in self.parts for row in part.rows]

    @property
    def shown(self) -> list[ScoreRow]:
        return [row for part in self.parts for row in part.shown]

    @property
    def _found(self) -> set[int] | None:
        if not self.choice.text:
            return None
        return {deputy.id for deputy in self.chosen.where(Deputy.called(self.choice.text))}

    @cached_property
    def reach(self) -> tuple[int, Counts]:
        """How many households the chosen visited, and what they covered of the households they answer for."""
        return reach(self.sums.values(), self._areas, self.day)

    @property
    def _areas(self):
        """The chosen deputies' areas; for an office that looks at a whole region all of it, nobody's areas too."""
        if self.user.is_office and not (self.choice.group or self.choice.body or self.choice.rules):
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

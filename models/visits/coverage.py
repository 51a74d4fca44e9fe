"""Coverage: of the households of some areas, how many were visited in a year, at home, and the must-visit ones reached.

A household is visited when the visits to it that count in the ledger add up to more than nothing. One that asks that
nobody call is not among those to be covered, unless somebody had called before.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peewee import JOIN, Case, fn

from models.database import rows_of
from models.households.household import Household
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.points.tally import MUST_VISIT
from rules.counting.tally import Choice, Tally
from rules.words import HOUSEHOLD_DUTIES

VISITED, AT_HOME = Choice(tuple(HOUSEHOLD_DUTIES)), Choice(tuple(HOUSEHOLD_DUTIES), ("home",))


@dataclass(frozen=True)
class Counts:
    """So many households, so many of them visited in the year; `must`: how many of them are must-visit ones."""

    households: int = 0
    visited: int = 0
    at_home: int = 0
    must: int = 0
    must_reached: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(mine + theirs for mine, theirs in zip(self.figures, other.figures, strict=True)))

    @property
    def figures(self) -> tuple[int, ...]:
        return self.households, self.visited, self.at_home, self.must, self.must_reached

    @property
    def percent(self) -> int:
        """Of the households; rounded down, so that only all of them are 100."""
        return 100 * self.visited // self.households if self.households else 0

    @property
    def home_percent(self) -> int:
        """Of the visited."""
        return 100 * self.at_home // self.visited if self.visited else 0

    @property
    def must_percent(self) -> int:
        return 100 * self.must_reached // self.must if self.must else 100


@dataclass(frozen=True)
class Coverage:
    """One area. `deputies`: who answers for it today, in the order in which they were named; none: nobody's."""

    area: Area
    counts: Counts
    deputies: list[Deputy]


def coverage(areas, year: int, today: date) -> list[Coverage]:
    """The areas of a query, in the order of their numbers."""
    found = list(areas.order_by(Area.number))
    counts = _counts_by_area(areas, year, min(today, date(year, 12, 31)))
    deputies = answering([area.id for area in found], today)
    return [Coverage(area, counts.get(area.id, Counts()), deputies[area.id]) for area in found]


def _counts_by_area(areas, year: int, day: date) -> dict[int, Counts]:
    here = Household.area.in_(areas.select(Area.id)) & Household.erased_at.is_null()
    seen = _seen(year, Duty.household.in_(Household.select(Household.id).where(here)))
    rows = (
        Household.select(
            Household.area, fn.COUNT(Household.id), fn.COUNT(seen.c.household_id), _count(seen.c.home == 1),
            _count(Household.must_visit), _count(Household.must_visit & (seen.c.must == 1)),
        ).join(seen, JOIN.LEFT_OUTER, on=seen.c.household_id == Household.id).where(here, _expected(seen, day))
        .group_by(Household.area)
    )  # fmt: skip
    return {area: Counts(*figures) for area, *figures in rows.tuples()}


def answering(area_ids: list[int], today: date) -> dict[int, list[Deputy]]:
    """Area → the deputies who answer for it."""
    found = defaultdict(list)
    rows = Assignment.select(Assignment, Deputy).join(Deputy).where(Assignment.area.in_(area_ids))
    for row in rows.where(Assignment.open_on(today)).order_by(Assignment.id):
        found[row.area_id].append(row.deputy)
    return found


def reach(sums: Iterable[Tally], areas, day: date) -> tuple[int, Counts]:
    """How many households deputies visited at all, by their tallies, and what they covered of these areas'."""
    everywhere, at_home, reached = (_together(sums, choice) for choice in (VISITED, AT_HOME, MUST_VISIT))
    here = Household.area.in_(areas.select(Area.id)) & Household.erased_at.is_null()
    homes = list(
        rows_of(Household.select(Household.id, Household.must_visit, Household.expects_visits(day)).where(here))
    )
    visited = {one for one, _, _ in homes} & everywhere
    listed = {one for one, must, _ in homes if must}
    covered = {one for one, _, expects in homes if expects} | visited
    return len(everywhere), Counts(
        len(covered), len(visited), len(visited & at_home), len(covered & listed), len(visited & listed & reached)
    )


def _together(sums: Iterable[Tally], choice: Choice) -> set[int]:
    return set().union(*(tally.households(choice) for tally in sums))


def _expected(seen, day: date):
    """The condition that a household is one to be covered: it was visited, or did not ask that nobody call."""
    return seen.c.household_id.is_null(False) | Household.expects_visits(day)


def _seen(year: int, condition):
    """The households with a counted visit under that condition: whether one was at home, and one a must-visit."""
    key = Duty.household, Duty.kind, Duty.aspect
    standing = Duty.select(*key).where(
        Duty.year == year, condition, Duty.state == "counted", Duty.kind.in_(HOUSEHOLD_DUTIES),
        Duty.household.is_null(False),
    ).group_by(*key).having(fn.SUM(Duty.quantity) > 0).alias("standing")  # fmt: skip
    return (
        Duty.select(
            standing.c.household_id, fn.MAX(Case(None, [(standing.c.aspect == "home", 1)], 0)).alias("home"),
            fn.MAX(Case(None, [(standing.c.kind == "must-visit", 1)], 0)).alias("must"),
        ).from_(standing).group_by(standing.c.household_id).alias("seen")
    )  # fmt: skip


def _count(condition):
    return fn.COALESCE(fn.SUM(Case(None, [(condition, 1)], 0)), 0)

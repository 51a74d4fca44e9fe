"""The must-visit households of a deputy: when somebody was there last, and which of them want to be called on."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.households.household import Household, HouseholdKind
from models.network.area import Assignment
from models.visits.review import Review
from models.visits.visit import Visit
from rules.visits.due import Due, due
from rules.words import MUST_VISIT_KINDS


@dataclass(frozen=True)
class Call:
    """A household to call on. `last_on`: the last visit by any of its deputies, None for never."""

    household: Household
    kinds: list[str]
    last_on: date | None
    due: Due


def calls_of(deputy_id: int, today: date) -> list[Call]:
    """All must-visit households that the deputy answers for today, the most urgent first; none that wants no visits."""
    households = list(_answered_for(deputy_id, today))
    ids = [household.id for household in households]
    kinds, visits = _kinds(ids), last_visits(ids)
    calls = [_call(one, kinds.get(one.id, []), visits.get(one.id), today) for one in households]
    return sorted(calls, key=lambda call: (call.due.on, call.household.number))


def _answered_for(deputy_id: int, today: date):
    return (
        Household.select(Household, Assignment.began_on)
        .join(Assignment, on=Assignment.area == Household.area)
        .where(Assignment.deputy == deputy_id, Assignment.open_on(today))
        .where(Household.must_visit, Household.expects_visits(today))
        .objects()
    )


def _call(household, kinds: list[str], last_on: date | None, today: date) -> Call:
    listed_on = household.joined_on or household.began_on
    return Call(household, kinds, last_on, due(last_on, listed_on, household.began_on, today))


def _kinds(household_ids: list[int]) -> dict[int, list[str]]:
    """Which of the five kinds each household is, in the order of the vocabulary."""
    found: dict[int, list[str]] = {}
    for row in HouseholdKind.select().where(HouseholdKind.household.in_(household_ids)):
        found.setdefault(row.household_id, []).append(row.kind)
    return {household: [kind for kind in MUST_VISIT_KINDS if kind in kinds] for household, kinds in found.items()}


def last_visits(household_ids: list[int]) -> dict[int, date]:
    """Household → the day of its last visit."""
    return {household: last_on for household, (last_on, _) in visits_to(household_ids).items()}


def visits_to(household_ids: list[int]) -> dict[int, tuple[date, int]]:
    """Household → its last visit's day and how many there were: no declined one, no stranger's that waits."""
    here = Visit.household.in_(household_ids)
    latest = Review.select(fn.MAX(Review.id)).join(Visit).where(here).group_by(Review.visit)
    strange = Review.decided_at.is_null() & Review.causes.contains("foreign-area")
    doubted = Review.select(Review.visit).where(Review.id.in_(latest), ~Review.accepted | strange)
    visits = Visit.select(Visit.household, fn.MAX(Visit.visited_on), fn.COUNT(Visit.id))
    found = visits.where(here, Visit.id.not_in(doubted)).group_by(Visit.household).tuples()
    return {household: (last_on, times) for household, last_on, times in found}

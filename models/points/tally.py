"""The duty ledger added up: the tallies of many deputies in one year, in a handful of queries.

A test holds that this equals `rules.counting.tally` counted line by line.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from peewee import fn

from lib import garbage
from models.appraisals.marks import marks_of
from models.database import rows_of
from models.declarations.given_mark import given
from models.households.household import Household
from models.network.area import Assignment
from models.network.mandate import Mandate
from models.points.duty import Duty
from rules.counting.tally import Choice, Key, Tally

MUST_VISIT = Choice(("must-visit",))
Sums = dict[Key, Decimal]


def tallies(deputy_ids: list[int], year: int, today: date) -> dict[int, Tally]:
    """Every deputy's tally of a year; the list of must-visit households is the one of `today`, or of the year's end."""
    day = min(today, date(year, 12, 31))
    with garbage.put_off():
        sums = sums_of(deputy_ids, year)
    called = {one: Tally(sums[one]).households(MUST_VISIT) for one in deputy_ids}
    must = must_visit_lists(called, day)
    tags = tags_of(deputy_ids)
    marks, points = marks_of(deputy_ids, year), given(deputy_ids, year)
    return {
        one: Tally(sums[one], {"must-visit": must[one]}, frozenset(tags[one]), marks[one], points[one])
        for one in deputy_ids
    }


def sums_of(deputy_ids: list[int], year: int) -> dict[int, Sums]:
    """What the lines add up to, for each deputy; in the order of the index that covers it."""
    total = fn.SUM(Duty.quantity)
    key = (Duty.deputy, Duty.state, Duty.kind, Duty.aspect, Duty.traits, Duty.month, Duty.household)
    lines = Duty.select(*key, total).where(Duty.in_year(year, deputy_ids), Duty.state != "void")
    sums: dict[int, Sums] = {one: {} for one in deputy_ids}
    for deputy, state, kind, aspect, traits, month, household, quantity in rows_of(
        lines.group_by(*key).having(total != 0)
    ):
        sums[deputy][Key(kind, aspect, traits, state, month, household)] = Decimal(str(quantity))
    return sums


def must_visit_lists(called: dict[int, set[int]], day: date) -> dict[int, tuple[int, int]]:
    """(called on, total) of the must-visit households: today's areas', and those called on before an area moved on.

    One that asks that nobody call is on nobody's list, unless somebody had called before.
    """
    listed = defaultdict(set)
    today = (
        Assignment.select(Assignment.deputy, Household.id)
        .join(Household, on=(Household.area == Assignment.area) & Household.must_visit)
        .where(Assignment.deputy.in_(list(called)), Assignment.open_on(day), Household.expects_visits(day))
    )
    for deputy, household in rows_of(today):
        listed[deputy].add(household)
    return {one: (len(done), len(listed[one] | done)) for one, done in called.items()}


def tags_of(deputy_ids: list[int]) -> dict[int, set[str]]:
    """What each deputy is, as in `rules.words.TAGS`: bodies and levels of the mandates, and whether standing."""
    tags = defaultdict(set)
    held = Mandate.select(Mandate.deputy, Mandate.body, Mandate.level, Mandate.standing)
    for deputy, body, level, standing in rows_of(held.where(Mandate.deputy.in_(deputy_ids))):
        tags[deputy] |= {body, level} | ({"standing"} if standing else set())
    return tags

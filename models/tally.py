"""The duty ledger added up: the tallies of many deputies in one year, in a handful of queries.

A test holds that this equals `rules.tally` counted line by line.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from peewee import fn

from models.area import Assignment
from models.database import rows_of
from models.duty import Duty
from models.household import Household
from models.mandate import Mandate
from rules.tally import Tally
from rules.words import HOUSEHOLD_DUTIES


def tallies(deputy_ids: list[int], year: int, today: date) -> dict[int, Tally]:
    """Every deputy's tally of a year; the list of must-visit households is the one of `today`, or of the year's end."""
    day = min(today, date(year, 12, 31))
    amounts, waiting = amounts_of(deputy_ids, year)
    reached = reached_households(deputy_ids, year)
    must = must_visit_lists(deputy_ids, reached, day)
    tags = tags_of(deputy_ids)
    return {
        one: Tally(amounts[one], counts(reached[one]), {"must-visit": must[one]}, frozenset(tags[one]), waiting[one])
        for one in deputy_ids
    }


def amounts_of(deputy_ids: list[int], year: int):
    """What is counted by (kind, aspect, month), and what is claimed by kind, for each deputy."""
    total = fn.SUM(Duty.quantity)
    key = (Duty.deputy, Duty.state, Duty.kind, Duty.aspect, Duty.month)
    sums = Duty.select(*key, total).where(Duty.in_year(year, deputy_ids), Duty.state != "void")
    amounts, waiting = defaultdict(dict), defaultdict(lambda: defaultdict(Decimal))
    for deputy, state, kind, aspect, month, quantity in rows_of(sums.group_by(*key).having(total != 0)):
        if state == "counted":
            amounts[deputy][kind, aspect, month] = Decimal(str(quantity))
        else:
            waiting[deputy][kind] += Decimal(str(quantity))
    return amounts, waiting


def reached_households(deputy_ids: list[int], year: int) -> dict[int, set[tuple[str, str, int]]]:
    """(kind, aspect, household) for every household with more than nothing counted, for each deputy."""
    key = (Duty.deputy, Duty.kind, Duty.aspect, Duty.household)
    standing = Duty.select(*key).where(
        Duty.in_year(year, deputy_ids), Duty.state == "counted",
        Duty.kind.in_(list(HOUSEHOLD_DUTIES)), Duty.household.is_null(False),
    ).group_by(*key).having(fn.SUM(Duty.quantity) > 0)  # fmt: skip
    reached = defaultdict(set)
    for deputy, kind, aspect, household in rows_of(standing):
        reached[deputy].add((kind, aspect, household))
    return reached


def counts(reached: set[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """How many different households by (kind, aspect), and by kind alone."""
    households = defaultdict(set)
    for kind, aspect, household in reached:
        households[kind, aspect].add(household)
        households[kind, ""].add(household)
    return {key: len(found) for key, found in households.items()}


def must_visit_lists(deputy_ids: list[int], reached, day: date) -> dict[int, tuple[int, int]]:
    """(reached, total) of the must-visit households: today's areas', and those reached before an area moved on.

    One that asks that nobody call is on nobody's list, unless somebody had called before.
    """
    listed = defaultdict(set)
    today = (
        Assignment.select(Assignment.deputy, Household.id)
        .join(Household, on=(Household.area == Assignment.area) & Household.must_visit)
        .where(Assignment.deputy.in_(deputy_ids), Assignment.open_on(day), Household.expects_visits(day))
    )
    for deputy, household in rows_of(today):
        listed[deputy].add(household)
    done = {one: {household for kind, _, household in reached[one] if kind == "must-visit"} for one in deputy_ids}
    return {one: (len(done[one]), len(listed[one] | done[one])) for one in deputy_ids}


def tags_of(deputy_ids: list[int]) -> dict[int, set[str]]:
    """What each deputy is, as in `rules.words.TAGS`: bodies and levels of the mandates, and whether standing."""
    tags = defaultdict(set)
    for mandate in Mandate.select().where(Mandate.deputy.in_(deputy_ids)):
        tags[mandate.deputy_id] |= {mandate.body, mandate.level} | ({"standing"} if mandate.standing else set())
    return tags

from datetime import date

import pytest

from models.households.household import HouseholdKind
from models.network.area import Area, Assignment
from models.visits.due import calls_of
from models.visits.review import Review

TODAY = date(2026, 11, 15)


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


def last_visits(village, deputy="王秀英"):
    calls = calls_of(village.deputy(deputy).id, TODAY)
    return {call.household.name: call.last_on for call in calls}


def test_the_must_visit_households_of_the_deputys_areas_are_listed(village):
    assert last_visits(village) == {"李建国家": None, "陈𬭎家": None, "赵志强家": None}


def test_the_most_urgent_comes_first(village, visited):
    visited("王秀英", "李建国家", "2026-09-20")
    visited("王秀英", "赵志强家", "2026-05-03")
    visited("王秀英", "陈𬭎家", "2026-06-01")

    calls = calls_of(village.deputy("王秀英").id, TODAY)

    assert [(call.household.name, call.due.state) for call in calls] == [
        ("赵志强家", "overdue"), ("陈𬭎家", "month"), ("李建国家", "later"),
    ]  # fmt: skip


def test_a_visit_by_a_fellow_deputy_of_the_area_is_a_visit(village, visited):
    visited("张国庆", "李建国家", "2026-10-01")

    assert last_visits(village)["李建国家"] == date(2026, 10, 1)


def test_of_several_visits_the_last_counts_whatever_their_order(village, visited):
    visited("王秀英", "李建国家", "2026-10-01")
    visited("王秀英", "李建国家", "2026-04-01")

    assert last_visits(village)["李建国家"] == date(2026, 10, 1)


def test_a_visit_that_was_declined_is_none_until_it_is_contested(village, visited):
    visit = visited("王秀英", "李建国家", "2026-10-01", companions=[village.deputy("刘海生").id])
    assert last_visits(village)["李建国家"] == date(2026, 10, 1)

    Review.get().decide(village.user("chen"), False, "没有去过")
    assert last_visits(village)["李建国家"] is None

    Review.contest(visit, "去过的", village.user("D001"))
    assert last_visits(village)["李建国家"] == date(2026, 10, 1)


def test_a_strangers_visit_is_one_only_after_a_person_has_looked(village, visited):
    visited("刘海生", "李建国家", "2026-10-01")
    assert last_visits(village)["李建国家"] is None

    Review.get().decide(village.user("chen"), True, "")
    assert last_visits(village)["李建国家"] == date(2026, 10, 1)


def test_whoever_takes_over_today_finds_nothing_overdue(village):
    newcomer, area = village.deputy("刘海生"), Area.get(Area.number == "Q1")
    Assignment.create(area=area, deputy=newcomer, began_on=TODAY)

    calls = [call for call in calls_of(newcomer.id, TODAY) if call.household.area_id == area.id]

    assert {call.due.state for call in calls} == {"later"}


def test_an_area_that_was_handed_on_is_nobodys_errand_any_more(village):
    Assignment.update(ended_on=TODAY).where(Assignment.deputy == village.deputy("王秀英")).execute()

    assert calls_of(village.deputy("王秀英").id, TODAY) == []


def test_the_kinds_stand_in_the_order_of_the_words_and_only_those_that_oblige(village):
    home = village.household("李建国家")
    for kind in ("hardship", "youth", "hub"):
        HouseholdKind.create(household=home, kind=kind)

    (call,) = [call for call in calls_of(village.deputy("王秀英").id, TODAY) if call.household == home]

    assert call.kinds == ["hub", "elder", "hardship"]

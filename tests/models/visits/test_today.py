from datetime import date

import pytest

from lib import clock
from models.visits.review import Review
from models.visits.today import FIRST, Today


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def today(village):
    return lambda login="D001": Today(village.user(login), date(2026, 11, 15), clock.now())


def test_it_says_where_one_answers_and_for_how_many(today):
    assert ([area.name for area in today().areas], today().households) == (["青山社区1区"], 6)


def test_only_what_is_due_within_a_month_presses(today, visited):
    visited("王秀英", "李建国家", "2026-11-01")
    visited("王秀英", "陈𬭎家", "2026-05-20")

    assert [call.household.name for call in today().shown] == ["赵志强家", "陈𬭎家"]


def test_when_nobody_presses_the_next_in_turn_is_shown(today, visited):
    for household, day in (("李建国家", "01"), ("陈𬭎家", "03"), ("赵志强家", "02")):
        visited("王秀英", household, f"2026-11-{day}")

    assert today().pressing == []
    assert [call.household.name for call in today().shown] == ["李建国家"]


def test_a_long_list_shows_its_beginning(today, village):
    for household in village.household("李建国家").area.households:
        household.must_visit = True
        household.save()

    assert (len(today().pressing), len(today().shown)) == (6, FIRST)


def test_what_waits_and_what_was_answered(today, village, visited):
    for household, day in (("蒋家", "01"), ("沈家", "02")):
        visited("王秀英", household, f"2026-11-{day}")
    assert (today().waiting, today().answers) == (2, [])

    Review.get().decide(village.user("chen"), False, "不在责任区")
    assert (today().waiting, [seen.review.answer for seen in today().answers]) == (1, ["不在责任区"])


def test_an_old_answer_is_no_news(today, village, visited, on_a_day):
    on_a_day("2026-09-01")
    visited("王秀英", "蒋家", "2026-08-31")
    Review.get().decide(village.user("chen"), False, "不在责任区")

    on_a_day("2026-11-15")
    assert today().answers == []

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.visits.due import due, months_after

LONG_AGO = date(2020, 1, 1)
TODAY = date(2026, 11, 15)
days = st.dates(date(2019, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("last_on", "state", "days"),
    [
        (date(2026, 5, 3), "overdue", -12),
        (date(2026, 5, 15), "week", 0),
        (date(2026, 5, 21), "week", 6),
        (date(2026, 5, 22), "month", 7),
        (date(2026, 6, 15), "month", 30),
        (date(2026, 6, 16), "later", 31),
    ],
)
def test_nobody_waits_longer_than_half_a_year(last_on, state, days):
    wanted = due(last_on, LONG_AGO, LONG_AGO, TODAY)

    assert (wanted.state, wanted.days) == (state, days)


def test_the_half_year_of_a_household_that_was_never_visited_runs_from_its_listing():
    assert due(None, date(2026, 8, 1), LONG_AGO, TODAY).on == date(2027, 2, 1)


def test_whoever_takes_an_area_over_has_a_month_before_anything_is_overdue():
    taken_over = due(date(2025, 3, 1), LONG_AGO, TODAY, TODAY)

    assert (taken_over.state, taken_over.on) == ("later", TODAY + timedelta(days=31))


def test_half_a_year_after_the_last_of_august_is_the_last_of_february():
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)


@given(last_on=days, listed_on=days, began_on=days, later=st.integers(0, 400))
def test_a_later_visit_is_never_due_earlier(last_on, listed_on, began_on, later):
    first = due(last_on, listed_on, began_on, TODAY)
    second = due(last_on + timedelta(days=later), listed_on, began_on, TODAY)

    assert second.on >= first.on


@given(last_on=st.none() | days, listed_on=days, began_on=days, today=days)
def test_what_is_due_today_is_not_yet_overdue(last_on, listed_on, began_on, today):
    wanted = due(last_on, listed_on, began_on, today)

    assert (wanted.state == "overdue") == (wanted.on < today)

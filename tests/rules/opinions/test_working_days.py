from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.opinions.holidays import OFF, shipped
from rules.opinions.working_days import WorkingDays

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CALENDARS = st.builds(WorkingDays, st.frozensets(DAYS, max_size=40), st.frozensets(DAYS, max_size=10))
OF_2026 = WorkingDays(
    off=frozenset(one.day for one in shipped(2026) if not one.works),
    made_up=frozenset(one.day for one in shipped(2026) if one.works),
)


@given(CALENDARS, DAYS, st.integers(1, 60))
def test_a_due_day_is_a_working_day_and_as_many_of_them_away_as_asked_for(calendar, day, count):
    due = calendar.after(day, count)

    assert calendar.has(due)
    assert calendar.between(day, due) == count


@given(CALENDARS, DAYS, st.integers(0, 20), st.integers(0, 20))
def test_two_waits_one_after_the_other_are_as_long_as_both_together(calendar, day, first, second):
    assert calendar.after(calendar.after(day, first), second) == calendar.after(day, first + second)


def test_no_days_at_all_are_over_at_once():
    assert WorkingDays().after(date(2026, 11, 22), 0) == date(2026, 11, 22)


def test_the_days_off_are_skipped_and_those_made_up_are_worked():
    # before the National Day of 2026: Wednesday, then seven days off, Thursday, Friday, and a Saturday that is worked
    assert OF_2026.after(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert OF_2026.after(date(2026, 9, 30), 3) == date(2026, 10, 10)
    assert OF_2026.between(date(2026, 9, 30), date(2026, 10, 11)) == 3


def test_no_day_is_both_off_and_worked_and_what_is_worked_lies_on_a_weekend():
    for year in OFF:
        days = [one.day for one in shipped(year)]
        assert len(days) == len(set(days))
        assert all(one.day.weekday() >= 5 for one in shipped(year) if one.works)


def test_a_year_off_does_not_go_on_for_ever():
    never = WorkingDays(frozenset(date(2026, 1, 1) + timedelta(days) for days in range(900)))

    assert never.after(date(2026, 1, 1), 3) == date(2026, 1, 1)

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.keeping import DAYS, MONTHS, WEEKS, kept

moments = st.sets(st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)), max_size=60)
START = datetime(2025, 1, 1, 2, 30)


@given(moments)
def test_only_what_is_there_is_kept_and_never_more_than_the_rule_names(made):
    assert kept(made) <= made
    older = {moment for moment in kept(made) if max(made) - moment >= timedelta(days=1)}
    assert len(older) <= DAYS + WEEKS + MONTHS


@given(moments.filter(bool))
def test_the_latest_is_always_kept(made):
    assert max(made) in kept(made)


@given(moments)
def test_keeping_twice_is_keeping_once(made):
    assert kept(kept(made)) == kept(made)


@given(moments, st.datetimes(datetime(2028, 1, 1), datetime(2029, 1, 1)))
def test_what_was_let_go_is_never_wanted_again(made, later):
    assert kept(made | {later}) == kept(kept(made) | {later})


@given(st.lists(st.booleans(), min_size=1, max_size=800))
def test_night_after_night_the_last_of_each_of_the_latest_days_weeks_and_months_is_there(nights):
    made, there = [], set()
    for number, done in enumerate(nights):
        if done:
            made.append(START + timedelta(days=number))
            there = kept(there | {made[-1]})
    assert there == kept(made)
    assert set(made[-DAYS:]) <= there
    months = {(moment.year, moment.month): moment for moment in made}
    assert set(list(months.values())[-MONTHS:]) <= there


@given(moments.filter(bool), st.timedeltas(timedelta(0), timedelta(hours=23, minutes=59)))
def test_what_was_made_within_a_day_is_never_let_go(made, since):
    before = max(made) - since
    assert before in kept(made | {before})


def test_two_years_of_nights_leave_a_week_a_month_and_a_year():
    left = kept(START + timedelta(days=number) for number in range(730))
    assert [f"{moment:%m-%d}" for moment in sorted(left)][-9:] == [
        "12-13", "12-20", "12-25", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31",
    ]  # fmt: skip
    assert sum(moment.year == 2025 for moment in left) == 0
    assert sorted(moment.month for moment in left)[:11] == list(range(1, 12))

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.visits.plausibility import BURST, WALK, burst, clock_is_off

NOON = datetime(2026, 5, 3, 4, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def test_a_visit_recorded_last_week_and_sent_by_a_right_clock_is_in_order():
    assert not clock_is_off(NOON - 7 * DAY, NOON, NOON + HOUR)


def test_a_phone_that_lives_two_days_ahead_is_noticed():
    assert clock_is_off(NOON, NOON + 2 * DAY, NOON)


def test_a_visit_that_lies_in_the_future_is_noticed():
    assert clock_is_off(NOON + 2 * DAY, NOON, NOON)


def test_a_door_every_other_minute_is_a_good_walk():
    assert burst({door: NOON + door * timedelta(minutes=2) for door in range(30)}) == set()


def test_ten_doors_in_one_minute_are_pointed_at_and_the_visits_around_them_are_not():
    times = {door: NOON + door * timedelta(seconds=6) for door in range(BURST)}
    times |= {"before": NOON - HOUR, "after": NOON + HOUR}

    assert burst(times) == set(range(BURST))


@given(st.dictionaries(st.integers(), st.integers(0, 7200), max_size=30), st.integers(0, 7200))
def test_one_more_visit_never_clears_another(offsets, one_more):
    times = {key: NOON + timedelta(seconds=offset) for key, offset in offsets.items()}

    assert burst(times) <= burst(times | {"one more": NOON + timedelta(seconds=one_more)})


@given(st.dictionaries(st.integers(), st.integers(0, 3600), max_size=25))
def test_whoever_is_pointed_at_has_enough_neighbours_within_the_walk(offsets):
    times = {key: NOON + timedelta(seconds=offset) for key, offset in offsets.items()}

    for pointed in burst(times):
        near = [key for key, time in times.items() if abs(time - times[pointed]) <= WALK]
        assert len(near) >= BURST

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.faults import FaultError
from rules.meetings.rota import HALVES, EveryDate, EveryNth, EveryWeek, Slot, in_turn, read, settle, slots

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
halves = st.sampled_from(sorted(HALVES))
patterns = st.one_of(
    st.builds(EveryDate, st.integers(1, 31), halves),
    st.builds(EveryNth, st.integers(1, 5), st.integers(1, 7), halves),
    st.sets(st.tuples(st.integers(1, 7), halves), min_size=1).map(lambda some: EveryWeek(tuple(sorted(some)))),
)
people = st.sets(st.from_regex(r"D[0-9]{3}", fullmatch=True), min_size=1, max_size=9).map(sorted)


def on(*texts):
    return [date.fromisoformat(text) for text in texts]


def working(day):
    return day.isoweekday() < 6


def test_a_date_comes_every_month_and_in_a_short_one_on_its_last_day():
    found = slots(EveryDate(31, "am"), date(2026, 1, 1), date(2026, 4, 30))

    assert [slot.on for slot in found] == on("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30")


def test_the_second_friday_and_the_last_monday():
    second = slots(EveryNth(2, 5, "pm"), date(2026, 11, 1), date(2026, 12, 31))
    last = slots(EveryNth(5, 1, "am"), date(2026, 11, 1), date(2026, 12, 31))

    assert [slot.on for slot in second] == on("2026-11-13", "2026-12-11")
    assert [slot.on for slot in last] == on("2026-11-30", "2026-12-28")


def test_half_days_of_a_week_come_in_their_order():
    found = slots(read("week 3pm 1am"), date(2026, 11, 2), date(2026, 11, 9))

    assert [slot.key for slot in found] == ["2026-11-02am", "2026-11-04pm", "2026-11-09am"]


@pytest.mark.parametrize("text", [
    "day 0 am", "day 32 am", "day x am", "day 5", "nth 6 1 am", "nth 1 8 am", "nth 1 1 noon", "week 0am", "week am",
    "day ３ am", "week 1night", "week", "", "month 1am",
])  # fmt: skip
def test_what_is_no_pattern_is_refused(text):
    with pytest.raises(FaultError):
        read(text)


@given(patterns)
def test_a_pattern_can_be_written_down_and_read_again(pattern):
    assert read(str(pattern)) == pattern


@given(patterns, days, st.integers(0, 200))
def test_no_half_day_comes_twice_or_outside_of_what_was_asked(pattern, first, length):
    last = first + timedelta(length)
    found = slots(pattern, first, last)

    assert found == sorted(set(found))
    assert all(first <= slot.on <= last for slot in found)


@given(patterns, days, st.integers(0, 100), st.integers(0, 100))
def test_two_stretches_give_what_the_whole_gives(pattern, first, one, other):
    middle, last = first + timedelta(one), first + timedelta(one + other)
    parts = slots(pattern, first, middle) + slots(pattern, middle + timedelta(1), last)

    assert parts == slots(pattern, first, last)


@given(patterns, days, st.sets(st.integers(0, 120), max_size=60))
def test_everything_that_was_meant_takes_place_once_on_an_open_day_or_is_said_to_be_left_out(pattern, first, shut):
    closed = {first + timedelta(number) for number in shut}
    meant = slots(pattern, first, first + timedelta(90))
    for move in (True, False):
        planned, left_out = settle(meant, lambda day: day not in closed, move)
        assert sorted([one.meant for one in planned] + left_out) == meant
        assert len({one.at for one in planned}) == len(planned)
        assert not [one for one in planned if one.at.on in closed]
        assert all(one.at == one.meant for one in planned if one.meant.on not in closed)
        assert move or not [one for one in planned if one.moved]


def test_a_closed_day_moves_behind_what_is_there_already():
    holidays = on("2026-10-01", "2026-10-02")
    meant = slots(read("week 4am 5am"), date(2026, 9, 28), date(2026, 10, 9))

    planned, left_out = settle(meant, lambda day: working(day) and day not in holidays, move=True)

    assert [one.at.on for one in planned] == on("2026-10-05", "2026-10-06", "2026-10-08", "2026-10-09")
    assert not left_out


@given(people, st.integers(0, 60), st.text(alphabet="D0123456789", max_size=4))
def test_everybodys_share_differs_by_at_most_one(people, count, after):
    shares = Counter(in_turn(people, count, after))

    assert sum(shares.values()) == count
    assert max(shares[one] for one in people) - min(shares[one] for one in people) <= 1


@given(people, st.lists(st.integers(0, 9), max_size=8))
def test_planned_bit_by_bit_the_turns_are_the_same(people, parts):
    turns = []
    for count in parts:
        turns += in_turn(people, count, turns[-1] if turns else "")

    assert turns == in_turn(people, sum(parts))


def test_whoever_has_left_is_passed_over_and_whoever_came_gets_one_turn_like_all():
    assert in_turn(["D001", "D002", "D004"], 3, after="D003") == ["D004", "D001", "D002"]
    assert in_turn([], 3) == []


def test_a_slot_has_a_name_of_its_own():
    assert Slot(date(2026, 11, 2), "am").key == "2026-11-02am"

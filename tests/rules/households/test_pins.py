from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.households import pins

START = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_pin_has_eight_digits_and_none_is_like_another():
    minted = {pins.mint() for _ in range(1000)}
    assert len(minted) > 990 and all(len(pin) == 8 and pin.isdecimal() for pin in minted)


@pytest.mark.parametrize("typed", ["12345678", "1234-5678", " 1234 5678 ", "１２３４－５６７８", "1234—5678"])
def test_it_is_read_however_it_is_typed(typed):
    assert pins.same("12345678", pins.normalise(typed))


@pytest.mark.parametrize("typed", ["", "1234567", "123456789", "12345679", "一二三四五六七八", "\ud800", "????????"])
def test_nothing_else_is_the_same(typed):
    assert not pins.same("12345678", pins.normalise(typed))


@pytest.mark.parametrize("typed", ["", "????????", "00000000"])
def test_no_pin_is_opened_by_nothing(typed):
    assert not pins.same("", typed)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=200), st.sampled_from([1, 10]))
def test_whoever_tries_whenever_allowed_gets_no_more_than_the_bounds(pauses, patience):
    """In no quarter of an hour more than 5 tries, in no day more than 20."""
    now, wrong = START, []
    for minutes in pauses:
        now += timedelta(minutes=minutes)
        until = pins.wait_until(wrong, patience)
        if until is None or until <= now:
            wrong.insert(0, now)
    for most, window in ((pins.FEW, pins.SOON), (pins.MANY, pins.A_DAY)):
        for newest in wrong:
            within = [one for one in wrong if newest - window < one <= newest]
            assert len(within) <= most * patience


def test_guessing_for_a_year_finds_one_in_ten_thousand_at_most():
    assert 365 * pins.MANY / 10**pins.LENGTH < 1 / 10_000

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rules.voices.ratings import LEAST, Given, counts, odd, whole_batches

START = datetime(2026, 11, 22, tzinfo=UTC)
LONG_AGO = START - timedelta(days=3)


def rating(household, minute=0, deputy=1, phone="", address="", recorded_at=LONG_AGO):
    return Given(household, deputy, START + timedelta(minutes=minute), phone, address, recorded_at)


def test_ordinary_ratings_are_not_odd():
    assert odd({one: rating(one, 60 * one, phone=f"p{one}", address="a") for one in range(20)}) == {}


def test_a_phone_that_rates_for_three_homes_within_half_an_hour():
    run = {one: rating(one, 5 * one, deputy=one, phone="p") for one in range(3)}
    assert odd(run) == dict.fromkeys(run, ["same-phone"])
    assert odd({one: rating(one, 20 * one, phone="p") for one in range(3)}) == {}


def test_a_home_that_rates_three_visits_from_its_own_phone_is_itself():
    assert odd({one: rating(7, one, phone="p", address="a") for one in range(10)}) == {}


def test_a_street_behind_one_address_is_noticed_only_in_a_crowd():
    run = {one: rating(one, one, address="a", phone=f"p{one}") for one in range(8)}
    assert odd(run) == dict.fromkeys(run, ["same-address", "one-deputy"])
    del run[0]
    assert odd(run) == {}


def test_phones_without_a_name_are_not_alike():
    assert odd({one: rating(one, one) for one in range(20)}) == {}


moments = st.lists(
    st.builds(rating, st.integers(1, 6), st.integers(0, 90), st.integers(1, 2), st.sampled_from(["", "p", "q"]),
              st.sampled_from(["", "a"])),
    max_size=12,
)  # fmt: skip


@given(moments, st.randoms())
def test_the_order_in_which_they_come_changes_nothing(given_ones, random):
    ratings = dict(enumerate(given_ones))
    mixed = list(ratings.items())
    random.shuffle(mixed)
    assert odd(dict(mixed)) == odd(ratings)


@given(st.lists(st.sampled_from(["good", "fair", "poor"]), max_size=40))
def test_what_a_deputy_sees_changes_by_whole_batches_only(faces):
    shown = whole_batches(faces)
    assert len(shown) % LEAST == 0 and len(faces) - len(shown) < LEAST
    assert faces[: len(shown)] == shown and sum(counts(shown).values()) == len(shown)

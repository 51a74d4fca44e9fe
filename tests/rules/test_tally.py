from collections import Counter
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.ledger import difference
from rules.tally import tally
from tests.rules.years import line, lines, visits

years = st.lists(lines, max_size=30)


def test_a_household_counts_once_however_often_it_is_seen():
    year = tally([*visits(3), *visits(2, first=2), *visits(1, "talk", first=9)])

    assert year.times(["visit"]) == 6
    assert year.distinct("visit") == 4
    assert year.distinct("visit", "home") == 3


def test_a_household_seen_at_home_and_at_a_talk_is_one_household_and_one_of_each():
    year = tally([*visits(1, "home"), *visits(1, "talk")])

    assert (year.distinct("visit"), year.distinct("visit", "home"), year.distinct("visit", "talk")) == (1, 1, 1)


def test_a_visit_taken_back_is_gone_but_an_earlier_one_to_the_same_door_stays():
    seen_twice = [*visits(1, month=2), *visits(1, month=6)]
    taken_back = line("visit", "home", month=6, quantity=-1, household=1)

    assert tally([*seen_twice, taken_back]) == tally(seen_twice[:1])


def test_what_is_claimed_waits_and_what_is_void_is_nowhere():
    year = tally([*visits(2, state="claimed"), *visits(1, first=5, state="void")])

    assert year.waiting == {"visit": Decimal(2)}
    assert year.waits(["visit", "round"]) == 2
    assert not year.amounts
    assert not year.households


def test_accepting_a_claim_moves_it_to_what_is_counted():
    claimed = visits(1, state="claimed")
    accepted = [line("visit", "home", household=1, state="claimed", quantity=-1), *visits(1)]

    assert tally(claimed + accepted) == tally(visits(1))


def test_amounts_are_kept_by_month_and_aspect():
    year = tally([line("meeting", "present", month=1), line("meeting", "leave", month=4), line("activity", month=4)])

    assert year.times(["meeting"]) == 2
    assert year.times(["meeting"], ["leave"]) == 1
    assert year.times(["meeting", "activity"], months=[4]) == 2
    assert year.times(["meeting"], ["leave"], months=[1]) == 0


def test_half_a_day_is_half():
    assert tally([line("activity", quantity="0.5"), line("activity")]).times(["activity"]) == Decimal("1.5")


def test_more_taken_back_than_there_was_is_nothing_rather_than_a_debt():
    assert tally([line("activity", quantity=-3)]).times(["activity"]) == 0
    assert not tally([line("visit", "home", household=1, quantity=-1)]).households


def test_different_households_are_known_for_visits_and_must_visits_alone():
    year = tally([line(kind, household=7) for kind in ("visit", "must-visit", "round", "heard")])

    assert set(year.households) == {("visit", ""), ("must-visit", "")}


def test_a_visit_to_an_unknown_door_counts_as_a_visit_and_not_as_a_household():
    year = tally([line("visit", "home")])

    assert (year.times(["visit"]), year.distinct("visit")) == (1, 0)


def test_lists_and_tags_are_carried_along():
    year = tally([], {"must-visit": (16, 20)}, ["party", "standing"])

    assert year.lists == {"must-visit": (16, 20)}
    assert year.tags == {"party", "standing"}


@given(years, st.randoms())
def test_the_order_of_lines_changes_nothing(some, chance):
    shuffled = some.copy()
    chance.shuffle(shuffled)

    assert tally(shuffled) == tally(some)


@given(years, years)
def test_lines_and_their_reversals_change_nothing(some, written_and_taken_back):
    reversals = [one._replace(quantity=-one.quantity) for one in written_and_taken_back]

    assert tally([*some, *written_and_taken_back, *reversals]) == tally(some)


@given(years, years)
def test_a_year_corrected_to_another_tallies_as_the_other(standing, wanted):
    assert tally(standing + difference(wanted, standing)) == tally(wanted)


@given(years, years)
def test_amounts_of_two_halves_of_a_ledger_add_up(some, others):
    both, first, second = tally(some + others), tally(some), tally(others)

    assert both.amounts == added(first.amounts, second.amounts)
    assert both.waiting == added(first.waiting, second.waiting)


@given(years, years)
def test_households_of_two_deputies_districts_add_up_when_no_door_is_in_both(some, others):
    elsewhere = [one._replace(household=one.household and one.household + 100) for one in others]

    assert tally(some + elsewhere).households == Counter(tally(some).households) + Counter(tally(elsewhere).households)


@given(years)
def test_any_aspect_is_at_least_each_and_at_most_all_of_them_together(some):
    households = tally(some).households
    for kind in {kind for kind, _ in households}:
        each = [count for (of, aspect), count in households.items() if of == kind and aspect]
        assert max(each, default=0) <= households[kind, ""]


@given(years)
def test_a_count_by_hand_finds_the_same(some):
    year = tally(some)
    for kind, aspect, month in {(one.kind, one.aspect, one.on.month) for one in some}:
        by_hand = sum(
            one.quantity for one in some
            if (one.kind, one.aspect, one.on, one.state) == (kind, aspect, date(2026, month, 3), "counted")
        )  # fmt: skip
        assert year.amounts.get((kind, aspect, month), 0) == by_hand


def added(some, others):
    sums = {key: some.get(key, 0) + others.get(key, 0) for key in {*some, *others}}
    return {key: total for key, total in sums.items() if total}

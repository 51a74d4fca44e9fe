import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.ledger import difference
from rules.counting.tally import Choice, Tally, tally, together
from tests.rules.years import line, lines, visits

VISITS, MEETINGS = Choice(("visit",)), Choice(("meeting",))
years = st.lists(lines, max_size=30)


def test_a_household_counts_once_however_often_it_is_seen():
    year = tally([*visits(3), *visits(2, first=2), *visits(1, "talk", first=9)])

    assert year.times(VISITS) == 6
    assert year.distinct(VISITS) == 4
    assert year.distinct(VISITS.of(("home",))) == 3


def test_a_household_seen_at_home_and_at_a_talk_is_one_household_and_one_of_each():
    year = tally([*visits(1, "home"), *visits(1, "talk")])

    assert [year.distinct(VISITS.of(places)) for places in ((), ("home",), ("talk",))] == [1, 1, 1]


def test_a_visit_taken_back_is_gone_but_an_earlier_one_to_the_same_door_stays():
    seen_twice = [*visits(1, month=2), *visits(1, month=6)]
    taken_back = line("visit", "home", month=6, quantity=-1, household=1)

    assert tally([*seen_twice, taken_back]) == tally(seen_twice[:1])


def test_what_is_claimed_waits_and_what_is_void_is_nowhere():
    year = tally([*visits(2, state="claimed"), *visits(1, first=5, state="void")])

    assert year.waits(Choice(("visit", "round"))) == 2
    assert (year.times(VISITS), year.distinct(VISITS)) == (0, 0)
    assert {key.state for key in year.sums} == {"claimed"}


def test_a_line_counts_from_the_state_that_is_asked_for():
    year = tally([line("activity", state=state) for state in ("claimed", "checked", "counted", "void")])

    since = {state: year.times(Choice(("activity",), since=state)) for state in ("claimed", "checked", "counted")}

    assert since == {"claimed": 3, "checked": 2, "counted": 1}
    assert year.waits(Choice(("activity",), since="checked")) == 1


def test_traits_of_one_facet_are_alternatives_and_every_facet_has_to_be_met():
    year = tally([
        line("visit", household=1, traits="centralised together outside elder"),
        line("visit", household=2, traits="routine together outside youth"),
        line("visit", household=3, traits="routine alone in-party hub elder"),
    ])  # fmt: skip

    def households(*traits):
        return year.households(Choice(("visit",), traits=traits))

    assert households("elder") == {1, 3}
    assert households("elder", "youth") == {1, 2, 3}
    assert households("elder", "youth", "outside") == {1, 2}
    assert households("elder", "routine", "together") == set()


def test_a_part_of_a_year_is_the_lines_of_its_months():
    year = tally([line("activity", month=6), line("activity", month=7), *visits(1, month=2)], {"must-visit": (2, 5)})
    called = tally([line("must-visit", household=8, month=9)], {"must-visit": (1, 5)})

    assert year.within(range(1, 7)).times(Choice(("activity", "visit"))) == 2
    assert called.within(range(1, 7)).lists == {"must-visit": (0, 5)}
    assert called.within(range(7, 13)).lists == {"must-visit": (1, 5)}


def test_accepting_a_claim_moves_it_to_what_is_counted():
    claimed = visits(1, state="claimed")
    accepted = [line("visit", "home", household=1, state="claimed", quantity=-1), *visits(1)]

    assert tally(claimed + accepted) == tally(visits(1))


def test_amounts_are_kept_by_month_and_aspect():
    year = tally([line("meeting", "present", month=1), line("meeting", "leave", month=4), line("activity", month=4)])

    assert year.times(MEETINGS) == 2
    assert year.times(MEETINGS.of(("leave",))) == 1
    assert year.times(Choice(("meeting", "activity")), months=[4]) == 2
    assert year.times(MEETINGS.of(("leave",)), months=[1]) == 0


def test_half_a_day_is_half():
    assert tally([line("activity", quantity="0.5"), line("activity")]).times(Choice(("activity",))) == Decimal("1.5")


def test_more_taken_back_than_there_was_is_nothing_rather_than_a_debt():
    assert tally([line("activity", quantity=-3)]).times(Choice(("activity",))) == 0
    assert tally([line("visit", "home", household=1, quantity=-1)]).distinct(VISITS) == 0


def test_a_visit_to_an_unknown_door_counts_as_a_visit_and_not_as_a_household():
    year = tally([line("visit", "home")])

    assert (year.times(VISITS), year.distinct(VISITS)) == (1, 0)


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
def test_the_sums_of_two_halves_of_a_ledger_add_up(some, others):
    assert tally(some + others).sums == added(tally(some).sums, tally(others).sums)


@given(years, years)
def test_a_group_has_what_its_members_have_together(some, others):
    group = together([tally(some), tally(others)])

    assert group.sums == tally(some + others).sums


def test_the_marks_of_a_group_are_the_mean_of_those_that_its_members_have():
    first, second = Tally(marks={"peer": Decimal(90), "self": Decimal(80)}), Tally(marks={"peer": Decimal(81)})

    assert together([first, second, Tally()]).marks == {"peer": Decimal("85.50"), "self": Decimal("80.00")}


@given(years, years)
def test_households_of_two_deputies_districts_add_up_when_no_door_is_in_both(some, others):
    elsewhere = [one._replace(household=one.household and one.household + 100) for one in others]

    assert tally(some + elsewhere).distinct(VISITS) == tally(some).distinct(VISITS) + tally(elsewhere).distinct(VISITS)


@given(years)
def test_a_count_by_hand_finds_the_same(some):
    year = tally(some)
    for kind, aspect, month in {(one.kind, one.aspect, one.on.month) for one in some}:
        by_hand = sum(
            one.quantity for one in some
            if (one.kind, one.aspect, one.on, one.state) == (kind, aspect, date(2026, month, 3), "counted")
        )  # fmt: skip
        assert year.times(Choice((kind,), (aspect,)), [month]) == max(by_hand, 0)


@given(years, st.lists(st.sampled_from(["party", "standing"])))
def test_a_tally_written_down_is_read_as_the_same(some, tags):
    year = replace(tally(some, {"must-visit": (1, 4)}, tags), marks={"peer": Decimal("91.25")}, given={"a": Decimal(5)})

    assert Tally.of(json.loads(json.dumps(year.plain()))) == year


def added(some, others):
    sums = {key: some.get(key, 0) + others.get(key, 0) for key in {*some, *others}}
    return {key: total for key, total in sums.items() if total}

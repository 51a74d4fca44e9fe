"""A year that is settled in halves or quarters, and a group that is scored as one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.acts import PerUnit
from rules.counting.goals import Periods
from rules.counting.quotas import Quota
from rules.counting.reasons import sentence
from rules.counting.scoring import score
from rules.counting.tally import Tally, tally, together
from tests.rules.years import acts, alone, line, rules, visits

EACH_FIVE = PerUnit(duties=("reception",), each=Decimal(5))


def settled(rule, by, **item):
    return replace(alone(rule, **item), settled=by)


def receptions(*months):
    return tally([line("reception", month=month) for month in months])


def told(scored):
    return [sentence(reason) for reason in scored.reasons]


def test_a_cap_holds_in_each_half_by_itself():
    card = score(receptions(1, 2, 3, 9), settled(EACH_FIVE, "half", cap=10))

    assert [part.total for part in card.parts] == [10, 5]
    assert card.total == 15
    assert card.items[0].out_of == 20


def test_each_reason_says_of_which_part_it_speaks():
    card = score(receptions(1, 2, 3, 9), settled(EACH_FIVE, "half", cap=10))

    assert told(card.items[0]) == [
        "上半年：3 次，每次 5 分", "上半年：满 10 分封顶，多出 5 分", "下半年：1 次，每次 5 分",
    ]  # fmt: skip


def test_a_quota_begins_anew_in_each_quarter_and_a_household_counts_in_each():
    ten = Quota(duties=("visit",), counting="households", reach=2, points=Decimal(10))
    seen = tally([*visits(2, month=1), *visits(2, month=4), *visits(1, month=7)])

    card = score(seen, settled(ten, "quarter"))

    assert [part.total for part in card.parts] == [10, 10, 5, 0]


def test_within_a_half_only_its_own_quarters_are_asked_for():
    every = Periods(duties=("reception",), every="quarter", points=Decimal(6))

    card = score(receptions(2, 5, 8), settled(every, "half"))

    assert [part.total for part in card.parts] == [6, 3]


def test_what_to_do_next_is_told_of_the_running_part_alone():
    two = Quota(duties=("reception",), reach=2, points=Decimal(10))

    card = score(receptions(2), settled(two, "half"), as_of=date(2026, 9, 1))

    assert [step.period for step in card.items[0].next_steps] == ["下半年"]


@given(st.lists(acts, max_size=20), rules)
def test_a_year_settled_at_once_is_its_own_only_part(some, rule):
    whole = score(tally(some), alone(rule))

    assert whole.parts == ()
    assert {reason.period for item in whole.items for reason in item.reasons} <= {""}


@given(st.lists(acts, max_size=20), st.integers(1, 9).map(Decimal), st.sampled_from(["half", "month"]))
def test_points_for_each_are_the_same_however_the_year_is_settled(some, each, by):
    rule = PerUnit(duties=("visit", "meeting"), each=each)

    assert score(tally(some), settled(rule, by)).total == score(tally(some), alone(rule)).total


def test_a_group_is_scored_by_what_its_members_did_together_or_by_their_mean():
    members = [tally([line("activity", month=month)] * count) for month, count in ((2, 3), (8, 1))]
    two = Quota(duties=("activity",), reach=2, points=Decimal(10))
    by_mean = alone(two)
    by_mean = replace(by_mean, items=(replace(by_mean.items[0], members="mean"),))

    assert score(together(members), alone(two)).total == 10
    assert score(together(members), by_mean).total == Decimal("7.5")
    assert told(score(together(members), by_mean).items[0]) == ["2 位组员取平均"]


def test_a_group_settled_in_halves_takes_the_mean_in_each():
    members = [tally([line("activity", month=2)]), Tally()]
    one = settled(Quota(duties=("activity",), reach=1, points=Decimal(10)), "half")
    one = replace(one, items=(replace(one.items[0], members="mean"),))

    assert [part.total for part in score(together(members), one).parts] == [5, 0]

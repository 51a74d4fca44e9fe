from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from rules.counting.progress import Progress, next_gain, progress
from rules.counting.rule_set import parse, shipped
from rules.counting.scoring import score
from rules.counting.tally import tally as added_up
from tests.rules.years import visits


def tally(reached, at_home):
    return added_up([*visits(at_home), *visits(reached - at_home, "talk", first=at_home + 1)])


def test_the_rules_of_the_year_say_how_many_and_how_many_at_home():
    rules = shipped("party-hundred")

    now = progress(tally(63, 26), score(tally(63, 26), rules))

    assert (now.reached, now.goal, now.least, now.home_percent) == (63, 100, Fraction(1, 3), 41)


def test_rules_that_ask_for_no_households_set_no_goal():
    rules = shipped("committee-hundred")

    assert progress(tally(5, 2), score(tally(5, 2), rules)) == Progress(5, 2)


def test_without_rules_what_was_done_is_shown_all_the_same():
    assert progress(tally(5, 2), None) == Progress(5, 2)


def test_a_quota_of_one_kind_of_visit_is_not_the_households_of_the_year():
    rule = {"kind": "quota", "duties": ["visit"], "aspects": ["home"], "reach": 10, "points": "5"}
    rule |= {"counting": "households"}
    rules = parse({
        "year": 2026, "title": "只数入户", "categories": [{"id": "a", "title": "走访"}],
        "items": [{"id": "home", "category": "a", "title": "入户", "rule": rule}],
    })  # fmt: skip

    assert progress(tally(5, 2), score(tally(5, 2), rules)).goal is None


@pytest.mark.parametrize(("reached", "at_home", "enough"), [(0, 0, True), (3, 1, True), (100, 33, False)])
def test_a_third_is_a_third_and_not_what_the_percent_rounds_to(reached, at_home, enough):
    assert Progress(reached, at_home, 100, Fraction(1, 3)).home_enough is enough


def test_complete_means_all_of_them():
    assert not Progress(99, 50, 100).complete
    assert Progress(100, 50, 100).complete
    assert not Progress(100, 50).complete


def test_the_next_step_is_the_one_that_is_worth_most():
    scorecard = score(tally(63, 26), shipped("party-hundred"), as_of=date(2026, 11, 15))

    scored, gain = next_gain(scorecard)

    assert (scored.item.id, scored.next_steps[0].params["remaining"], gain) == ("households", 37, Decimal("14.8"))


def test_a_total_at_its_cap_leaves_nothing_to_gain():
    plain = {
        "year": 2026, "title": "封顶", "cap": "10", "base": "10", "categories": [{"id": "a", "title": "走访"}],
        "items": [{"id": "visits", "category": "a", "title": "走访", "rule": {
            "kind": "quota", "duties": ["visit"], "counting": "households", "reach": 100, "points": "5"}}],
    }  # fmt: skip

    assert next_gain(score(tally(63, 26), parse(plain), as_of=date(2026, 11, 15))) is None


def test_a_category_at_its_cap_leaves_only_what_it_still_may_give():
    visits = {"kind": "quota", "duties": ["visit"], "counting": "households", "reach": 100, "points": "40"}
    plain = {
        "year": 2026, "title": "封顶", "categories": [{"id": "a", "title": "走访", "cap": "30"}],
        "items": [{"id": "visits", "category": "a", "title": "走访", "rule": visits}],
    }  # fmt: skip

    scored, gain = next_gain(score(tally(63, 26), parse(plain), as_of=date(2026, 11, 15)))

    assert (scored.item.id, gain) == ("visits", Decimal("4.8"))  # 25.2 of 30, whatever the quota would give


def test_a_year_that_is_over_has_no_next_step():
    assert next_gain(score(tally(63, 26), shipped("party-hundred"), as_of=date(2027, 2, 1))) is None

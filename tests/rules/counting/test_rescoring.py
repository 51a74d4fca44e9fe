"""The points of many, without the reasons: never others than with them."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.kept_sums import KeptSums, kept
from rules.counting.rescoring import Rescoring
from rules.counting.scoring import score
from rules.counting.tally import Choice, tally, together
from rules.words import SINCE
from tests.rules import years
from tests.rules.years import line

some = st.lists(years.lines, max_size=40)
choices = st.builds(
    Choice,
    kinds=years.kinds,
    aspects=st.sampled_from([(), ("home",), ("home", "talk")]),
    traits=st.sampled_from([(), ("alone",), ("alone", "outside")]),
    since=st.sampled_from(list(SINCE)),
)
months = st.sampled_from([range(1, 13), range(1, 7), range(12, 13)])


settled = st.sampled_from(["year", "quarter"])


def settled_by(rules, length):
    try:
        return replace(rules, settled=length)
    except ValueError:  # an item looks at more than a quarter
        return rules


def told_of(lines, lists=None, tags=()):
    """A year as it is tallied, and as it is kept."""
    full = tally(lines, lists, tags)
    return full, KeptSums(kept(full.sums), full.lists, full.tags)


@given(
    st.lists(
        st.builds(
            lambda one, traits: one._replace(traits=traits),
            years.lines,
            st.sampled_from(["", "alone", "alone outside"]),
        ),
        max_size=40,
    ),
    choices,
    months,
)
def test_what_is_kept_answers_as_the_tally_does(lines, choice, some_months):
    full, short = told_of(lines)
    assert short.times(choice, some_months) == full.times(choice, some_months)
    assert short.households(choice, some_months) == full.households(choice, some_months)


@given(st.lists(st.tuples(some, years.lists, years.tags), min_size=1, max_size=6), years.rule_sets(), settled)
def test_the_points_are_those_of_the_scorecard_whoever_was_scored_before(people, rules, length):
    rules = settled_by(rules, length)
    rescoring = Rescoring(rules)
    for lines, lists, tags in people:
        full, short = told_of(lines, lists, tags)
        card = score(full, rules)
        assert rescoring.points(full) == rescoring.points(short) == (card.total, card.earned)


@given(st.lists(st.tuples(some, years.tags), min_size=1, max_size=4), years.rule_sets(), settled)
def test_of_a_group_they_are_too(members, rules, length):
    by_turns = [replace(item, members=("mean", "together")[at % 2]) for at, item in enumerate(rules.items)]
    rules = settled_by(replace(rules, items=tuple(by_turns)), length)
    group = together([told_of(lines, {}, tags)[0] for lines, tags in members])
    card = score(group, rules)
    assert Rescoring(rules).points(group) == (card.total, card.earned)


def test_answers_that_were_heard_before_are_not_scored_again(monkeypatch):
    full, short = told_of([line("visit", "home", household=3), line("visit", "home", month=7, household=4)])
    rescoring = Rescoring(years.alone(years.PerUnit(duties=("visit",), each=Decimal(2))))
    first = rescoring.points(full)
    monkeypatch.setattr("rules.counting.rescoring.score_item", None)
    assert rescoring.points(short) == first

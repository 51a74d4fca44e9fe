from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.evaluations.appraisal import WORTH, least_for, mean, mean_of_means, showable, state

WORTHS = [Decimal(100), Decimal("72.5"), Decimal(60), Decimal(0)]
marks = st.lists(st.sampled_from(WORTHS), max_size=40)
some = st.lists(st.sampled_from(WORTHS), min_size=1, max_size=40)
means = st.lists(st.none() | st.decimals(0, 100, places=2), max_size=3)
DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("given_marks", "worth"),
    [("excellent", "100.00"), ("excellent competent", "90.00"), ("excellent excellent basic", "86.67"),
     ("incompetent", "40.00"), ("excellent competent competent competent competent incompetent basic", "74.29")],
)  # fmt: skip
def test_a_mean_worked_out_by_hand(given_marks, worth):
    assert mean(Counter(Decimal(WORTH[mark]) for mark in given_marks.split())) == Decimal(worth)


def test_of_nobody_there_is_no_mean():
    assert mean({}) is None and mean(dict.fromkeys(WORTHS, 0)) is None


@given(some, st.randoms())
def test_their_order_changes_nothing(answers, random):
    shuffled = answers.copy()
    random.shuffle(shuffled)
    assert mean(Counter(shuffled)) == mean(Counter(answers))


@given(some)
def test_a_mean_lies_between_the_worst_and_the_best_mark(answers):
    assert min(answers) <= mean(Counter(answers)) <= max(answers)


@given(some)
def test_a_better_mark_never_lowers_it(answers):
    assert mean(Counter([*answers, WORTHS[0]])) >= mean(Counter(answers)) >= mean(Counter([*answers, WORTHS[-1]]))


@given(st.lists(marks), st.integers(3, 12))
def test_what_is_seen_never_grows_by_fewer_than_the_least(batches, least):
    """However often a window is made longer: each batch waits until it is enough."""
    seen, fresh = Counter(), Counter()
    for batch in batches:
        fresh += Counter(batch)
        now = showable(seen, fresh, least)
        assert now == seen or now.total() - seen.total() >= least
        fresh = Counter() if now != seen else fresh
        seen = now
    assert seen.total() == 0 or seen.total() >= least
    assert seen + fresh == sum((Counter(batch) for batch in batches), Counter())  # nothing is lost


@given(marks, st.integers(3, 12))
def test_fewer_than_the_least_are_hidden(answers, least):
    assert bool(showable({}, Counter(answers), least)) == (len(answers) >= least)


@given(means)
def test_a_mean_of_means_asks_neither_for_their_order_nor_for_those_that_lack(found):
    there = [one for one in found if one is not None]
    whole = mean_of_means(found)
    assert whole == mean_of_means(reversed(found)) == mean_of_means(there)
    assert (whole is None) == (not there)
    assert not there or min(there) <= whole <= max(there)


def test_fellows_and_households_each_have_their_own_least_number():
    assert [least_for(side, 8, 4) for side in ("mass", "report-homes", "peer", "report-group")] == [8, 8, 4, 4]


def test_both_ends_of_a_window_belong_to_it():
    days = [state(DAY, DAY + timedelta(2), DAY + timedelta(ahead)) for ahead in (-1, 0, 2, 3)]
    assert days == ["coming", "open", "open", "over"]

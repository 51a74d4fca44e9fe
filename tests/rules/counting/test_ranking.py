from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.ranking import BARS, bars, place, ranks, scale

points = st.decimals(0, 120, places=1)
totals = st.lists(points, min_size=1, max_size=60)


def test_equal_totals_share_a_rank_and_the_next_ones_are_left_out():
    assert ranks(map(Decimal, ("80", "91.5", "80", "60"))) == {Decimal("91.5"): 1, Decimal(80): 2, Decimal(60): 4}


@given(totals)
def test_a_rank_is_one_more_than_there_are_greater_totals(totals):
    assert ranks(totals) == {one: 1 + sum(other > one for other in totals) for one in totals}


@given(totals, st.randoms())
def test_the_order_of_the_totals_changes_no_rank(totals, random):
    shuffled = random.sample(totals, len(totals))

    assert ranks(shuffled) == ranks(totals)


@given(totals)
def test_everybody_stands_in_one_bar(totals):
    assert sum(bar.count for bar in bars(totals, Decimal(100))) == len(totals)


@given(points, st.sampled_from([Decimal(100), Decimal(60), Decimal("118.5")]))
def test_a_bar_holds_what_is_at_least_its_least_and_less_than_the_next_ones(total, whole):
    found = bars([total], whole)
    number = place(total, whole)

    assert found[number].count == 1
    assert found[number].least <= total
    assert number == BARS or total < found[number + 1].least


def test_a_total_below_nothing_stands_in_the_first_bar():
    assert place(Decimal(-3), Decimal(100)) == 0


def test_the_scale_is_all_there_is_to_have():
    assert scale(Decimal(100), [Decimal(140)]) == 100


def test_where_there_is_no_end_the_scale_is_the_best_total_in_whole_tens():
    assert scale(None, map(Decimal, ("61.5", "118.5"))) == 120
    assert scale(None, []) == 10

"""Figures are drawn from numbers alone, and say in words what they show."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

numbers = st.decimals(-1000, 100_000, places=1, allow_nan=False)


def widths(svg):
    return [float(width) for width in re.findall(r'class="(?:part|f\d)[^>]* width="([\d.]+)%"', svg)]


def test_a_ring_shows_the_share_and_says_it(macro):
    svg = macro("figures", "ring")(Decimal("25.5"), 100, "满分 100", "总分 25.5")
    assert 'stroke-dasharray="25.50 200"' in svg
    assert 'aria-label="总分 25.5"' in svg


def test_a_ring_of_nothing_draws_no_arc(macro):
    assert "stroke-dasharray" not in macro("figures", "ring")(0, 100, "", "")


@given(value=numbers, total=numbers)
def test_no_part_is_drawn_longer_than_the_whole(macro, value, total):
    assert 0 <= float(macro("figures", "percent")(value, total)) <= 100


def test_a_meter_marks_its_goal_on_its_own_scale(macro):
    svg = macro("figures", "meter")(20, 50, "入户", goal=Decimal("12.5"))
    assert widths(svg) == [40]
    assert 'class="goal" x="25.00%"' in svg


def test_a_part_of_nothing_leaves_the_others_their_colours(macro):
    svg = macro("figures", "stacked")([("走访", 30), ("必访", 0), ("活动", 20)], 100)
    assert re.findall(r'class="(f\d)" x="([\d.]+)%"', svg) == [("f1", "0.00"), ("f3", "30.00")]
    assert widths(svg) == [30, 20]


def test_the_make_up_is_told_in_words(macro):
    svg = macro("figures", "stacked")([("走访", 30), ("必访", 0)], 100)
    assert 'aria-label="走访 30, 必访 0"' in svg


def test_the_tallest_bar_is_the_largest_count(macro):
    svg = macro("figures", "histogram")([("0", 2, "late"), ("50", 8, ""), ("100", 0, "")], "分布")
    assert re.findall(r'class="bar \w*".*height="([\d.]+)"', svg) == ["22.5", "90.0", "0.0"]


def test_a_bar_can_lead_to_those_it_counts(macro):
    svg = macro("figures", "histogram")([("90", 3, "good", "/score-tables?from=90")], "分布")
    assert 'href="/score-tables?from=90" aria-label="90: 3"' in svg


@pytest.mark.parametrize("cap", [None, 0])
def test_points_without_a_cap_have_no_bar(macro, cap):
    assert "<svg" not in macro("figures", "score_line")("社情民意", "15.3", cap, "提 6 件")


def test_points_lead_to_what_is_behind_them(macro):
    line = macro("figures", "score_line")("走访", "25.2", 40, "63 户 × 0.4 分", 25.2, "/scorecards/1/visits")
    assert 'href="/scorecards/1/visits"' in line
    assert widths(line) == [63]

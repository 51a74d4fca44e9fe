from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.ledger import Line, VisitFacts, difference, lines_for

DAY = date(2026, 5, 3)
lines = st.builds(
    Line,
    deputy=st.integers(1, 3),
    kind=st.sampled_from(["visit", "round", "heard"]),
    aspect=st.sampled_from(["", "home"]),
    on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    household=st.none() | st.integers(1, 3),
    state=st.sampled_from(["claimed", "counted", "void"]),
    quantity=st.integers(-2, 2).map(Decimal),
)


def added_up(lines):
    sums = {}
    for line in lines:
        sums[line[:-1]] = sums.get(line[:-1], 0) + line.quantity
    return {key: total for key, total in sums.items() if total}


def test_everybody_on_a_visit_is_credited_and_what_was_heard_is_the_recorders():
    visit = VisitFacts((1, 2), DAY, "home", "centralised", 7, "outside elder", frozenset({2}), heard=True)
    told = "centralised together outside elder"

    assert lines_for(visit, "counted") == [
        Line(1, "visit", "home", DAY, 7, "counted", told),
        Line(1, "round", "", DAY, 7, "counted", told),
        Line(2, "visit", "home", DAY, 7, "counted", told),
        Line(2, "round", "", DAY, 7, "counted", told),
        Line(2, "must-visit", "", DAY, 7, "counted", told),
        Line(1, "heard", "", DAY, 7, "counted", told),
    ]


@given(st.lists(lines), st.lists(lines))
def test_a_correction_makes_the_ledger_add_up_to_what_is_wanted(wanted, standing):
    assert added_up(standing + difference(wanted, standing)) == added_up(wanted)


@given(st.lists(lines))
def test_what_stands_already_needs_no_correction(standing):
    assert difference(standing, standing) == []

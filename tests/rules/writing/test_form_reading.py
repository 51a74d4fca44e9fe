"""The form and back: what stands on it is read into the same rule set, whatever kinds of rule it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.counting.rule_set import SHIPPED, RuleSet, parse, plain, shipped
from rules.writing import typed
from rules.writing.form_fields import Frame, spots
from rules.writing.form_reading import changed, read_group
from tests.rules.years import rule_sets


def sent(fields):
    """What a browser sends of these fields, each as it stands there."""
    form = {}
    for spot in fields:
        if spot.sort == "group" and spot.optional and not spot.absent:
            form[f"{spot.path}.is"] = ["1"]
        if spot.sort == "kinds":
            form[f"{spot.path}.kind"] = [spot.value or ""]
        elif spot.sort == "ticks":
            form[spot.path] = spot.value
        elif spot.sort not in ("group", "rows"):
            form[spot.path] = [str(spot.value if spot.value is not None else "")]
        form |= sent(spot.inside)
    return {name: values for name, values in form.items() if values}


def through_the_form(document):
    return read_group(RuleSet, sent(spots(RuleSet, document, Frame((), {}))))


@given(rule_sets())
def test_a_rule_set_comes_out_of_the_form_as_it_went_in(table):
    assert parse(through_the_form(plain(table))) == table


@pytest.mark.parametrize("name", [path.stem for path in SHIPPED.glob("*.json")])
def test_so_does_every_one_that_comes_with_the_software(name):
    assert parse(through_the_form(plain(shipped(name)))) == shipped(name)


def test_a_fault_stands_at_its_own_field_and_one_without_a_field_is_not_lost():
    document = plain(shipped("party-hundred")) | {"cap": "viel", "odd": 1}
    document["items"] = [document["items"][0] | {"rule": {"kind": "deduct", "marks": [{"aspect": "?", "points": "1"}]}}]
    faults = _faults(document)
    frame = Frame(faults, {})

    found = {spot.path for spot in _all(spots(RuleSet, document, frame)) if spot.faults}

    assert found == {"cap", "items.0.rule.duties", "items.0.rule.marks.0.aspect"}
    assert [fault.path for fault in frame.rest] == [("odd",)]


def _faults(document):
    with pytest.raises(ValueError) as wrong:
        parse(document)
    return wrong.value.faults


def _all(fields):
    for spot in fields:
        yield spot
        yield from _all(spot.inside)


@pytest.mark.parametrize(
    ("text", "number"),
    [("１２", 12), (" 3 次", 3), ("1,000", 1000), ("", None), ("三", "三"), ("1.5", "1.5"), ("9" * 40,) * 2],
)
def test_whole_numbers_as_people_type_them(text, number):
    assert typed.whole(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("０．５", "0.5"), (".5", "0.5"), ("5.0 分", "5"), ("5。5", "5.5"), ("10", "10"), (" ", None), ("-1", "-1")],
)
def test_decimals_as_people_type_them(text, number):
    assert typed.decimal(text) == number


@pytest.mark.parametrize(
    ("text", "share"),
    [("1/3", "1/3"), ("１／３", "1/3"), ("三分之一", "1/3"), ("0.25", "1/4"), ("25%", "1/4"), ("", None), ("?", "?")],
)
def test_shares_as_people_type_them(text, share):
    assert typed.part(text) == share


@given(st.text(max_size=12))
def test_nothing_that_is_typed_breaks_or_vanishes(text):
    for read in (typed.whole, typed.decimal, typed.part):
        assert (read(text) is None) == (not text.strip())


def test_rows_are_added_moved_and_dropped_anywhere():
    document = {"a": {"rows": [{"x": 1}, {"x": 2}]}}

    assert changed(document, "add:a.rows")["a"]["rows"] == [{"x": 1}, {"x": 2}, {}]
    assert changed(document, "up:a.rows.1")["a"]["rows"] == [{"x": 2}, {"x": 1}]
    assert changed(document, "up:a.rows.0") == document
    assert changed(document, "drop:a.rows.0")["a"]["rows"] == [{"x": 2}]
    assert changed(document, "less:a") == {}
    assert changed({}, "more:grading") == {"grading": {}}


@given(st.text(max_size=30))
def test_no_order_breaks_the_form(order):
    changed({"a": [{"b": 1}], "c": "d"}, order)
    changed({"a": [{"b": 1}], "c": "d"}, f"drop:{order}")

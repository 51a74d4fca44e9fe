from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.counting.ledger import Line
from rules.declarations.declaration import (
    ENDED,
    GOING,
    LEDGER,
    STATES,
    STEPS,
    TRANSITIONS,
    last_of,
    steps_for,
    transition,
)
from rules.steps import StepError

EVERYBODY = {"deputy", "checker", "office"}


def test_it_goes_from_the_deputy_by_the_leader_to_the_office():
    state = ""
    for step, role in (("declare", "deputy"), ("check", "checker"), ("audit", "office")):
        state = transition(step, state, {role}).to

    assert (state, LEDGER[state]) == ("counted", "counted")


def test_what_was_returned_is_mended_and_goes_the_same_way_again():
    assert transition("return", "checked", {"office"}, "请附上签到表").to == "returned"
    assert transition("mend", "returned", {"deputy"}).to == "claimed"


def test_a_leader_only_has_the_first_word():
    assert steps_for("claimed", {"checker"}) == ["check", "return", "decline"]
    assert steps_for("checked", {"checker"}) == []


def test_nobody_has_a_hand_in_their_own():
    takeable = {step for state in STATES for step in steps_for(state, {"deputy"})}

    assert takeable == {"mend", "contest", "withdraw"}


def test_who_checked_it_does_not_audit_it_and_who_declined_it_does_not_decide():
    for step, state, before in (("audit", "checked", "check"), ("accept", "contested", "decline")):
        with pytest.raises(StepError, match="另一位"):
            transition(step, state, {"office"}, "看过了", {before})
        assert transition(step, state, {"office"}, "看过了", {"mend"}).to == "counted"


@pytest.mark.parametrize("step", ["return", "decline"])
def test_what_is_sent_back_or_declined_says_why(step):
    with pytest.raises(StepError, match="为什么"):
        transition(step, "claimed", {"checker"}, "  ")


def test_a_step_is_refused_by_its_state_first_and_then_by_who_takes_it():
    with pytest.raises(StepError, match="到了下一步"):
        transition("check", "counted", EVERYBODY)
    with pytest.raises(StepError, match="不归您办"):
        transition("check", "claimed", {"deputy"})


def test_what_was_withdrawn_or_decided_twice_is_over():
    for state in ("withdrawn", "upheld"):
        assert steps_for(state, EVERYBODY) == ["remove"]


def test_every_state_can_be_reached_and_is_either_going_or_ended():
    assert {row.to for row in TRANSITIONS} - {""} == set(STATES) == {*GOING, *ENDED} == set(LEDGER)
    assert {row.step for row in TRANSITIONS} == set(STEPS)


def test_last_steps_are_those_that_nobody_took_since():
    assert last_of(1, {"check": 1, "return": 2}) == {"check"}


@given(st.lists(st.sampled_from(sorted(product(STEPS, sorted(EVERYBODY)))), max_size=20))
def test_whatever_happens_the_ledger_counts_it_once_at_most(wanted):
    """And only after an audit, or an office's second look."""
    from rules.counting.ledger import difference

    state, standing = transition("declare", "", {"deputy"}).to, []
    for step, role in wanted:
        try:
            state = transition(step, state, {role}, "因为").to or state
        except StepError:
            continue
        target = [Line(1, "research", "", None, None, LEDGER[state])]
        standing += difference(target, standing)
    net = difference(standing, [])
    assert [(line.state, line.quantity) for line in net] == ([(LEDGER[state], 1)] if standing else [])

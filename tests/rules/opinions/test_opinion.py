import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.opinions.opinion import (
    ENDED,
    OPEN,
    SENTENCES,
    STEPS,
    TRANSITIONS,
    StepError,
    replay,
    steps_for,
    transition,
)  # fmt: skip
from rules.opinions.opinion_limits import DUE, Limits
from rules.words import OPINION_STATES, OPINION_STEPS

EVERYBODY = {"household", "unit", "deputy", "station", "office"}


def test_every_state_and_step_has_its_words():
    states = {state for one in TRANSITIONS for state in (*one.states, one.to)} - {""}

    assert states == set(OPINION_STATES) == set(SENTENCES) == {*OPEN, *ENDED}
    assert set(STEPS) == set(OPINION_STEPS)
    assert set(DUE) == set(OPEN)


def test_no_state_is_a_dead_end_and_each_one_can_be_reached():
    reached, ahead = set(), {"registered"}
    while ahead - reached:
        state = (ahead - reached).pop()
        reached.add(state)
        ahead |= {one.to for one in TRANSITIONS if state in one.states and one.to}

    assert reached == set(OPINION_STATES)
    assert all(any(one.to for one in TRANSITIONS if state in one.states) for state in OPINION_STATES)


def test_for_one_role_in_one_state_a_step_leads_to_one_place_only():
    for state in ("", *OPINION_STATES):
        for role in EVERYBODY:
            steps = [one.step for one in TRANSITIONS if state in one.states and role in one.who]
            assert len(steps) == len(set(steps)), (state, role)


@given(st.data())
def test_whatever_may_be_done_next_can_be_replayed(data):
    steps, state = ["register"], "registered"
    for _ in range(data.draw(st.integers(0, 30))):
        step = data.draw(st.sampled_from(steps_for(state, EVERYBODY)))
        state = transition(step, state, EVERYBODY, "好").to or state
        steps.append(step)

    assert replay(steps) == state


@pytest.mark.parametrize(
    ("step", "state", "role"),
    [
        ("sort", "registered", "unit"), ("assign", "sorted", "station"), ("answer", "assigned", "deputy"),
        ("answer", "sorted", "unit"), ("satisfied", "told", "deputy"), ("satisfied", "told", "unit"),
        ("publish", "answered", "unit"), ("dismiss", "registered", "household"), ("close", "told", "household"),
        ("satisfied", "answered", "office"), ("reopen", "closed", "unit"), ("answer", "answered", "unit"),
    ],
)  # fmt: skip
def test_what_may_not_be_done_is_refused(step, state, role):
    with pytest.raises(StepError):
        transition(step, state, {role}, "好")


def test_who_decides_something_about_a_household_says_why():
    with pytest.raises(StepError):
        transition("dismiss", "registered", {"office"}, "  ")
    assert transition("unsatisfied", "told", {"household"}).to == "again"  # a household need not


@given(st.tuples(*[st.integers(-10, 1000)] * 5))
def test_limits_are_brought_within_what_makes_sense(days):
    limits = Limits(*days).within()

    assert all(1 <= one <= 60 for one in limits)
    assert limits.take_up <= limits.answer
    assert limits.within() == limits

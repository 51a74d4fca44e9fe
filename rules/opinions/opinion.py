"""An opinion's way: in which state which step may be taken by whom, and where it leads. The one table of it.

A household says something; it is registered, sorted, assigned to a unit, taken up and answered; the household is told
and asked, and it is closed, or handled again. What was merged or dismissed can be taken back.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from rules.steps import StepError
from rules.words import N_, OPINION_STATES

OPEN = ("registered", "sorted", "assigned", "taken_up", "answered", "told", "again")  # somebody has to do something
WITH_UNIT = ("assigned", "taken_up")
WITH_OFFICE = ("registered", "sorted", "again")
ANSWERED = ("answered", "told", "again", "closed")  # there is an answer that may be shown
ENDED = ("closed", "merged", "dismissed")
SOLVED = "solved"

HOUSEHOLD = frozenset({"household"})
OFFICE = frozenset({"office"})
UNIT = frozenset({"unit"})
ANYBODY = frozenset({"household", "deputy", "station", "office"})
TELLERS = frozenset({"deputy", "station", "office"})
WITNESSES = frozenset({"station", "office"})  # no deputy: the matter solved is counted for one


class Transition(NamedTuple):
    """`to` is empty where the state stays as it is."""

    step: str
    states: tuple[str, ...]
    to: str
    who: frozenset[str]


TRANSITIONS = (
    Transition("register", ("",), "registered", ANYBODY),
    Transition("add", OPEN, "", HOUSEHOLD),
    Transition("sort", ("registered", "sorted"), "sorted", OFFICE),
    Transition("merge", ("registered", "sorted"), "merged", OFFICE),
    Transition("dismiss", ("registered", "sorted"), "dismissed", OFFICE),
    Transition("restore", ("merged", "dismissed"), "registered", OFFICE),
    Transition("assign", ("sorted", "assigned", "taken_up", "answered", "again"), "assigned", OFFICE),
    Transition("take_up", ("assigned",), "taken_up", UNIT | OFFICE),
    Transition("chase", WITH_UNIT, "", OFFICE),
    Transition("answer", WITH_UNIT, "answered", UNIT | OFFICE),
    Transition("answer", ("sorted", "again"), "answered", OFFICE),  # what the office can answer by itself
    Transition("tell", ("answered",), "told", TELLERS | HOUSEHOLD),  # a household reads it by itself
    Transition("satisfied", ("answered", "told"), "closed", HOUSEHOLD),  # who judges an answer has been told it
    Transition("unsatisfied", ("answered", "told"), "again", HOUSEHOLD),
    Transition("satisfied", ("told",), "closed", WITNESSES),
    Transition("unsatisfied", ("told",), "again", WITNESSES),
    Transition("close", ("told", "again"), "closed", OFFICE),
    Transition("reopen", ("closed",), "again", HOUSEHOLD | OFFICE),
    Transition("publish", ANSWERED, "", OFFICE),
    Transition("unpublish", tuple(OPINION_STATES), "", OFFICE),
)
STEPS = tuple(dict.fromkeys(one.step for one in TRANSITIONS))
NEEDS_WORD = frozenset({"answer", "dismiss", "close", "reopen", "unsatisfied"})

SENTENCES = {
    "registered": N_("已经收到，正在看是哪方面的事。"),
    "sorted": N_("已经看过，正在找该办的单位。"),
    "assigned": N_("已经交给%(unit)s，请他们来办。"),
    "taken_up": N_("%(unit)s已经接下，正在办。"),
    "answered": N_("有答复了。"),
    "told": N_("有答复了，您满意吗？"),
    "again": N_("正在重新办。"),
    "closed": N_("办完了。"),
    "merged": N_("有别的邻居也说了这件事，合在一起办。"),
    "dismissed": N_("看过了，这件事不在这里办。"),
}  # what a household reads; `unit` is the handling unit's name


NOT_NOW = N_("这条意见已经到了下一步，现在不能这样办了。请看最新的情况。")
NOT_YOURS = N_("这一步不归您办。")
NO_WORD = N_("请写一句话，让人明白。")
ELSEWHERE = N_("这个责任区在别的区县，不能放过去。")
NO_SUCH_MAIN = N_("合不到那一条里：它已经合并了、不办了，或者别的意见正合在这一条里。")
HAS_OTHERS = N_("还有别的意见合在这一条里，请先把它们取回来。")
CLOSED_UNIT = N_("这个单位已经停用了，请换一个。")
CHASED_TODAY = N_("今天已经催过了。")
NOT_PUBLIC = N_("这条意见没有公开。")


def allowed(step: str, state: str, roles: Collection[str]) -> Transition | None:
    """The row by which someone of these roles may take the step now."""
    mine = (one for one in TRANSITIONS if one.step == step and state in one.states and one.who & set(roles))
    return next(mine, None)


def transition(step: str, state: str, roles: Collection[str], word: str = "") -> Transition:
    """The row that is taken. StepError if the step is not for this state, or not for these roles, or lacks its word."""
    if not any(one.step == step and state in one.states for one in TRANSITIONS):
        raise StepError(NOT_NOW)
    found = allowed(step, state, roles)
    if not found:
        raise StepError(NOT_YOURS)
    if step in NEEDS_WORD and "household" not in roles and not word.strip():
        raise StepError(NO_WORD)
    return found


def steps_for(state: str, roles: Collection[str]) -> list[str]:
    """The steps that someone of these roles may take now."""
    return [step for step in STEPS if allowed(step, state, roles)]


def replay(steps: Iterable[str]) -> str:
    """The state to which these steps lead, from the first one on. StepError where one could not be taken."""
    everybody, state = frozenset().union(*(one.who for one in TRANSITIONS)), ""
    for step in steps:
        state = transition(step, state, everybody, "-").to or state
    return state

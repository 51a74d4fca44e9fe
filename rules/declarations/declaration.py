"""A declared duty's way: in which state which step may be taken by whom, and where it leads. The one table of it.

A deputy declares what the system does not see; the group's leader or the street checks it, the office audits it. It can
be returned to be mended, or declined; the deputy can contest that, and the office decides. Nobody has a hand in their
own, and nobody looks at it twice for two.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from rules.steps import StepError
from rules.words import N_

STATES = {
    "claimed": N_("等人核对"),
    "checked": N_("等办公室审定"),
    "returned": N_("退回来了"),
    "counted": N_("已计入"),
    "declined": N_("没有计入"),
    "contested": N_("请办公室再看"),
    "upheld": N_("再看过，不计入"),
    "withdrawn": N_("自己撤回了"),
}
STEPS = {
    "declare": N_("申报"),
    "mend": N_("改好再交"),
    "check": N_("核对过了"),
    "audit": N_("审定，计入"),
    "return": N_("退回去改"),
    "decline": N_("不计入"),
    "contest": N_("有不同意见"),
    "accept": N_("再看过，计入"),
    "uphold": N_("再看过，还是不计入"),
    "withdraw": N_("撤回"),
    "remove": N_("拿掉一份材料"),
}
LEDGER = {
    "claimed": "claimed", "contested": "claimed", "checked": "checked", "counted": "counted",
    "returned": "void", "declined": "void", "upheld": "void", "withdrawn": "void",
}  # fmt: skip
"""State → that of its line in the ledger."""

GOING = ("claimed", "checked", "returned", "contested")
ENDED = ("counted", "declined", "upheld", "withdrawn")
MENDABLE = ("claimed", "returned")
NEEDS_WORD = frozenset({"return", "decline", "contest", "accept", "uphold", "remove"})

DEPUTY = frozenset({"deputy"})
OFFICE = frozenset({"office"})
DESK = frozenset({"checker", "office"})
JUDGED = frozenset({"return", "decline"})


class Transition(NamedTuple):
    """`to` is empty where the state stays as it is. `apart`: whoever took one of these steps last may not take this."""

    step: str
    states: tuple[str, ...]
    to: str
    who: frozenset[str]
    apart: frozenset[str] = frozenset()


TRANSITIONS = (
    Transition("declare", ("",), "claimed", DEPUTY),
    Transition("mend", MENDABLE, "claimed", DEPUTY),
    Transition("check", ("claimed",), "checked", DESK),
    Transition("audit", ("checked",), "counted", OFFICE, frozenset({"check"})),
    Transition("return", ("claimed",), "returned", DESK),
    Transition("return", ("checked",), "returned", OFFICE),
    Transition("decline", ("claimed",), "declined", DESK),
    Transition("decline", ("checked", "counted"), "declined", OFFICE),
    Transition("contest", ("returned", "declined"), "contested", DEPUTY),
    Transition("accept", ("contested",), "counted", OFFICE, JUDGED),
    Transition("uphold", ("contested",), "upheld", OFFICE, JUDGED),
    Transition("withdraw", GOING, "withdrawn", DEPUTY),
    Transition("remove", tuple(STATES), "", OFFICE),
)

NOT_NOW = N_("这一条已经到了下一步，现在不能这样办了。请看最新的情况。")
NOT_YOURS = N_("这一步不归您办。")
NOT_AGAIN = N_("前一步是您办的，这一步要请另一位来办。")
NO_WORD = N_("请写一句为什么，让人明白。")


def transition(step: str, state: str, roles: Collection[str], word: str = "", last: Collection[str] = ()) -> Transition:
    """The row that is taken. StepError if the step is not for this state or these roles, or lacks its word.

    `last`: the steps that this person was the last to take.
    """
    rows = [one for one in TRANSITIONS if one.step == step and state in one.states]
    if not rows:
        raise StepError(NOT_NOW)
    mine = next((one for one in rows if one.who & set(roles)), None)
    if mine is None:
        raise StepError(NOT_YOURS)
    if mine.apart & set(last):
        raise StepError(NOT_AGAIN)
    if step in NEEDS_WORD and not word.strip():
        raise StepError(NO_WORD)
    return mine


def steps_for(state: str, roles: Collection[str], last: Collection[str] = ()) -> list[str]:
    """The steps that someone may take now, in the table's order."""
    fits = [one for one in TRANSITIONS if state in one.states and one.who & set(roles) and not one.apart & set(last)]
    return list(dict.fromkeys(one.step for one in fits))


def last_of(person: int, takers: Mapping[str, int]) -> set[str]:
    """The steps that a person was the last to take; `takers`: step → who took it last."""
    return {step for step, taker in takers.items() if taker == person}

"""A reception (接待日) as it passes through people's hands: its states, what may be done in each, its hours."""

from datetime import time

from rules.words import N_

STATES = {
    "planned": N_("排好了"),
    "cancelled": N_("取消了"),
    "held": N_("接待过了"),
    "missed": N_("没人来接待"),
}
STEPS = {
    "planned": N_("排好了"),
    "changed": N_("改了"),
    "swapped": N_("换了班"),
    "cancelled": N_("取消了"),
    "held": N_("照常接待了"),
    "covered": N_("有人替班"),
    "missed": N_("没人来接待"),
}
"""What happened to it, each with who says so."""

MOVES = {
    "planned": {"changed", "swapped", "cancelled", "held", "covered", "missed"},
    "cancelled": set(),
    "held": {"covered", "held", "missed"},  # somebody had said it wrongly
    "missed": {"covered", "held"},
}
OUTCOMES = ("held", "covered", "missed")
# in Shanghai; those of a single reception can be changed
HOURS = {"am": (time(9), time(11, 30)), "pm": (time(14, 30), time(17))}


def may(state: str, step: str) -> bool:
    return step in MOVES[state]

"""A pledge: its states, and what may be done in each."""

from datetime import timedelta

from rules.words import N_

STATES = {
    "open": N_("在办"),
    "kept": N_("兑现了"),
    "broken": N_("没能兑现"),
    "withdrawn": N_("撤下了"),
}
TERM = timedelta(days=30)  # what was promised at a door without a date; the deputy sets another where it takes longer
LONGEST = 200
MOVES = {
    "open": {"tell", "kept", "broken", "withdrawn"},
    "kept": {"broken", "withdrawn"},  # it had been said wrongly
    "broken": {"kept", "withdrawn"},
    "withdrawn": set(),
}


def may(state: str, step: str) -> bool:
    return step in MOVES[state]

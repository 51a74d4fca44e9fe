"""How many working days each may take with an opinion: what comes with the software, and within which limits."""

from typing import NamedTuple

from rules.words import N_

MOST = 60


class Limits(NamedTuple):
    """In working days: until it is assigned, taken up, answered, told, and until the household has said its word."""

    sort: int = 2
    take_up: int = 3
    answer: int = 7
    tell: int = 3
    judge: int = 10

    def within(self) -> "Limits":
        """The same, each between one day and MOST, and nothing to be answered before it is to be taken up."""
        kept = Limits(*(max(1, min(MOST, days)) for days in self))
        return kept._replace(answer=max(kept.take_up, kept.answer))


DEFAULTS = Limits()
WORDS = {
    "sort": (N_("分清楚、交出去"), N_("从登记那天算起，由联络办公室办")),
    "take_up": (N_("接下来办"), N_("从交办那天算起，由承办单位办")),
    "answer": (N_("办完、答复"), N_("从交办那天算起，交办的时候可以改")),
    "tell": (N_("告诉本人"), N_("从答复那天算起，由办公室、工作站或代表告诉")),
    "judge": (N_("等本人说满意不满意"), N_("从告诉那天算起，过了就由办公室看怎么办结")),
}
DUE = {
    "registered": "sort",
    "sorted": "sort",
    "assigned": "take_up",
    "taken_up": "answer",
    "answered": "tell",
    "told": "judge",
    "again": "sort",
}  # fmt: skip - the state, and which limit runs in it

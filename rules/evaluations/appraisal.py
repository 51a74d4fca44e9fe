"""Appraising a deputy's year: four marks, their mean out of 100, and when there are too few to be shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rules.words import N_

MARKS = {
    "excellent": N_("优秀"), "competent": N_("称职"), "basic": N_("基本称职"), "incompetent": N_("不称职"),
    "satisfied": N_("满意"), "nearly": N_("基本满意"), "unsatisfied": N_("不满意"),
}  # fmt: skip
"""The words that we know; a round may have others (`rules.evaluations.ballot`)."""
WORTH = {"excellent": 100, "competent": 80, "basic": 60, "incompetent": 40}  # not 0: one word of spite stays one word
QUESTIONS = {
    "contact": N_("走访联系群众"),
    "voice": N_("反映意见、办成实事"),
    "meetings": N_("参加会议、活动和学习"),
    "conduct": N_("遵规守纪、接受监督"),
}
SIDES = {"self": N_("自评"), "peer": N_("互评"), "mass": N_("群众评议"), "report": N_("述职评议")}
WINDOWS = {
    "self": N_("自评"),
    "peer": N_("小组互评"),
    "mass": N_("群众评议"),
    "writing": N_("交年度汇报"),
    "report": N_("评年度汇报"),
}
STATES = {"coming": N_("还没开始"), "open": N_("正在进行"), "over": N_("已经结束"), "cut": N_("随封存停了")}
COUNTED = {"peer": "peer", "mass": "mass", "report-group": "report", "report-homes": "report"}
"""Of whom marks are counted → the window in which, and the side for which: a report has two kinds of readers."""

LEAST, FEWEST, MOST = 5, 3, 100  # answers of households before their mean is shown; what an office may choose
LEAST_FELLOWS, FEWEST_FELLOWS, MOST_FELLOWS = 3, 3, 20  # of two, each knows what the other said
HOMES_OF_A_PHONE = 3  # a neighbour or two may need help with it
CENT = Decimal("0.01")


def state(begins_on: date, ends_on: date, today: date) -> str:
    """As in STATES; both days belong to the window."""
    return "coming" if today < begins_on else "open" if today <= ends_on else "over"


def mean(counts: Mapping[Decimal, int]) -> Decimal | None:
    """What a mark is worth → how often; their mean out of 100, to two decimals. None of none."""
    total = sum(counts.values())
    if not total:
        return None
    points = sum((worth * count for worth, count in counts.items()), Decimal(0))
    return (points / total).quantize(CENT, ROUND_HALF_UP)


def showable(shown: Mapping[str, int], fresh: Mapping[str, int], least: int) -> Counter:
    """What may be seen of the marks that were to be seen before, and of those that came since.

    The new ones come in together, and only if they are enough: a sum that grows by one tells who it was.
    """
    seen = Counter(shown)
    return seen + Counter(fresh) if sum(fresh.values()) >= least else seen


def least_for(side: str, homes: int, fellows: int) -> int:
    """How many answers of a kind (COUNTED) there have to be, where that many households and fellows are needed."""
    return homes if side in ("mass", "report-homes") else fellows


def mean_of_means(means: Iterable[Decimal | None]) -> Decimal | None:
    """Of those that there are: the group and the households weigh the same, however many they are."""
    there = [one for one in means if one is not None]
    return (sum(there, Decimal(0)) / len(there)).quantize(CENT, ROUND_HALF_UP) if there else None

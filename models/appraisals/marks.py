"""The sides of a year as marks out of 100: what the evaluation weighs."""

from collections import Counter
from decimal import Decimal

from models.appraisals.count import AppraisalCount
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.appraisals.self_appraisal import SelfAppraisal
from models.network.region import Region
from rules.evaluations.appraisal import mean, mean_of_means


def marks_of(deputy_ids: list[int], year: int) -> dict[int, dict[str, Decimal]]:
    """Deputy → side (`rules.evaluations.appraisal.SIDES`) → the mark out of 100, to two decimals.

    Left out: a side whose window is not over yet, that nobody has answered, or with fewer answers than may be shown.
    Four queries, however many deputies. Who is in two rounds, as a deputy of two bodies, has the mean of all answers.
    """
    rounds = rounds_of(year)
    own = SelfAppraisal.seen(rounds, deputy_ids) if rounds else {}
    others = AppraisalCount.seen(rounds, deputy_ids) if rounds else {}
    return {one: _sides(one, own, others) for one in deputy_ids}


def rounds_of(year: int) -> list[AppraisalRound]:
    """The rounds of a year, each with its windows; in two queries."""
    rounds = AppraisalRound.of_year(year)
    windows = AppraisalWindow.of([one.id for one in rounds])
    for one in rounds:
        one.windows = windows.get(one.id, {})
    return rounds


def behind_marks(deputy_ids: list[int], year: int) -> list[AppraisalRound]:
    """The rounds in which anything was said about these: what they asked explains their marks."""
    counted = AppraisalCount.select(AppraisalCount.round).where(AppraisalCount.deputy.in_(deputy_ids))
    own = SelfAppraisal.select(SelfAppraisal.round).where(SelfAppraisal.deputy.in_(deputy_ids))
    said = AppraisalRound.id.in_(counted) | AppraisalRound.id.in_(own)
    of_year = AppraisalRound.select(AppraisalRound, Region).join(Region).where(AppraisalRound.year == year, said)
    return list(of_year.order_by(AppraisalRound.id))


def _sides(deputy: int, own: dict[int, Counter], others: dict[tuple[int, str], Counter]) -> dict[str, Decimal]:
    group, homes = (mean(others.get((deputy, f"report-{who}"), {})) for who in ("group", "homes"))
    marks = {
        "self": mean(own.get(deputy, {})),
        "peer": mean(others.get((deputy, "peer"), {})),
        "mass": mean(others.get((deputy, "mass"), {})),
        "report": mean_of_means([group, homes]),
    }
    return {side: mark for side, mark in marks.items() if mark is not None}

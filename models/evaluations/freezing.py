"""A counted evaluation as the records of `rules.year_archive`: all that its figures were made of, and every line.

Households become numbers, anew for each deputy: what is kept for good tells how often and where, and nobody's home.
"""

from collections.abc import Iterator
from datetime import datetime

from models.database import rows_of
from models.duty import Duty
from models.evaluations.counting import Counted
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.user import User
from rules.frozen import plain_card, plain_standing
from rules.rule_set import plain
from rules.words import ASPECTS, DUTY_KINDS, DUTY_STATES
from rules.year_archive import Record, chained

Lines = dict[int, list[tuple]]


def lines_of(evaluation: Evaluation, deputy_ids: list[int]) -> Lines:
    """Deputy → the lines of the year: (number, day, kind, aspect, household, state, quantity), as they were entered."""
    key = (Duty.id, Duty.done_on, Duty.kind, Duty.aspect, Duty.household, Duty.state, Duty.quantity)
    lines: Lines = {one: [] for one in deputy_ids}
    rows = Duty.select(Duty.deputy, *key).where(Duty.in_year(evaluation.year, deputy_ids)).order_by(Duty.id)
    for deputy, *line in rows_of(rows):
        lines[deputy].append(tuple(line))
    return lines


def records_of(
    evaluation: Evaluation, found: list[Counted], lines: Lines, by: User | None, at: datetime
) -> list[Record]:
    """The chain of the whole year."""
    parts = list(_parts(evaluation, found, lines))
    counts: dict[str, int] = {}
    for kind, _ in parts:
        counts[kind] = counts.get(kind, 0) + 1
    header = {
        "year": evaluation.year, "region": evaluation.region_code, "region_name": evaluation.region.name,
        "closed_at": at.isoformat(), "closed_by": by.name if by else "", "grades": evaluation.grades,
        "words": DUTY_KINDS | ASPECTS | DUTY_STATES, "counts": counts,
    }  # fmt: skip
    return list(chained([("evaluation", header), *parts]))


def _parts(evaluation: Evaluation, found: list[Counted], lines: Lines) -> Iterator[tuple[str, dict]]:
    decided = GradeDecision.last(evaluation.id)
    yield "rules", {"rules": plain(evaluation.rules)}
    for deputy, _, _ in found:
        yield "deputy", {"deputy": deputy.number, "name": deputy.name, "region": deputy.region_code}
    for deputy, _, _ in found:
        yield "lines", {"deputy": deputy.number, "lines": _plain_lines(lines[deputy.id])}
    for deputy, one, _ in found:
        marks = {side: str(mark) for side, mark in one.marks.items()}
        yield "tally", {"deputy": deputy.number, "peers": one.peers, "tally": one.tally.plain(), "marks": marks}
    for deputy, one, _ in found:
        yield "scorecard", {"deputy": deputy.number, "card": plain_card(one.card)}
    for deputy, _, standing in found:
        decision = decided.get(deputy.id)
        grade = (decision.grade if decision else "") or standing.grade
        yield "standing", {"deputy": deputy.number, "standing": plain_standing(standing), "grade": grade}
    yield from _said(evaluation, {deputy.id: deputy.number for deputy, _, _ in found})


def _plain_lines(lines: list[tuple]) -> list[list]:
    homes: dict[int, int] = {}
    return [
        [number, str(on), kind, aspect, "", homes.setdefault(home, len(homes) + 1) if home else None, state, str(sum_)]
        for number, on, kind, aspect, home, state, sum_ in lines
    ]


def _said(evaluation: Evaluation, numbers: dict[int, str]) -> Iterator[tuple[str, dict]]:
    """What people decided; of an objection not the words, which may speak of others."""
    for one in GradeDecision.select().where(GradeDecision.evaluation == evaluation).order_by(GradeDecision.id):
        if one.deputy_id in numbers:
            at = one.at.isoformat()
            yield "decision", {"deputy": numbers[one.deputy_id], "grade": one.grade, "reason": one.reason, "at": at}
    for one in Objection.of(evaluation.id):
        if one.deputy_id in numbers:
            yield "objection", {
                "deputy": numbers[one.deputy_id], "about": one.about, "figure": one.figure, "state": one.state,
                "made_at": one.made_at.isoformat(), "answer": one.answer,
            }  # fmt: skip

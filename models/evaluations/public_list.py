"""What everybody may know of a closed year, on the public page of an area: only what the office chose."""

from typing import NamedTuple

from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.sheet import Sheet
from models.network.area import Area


class PublicLine(NamedTuple):
    """`total`: "" where the office shows the grade alone."""

    name: str
    grade: str
    total: str


class PublicList(NamedTuple):
    year: int
    lines: list[PublicLine]

    @classmethod
    def of(cls, area: Area, deputy_ids: list[int]) -> "PublicList | None":
        """Of the latest year that is shown in this area's region, those of these deputies; None if there is none."""
        announced = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "announced")
        codes = [area.region_code[:length] for length in (6, 9, 12, 15)]
        found = Evaluation.select().where(Evaluation.id.in_(announced), Evaluation.region.in_(codes))
        shown = next((one for one in found.order_by(Evaluation.year.desc()) if one.announcement), None)
        return cls(shown.year, lines_of(shown, deputy_ids)) if shown else None


def lines_of(evaluation: Evaluation, deputy_ids: list[int]) -> list[PublicLine]:
    """In the order in which the deputies were given: a public page ranks nobody."""
    step, decided = evaluation.announcement, GradeDecision.last(evaluation.id, deputy_ids)
    sheets = Sheet.select().where(Sheet.evaluation == evaluation, Sheet.deputy.in_(deputy_ids))
    by_deputy = {sheet.deputy_id: sheet for sheet in sheets}
    lines = []
    for sheet in (by_deputy[one] for one in deputy_ids if one in by_deputy):
        grade = (decided[sheet.deputy_id].grade if sheet.deputy_id in decided else "") or sheet.grade
        if step.who == "everyone" or grade == next(iter(evaluation.grades)):
            total = sheet.shown_total if step.shows == "total" else ""
            lines.append(PublicLine(sheet.deputy.name, evaluation.grades[grade], total))
    return lines

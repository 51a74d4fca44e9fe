"""What everybody may know of a closed year, on the public page of an area: only what the office chose."""

from typing import NamedTuple

from models.evaluations.evaluated import Key
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.sheet import Sheet
from models.network.area import Area
from models.network.group import Membership


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
        """Of the latest year that is shown in this area's region, those of these deputies, or of the groups that they
        were in; None if there is none."""
        announced = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "announced")
        codes = [area.region_code[:length] for length in (6, 9, 12, 15)]
        found = Evaluation.select().where(Evaluation.id.in_(announced), Evaluation.region.in_(codes))
        shown = next((one for one in found.order_by(Evaluation.year.desc()) if one.announcement), None)
        return cls(shown.year, lines_of(shown, deputy_ids)) if shown else None


def lines_of(evaluation: Evaluation, deputy_ids: list[int]) -> list[PublicLine]:
    """In the order in which the deputies were given: a public page ranks nobody."""
    step, decided = evaluation.announcement, GradeDecision.last(evaluation.id)
    sheets = {sheet.whose_key: sheet for sheet in Sheet.select().where(Sheet.evaluation == evaluation)}
    lines = []
    for key in (key for key in _keys(evaluation, deputy_ids) if key in sheets):
        sheet = sheets[key]
        grade = (decided[key].grade if key in decided else "") or sheet.grade
        if step.who == "everyone" or grade == next(iter(evaluation.grades)):
            total = sheet.shown_total if step.shows == "total" else ""
            lines.append(PublicLine(sheet.whose.name, evaluation.grades[grade], total))
    return lines


def _keys(evaluation: Evaluation, deputy_ids: list[int]) -> list[Key]:
    """Whose lines these are; a group's once, whoever of it is among them."""
    if not evaluation.scores_groups:
        return [(one, None) for one in deputy_ids]
    seats = Membership.of(deputy_ids, evaluation.day)
    return list(dict.fromkeys((None, seat.group_id) for one in deputy_ids for seat in seats[one]))

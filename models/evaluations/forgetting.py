"""What becomes of the words that went with an evaluation, once they have been kept for long enough.

Marks, grades and what came of an objection stay; the closed year's own record never changes.
"""

from datetime import datetime

from models.appraisals.round import AppraisalRound
from models.appraisals.self_appraisal import SelfAppraisal
from models.blotted import blot
from models.database import act
from models.declarations.given_mark import GivenMark
from models.evaluations.closed_years import unfinished
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection


def forget(before: datetime) -> int:
    """Of what was written before then, in no year that may still count; how many texts went."""
    evaluations = Evaluation.select(Evaluation.id).where(_over(Evaluation, Evaluation.region))
    rounds = AppraisalRound.select(AppraisalRound.id).where(_over(AppraisalRound, AppraisalRound.region))
    old = Objection.evaluation.in_(evaluations) & (Objection.made_at < before)
    with act():
        return (
            blot(GivenMark.reason, _over(GivenMark, GivenMark.region_code) & (GivenMark.given_at < before))
            + blot(GradeDecision.reason, GradeDecision.evaluation.in_(evaluations) & (GradeDecision.at < before))
            + blot(SelfAppraisal.words, SelfAppraisal.round.in_(rounds) & (SelfAppraisal.written_at < before))
            + blot(Objection.words, old)
            + blot(Objection.answer, old)
        )


def _over(model, region):
    return ~unfinished(region, lambda year: model.year == year)

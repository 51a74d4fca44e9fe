"""A grade that people decided, with the reason. A machine proposes; the last row holds, an empty grade takes back."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy
from models.sealed import SealedField

LONGEST = 300


class GradeDecision(Row):
    evaluation = ForeignKeyField(Evaluation, index=False)
    deputy = ForeignKeyField(Deputy)
    grade = CharField(40, default="")
    reason = SealedField()
    by = ForeignKeyField(User, null=True)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("evaluation", "deputy"), False),)

    @classmethod
    def decide(cls, evaluation: Evaluation, deputy: Deputy, grade: str, reason: str, by: User) -> bool:
        """False once the evaluation is closed, for an unknown grade, without a reason, or if it is decided already."""
        if (grade and grade not in evaluation.grades) or not reason:
            return False
        with act(evaluation.name):
            last = cls.last(evaluation.id, [deputy.id]).get(deputy.id)
            if evaluation.look_again().state == "closed" or grade == (last.grade if last else ""):
                return False
            row = cls.create(evaluation=evaluation, deputy=deputy, grade=grade, reason=reason[:LONGEST], by=by)
            Audit.note(by, "evaluation.graded", row)
        return True

    @classmethod
    def last(cls, evaluation_id: int, deputy_ids: list[int] | None = None) -> dict[int, "GradeDecision"]:
        """Deputy → what was decided last."""
        rows = cls.select(cls, User).left_outer_join(User).where(cls.evaluation == evaluation_id).order_by(cls.id)
        rows = rows if deputy_ids is None else rows.where(cls.deputy.in_(deputy_ids))
        return {row.deputy_id: row for row in rows}

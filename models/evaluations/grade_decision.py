"""A grade that people decided, with the reason. A machine proposes; the last row holds, an empty grade takes back."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.evaluated import Key, OfEvaluated, columns, key_of
from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy
from models.network.group import Group
from models.sealed import SealedField

LONGEST = 300


class GradeDecision(OfEvaluated, Row):
    evaluation = ForeignKeyField(Evaluation, index=False)
    deputy = ForeignKeyField(Deputy, null=True)
    group = ForeignKeyField(Group, null=True)
    grade = CharField(40, default="")
    reason = SealedField()
    by = ForeignKeyField(User, null=True)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("evaluation", "deputy"), False),)

    @classmethod
    def decide(cls, evaluation: Evaluation, whose: Deputy | Group, grade: str, reason: str, by: User) -> bool:
        """False once the evaluation is closed, for an unknown grade, without a reason, or if it is decided already."""
        if (grade and grade not in evaluation.grades) or not reason:
            return False
        with act(evaluation.name):
            last = cls.last(evaluation.id, cls.is_of(whose)).get(key_of(whose))
            if evaluation.look_again().state == "closed" or grade == (last.grade if last else ""):
                return False
            row = cls.create(evaluation=evaluation, **columns(whose), grade=grade, reason=reason[:LONGEST], by=by)
            Audit.note(by, "evaluation.graded", row)
        return True

    @classmethod
    def last(cls, evaluation_id: int, *conditions) -> dict[Key, "GradeDecision"]:
        """Whose → what was decided last."""
        rows = cls.select(cls, User).left_outer_join(User).where(cls.evaluation == evaluation_id, *conditions)
        return {row.whose_key: row for row in rows.order_by(cls.id)}

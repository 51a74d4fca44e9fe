"""A deputy's sheet of an evaluation: points with their reasons, total, rank, proposed grade. Counted anew until the
evaluation is closed; then it stays."""

import json
from decimal import Decimal
from functools import cached_property

from peewee import BooleanField, CharField, DecimalField, ForeignKeyField, IntegerField, TextField

from models.database import Row
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.network.deputy import Deputy
from models.statement import insert_all
from rules.counting.frozen import FrozenCard, card_of, plain_card, plain_standing, steps_of
from rules.evaluations.evaluation import Candidate, Standing
from rules.evaluations.grade_reasons import Step


class Sheet(Row):
    evaluation = ForeignKeyField(Evaluation, index=False)
    deputy = ForeignKeyField(Deputy)
    region_code = CharField(15)  # the deputy's own
    peers = CharField(60)
    points = DecimalField(8, 2)
    total = DecimalField(8, 2)
    rank = IntegerField()
    size = IntegerField()
    grade = CharField(40)  # as proposed
    tied = BooleanField(default=False)
    barred = BooleanField(default=False)
    card_text = TextField()
    standing_text = TextField()

    class Meta:
        indexes = ((("evaluation", "deputy"), True),)

    @classmethod
    def write(cls, evaluation: Evaluation, found: list[tuple[Deputy, Candidate, Standing]]) -> None:
        """The sheets of all who are evaluated, in the place of those that were there; called within an act."""
        cls.delete().where(cls.evaluation == evaluation).execute()
        insert_all(cls, [
            {
                "evaluation": evaluation.id, "deputy": deputy.id, "region_code": deputy.region_code,
                "peers": one.peers, "points": one.card.total, "total": standing.total, "rank": standing.rank,
                "size": standing.size, "grade": standing.grade, "tied": standing.tied, "barred": standing.barred,
                "card_text": json.dumps(plain_card(one.card), ensure_ascii=False),
                "standing_text": json.dumps(plain_standing(standing), ensure_ascii=False),
            }
            for deputy, one, standing in found
        ])  # fmt: skip

    @cached_property
    def card(self) -> FrozenCard:
        return card_of(json.loads(self.card_text))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return steps_of(json.loads(self.standing_text))

    @property
    def shown_total(self) -> str:
        return format(Decimal(self.total).normalize(), "f")

    @cached_property
    def decision(self) -> GradeDecision | None:
        """What people decided last about the grade."""
        return GradeDecision.last(self.evaluation_id, [self.deputy_id]).get(self.deputy_id)

    @property
    def held_grade(self) -> str:
        """The grade that holds: as decided, else as proposed."""
        return (self.decision.grade if self.decision else "") or self.grade

"""A deputy's or a group's sheet of an evaluation: points with their reasons, total, rank, proposed grade. Counted anew
until the evaluation is closed; then it stays."""

import json
from decimal import Decimal
from functools import cached_property

from peewee import BooleanField, CharField, DecimalField, ForeignKeyField, IntegerField, TextField

from models.database import Row
from models.evaluations.evaluated import OfEvaluated, columns
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.network.deputy import Deputy
from models.network.group import Group, members_of
from models.statement import insert_all
from rules.counting.frozen import FrozenCard, card_of, plain_card, plain_standing, steps_of
from rules.evaluations.grade_reasons import Step


class Sheet(OfEvaluated, Row):
    evaluation = ForeignKeyField(Evaluation, index=False)
    deputy = ForeignKeyField(Deputy, null=True)
    group = ForeignKeyField(Group, null=True)
    region_code = CharField(15)  # the deputy's or the group's own
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
        indexes = ((("evaluation", "deputy"), True), (("evaluation", "group"), True))

    @classmethod
    def write(cls, evaluation: Evaluation, found: list[tuple]) -> None:
        """The sheets of all who were counted (`models.evaluations.counting.Counted`), in the place of those that were
        there; called within an act."""
        cls.delete().where(cls.evaluation == evaluation).execute()
        insert_all(cls, [
            {
                "evaluation": evaluation.id, **columns(whose), "region_code": whose.region_code,
                "peers": one.peers, "points": one.card.total, "total": standing.total, "rank": standing.rank,
                "size": standing.size, "grade": standing.grade, "tied": standing.tied, "barred": standing.barred,
                "card_text": json.dumps(plain_card(one.card), ensure_ascii=False),
                "standing_text": json.dumps(plain_standing(standing), ensure_ascii=False),
            }
            for whose, one, standing, *_ in found
        ])  # fmt: skip

    @property
    def deputy_ids(self) -> list[int]:
        """The deputy, or the members of the group on the evaluation's day."""
        if not self.group_id:
            return [self.deputy_id]
        return [one.id for one in members_of([self.group], self.evaluation.day)[self.group_id]]

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
        return GradeDecision.last(self.evaluation_id, GradeDecision.is_of(self.whose)).get(self.whose_key)

    @property
    def held_grade(self) -> str:
        """The grade that holds: as decided, else as proposed."""
        return (self.decision.grade if self.decision else "") or self.grade

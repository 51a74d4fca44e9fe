"""What a closed evaluation is: its records in the chain of `rules.evaluations.year_archive`, written once and never
changed."""

import json

from peewee import CharField, ForeignKeyField, IntegerField

from models.database import Row
from models.evaluations.evaluation import Evaluation
from models.sealed import SealedField
from models.statement import insert_all
from rules.evaluations.year_archive import Archive, Record


class FrozenRecord(Row):
    evaluation = ForeignKeyField(Evaluation, index=False)
    number = IntegerField()
    kind = CharField(12)
    content = SealedField()
    hash = CharField(64)

    class Meta:
        indexes = ((("evaluation", "number"), True), (("evaluation", "kind"), False))

    @classmethod
    def keep(cls, evaluation: Evaluation, records: list[Record]) -> None:
        """Called within the act that closes the evaluation."""
        insert_all(cls, [
            {"evaluation": evaluation.id, "number": number, "kind": record.kind, "hash": record.hash,
             "content": json.dumps(record.content, ensure_ascii=False)}
            for number, record in enumerate(records, 1)
        ])  # fmt: skip

    @classmethod
    def archive(cls, evaluation: Evaluation, *kinds: str) -> Archive:
        """All of its records, or those of these kinds."""
        rows = cls.select().where(cls.evaluation == evaluation).order_by(cls.number)
        rows = rows.where(cls.kind.in_(kinds)) if kinds else rows
        return Archive(tuple(Record(row.kind, json.loads(row.content), row.hash) for row in rows))

    @classmethod
    def lines_of(cls, sheet) -> list[list]:
        """The ledger's lines of one deputy: their record stands where their sheet stands, both in one order. Of a group
        those of all its members."""
        if sheet.group_id:
            members, there = cls.members_of(sheet), cls.archive(sheet.evaluation, "lines").of("lines")
            return [line for one in there if one["deputy"] in members for line in one["lines"]]
        before = type(sheet).select().where(type(sheet).evaluation == sheet.evaluation_id, type(sheet).id < sheet.id)
        all_ = cls.select(cls.content).where(cls.evaluation == sheet.evaluation_id, cls.kind == "lines")
        [mine] = all_.order_by(cls.number).offset(before.count()).limit(1)
        return json.loads(mine.content)["lines"]

    @classmethod
    def members_of(cls, sheet) -> list[str]:
        """The numbers of a group's members when the year was closed."""
        groups = cls.archive(sheet.evaluation, "group").of("group")
        return next(one["deputies"] for one in groups if one["group"] == sheet.group.number)

    @classmethod
    def first(cls, evaluation: Evaluation, kind: str) -> dict:
        return cls.archive(evaluation, kind).records[0].content

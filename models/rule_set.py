"""Rule sets as the office publishes them, one for a year. What is published does not change."""

import json

from peewee import CharField, ForeignKeyField, SmallIntegerField, TextField

from lib import clock
from models.audit import Audit
from models.database import MomentField, Row, act
from models.user import User
from rules import rule_set as reading


class RuleSet(Row):
    year = SmallIntegerField(unique=True)
    title = CharField(60)
    document = TextField()
    published_at = MomentField(default=clock.now)
    published_by = ForeignKeyField(User, null=True)

    @classmethod
    def publish(cls, document: dict, by: User | None = None) -> "RuleSet":
        """Publish a rule set for its year. ValueError if it is faulty; IntegrityError if the year has one."""
        rules = reading.parse(document)
        with act():
            text = json.dumps(document, ensure_ascii=False)
            published = cls.create(year=rules.year, title=rules.title, document=text, published_by=by)
            Audit.note(by, "rule-set.published", published, detail=str(rules.year))
        return published

    @classmethod
    def of(cls, year: int) -> "reading.RuleSet | None":
        """The rules of a year, ready to score by."""
        row = cls.get_or_none(cls.year == year)
        return row.rules if row else None

    @property
    def rules(self) -> "reading.RuleSet":
        return reading.parse(json.loads(self.document))

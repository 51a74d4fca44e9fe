"""Rule sets as the office publishes them. What is published does not change: a newer version follows, with a reason."""

import json
from functools import lru_cache
from hashlib import sha256

from peewee import CharField, ForeignKeyField, SmallIntegerField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.counting import rule_set as reading
from rules.words import N_


class RuleSetError(ValueError):
    """It cannot be published; the message is marked for translation."""


class RuleSet(Row):
    """A version of a year's rules. The newest version of a year holds; `until` is the last year of a term.

    Rows are only ever added: the database itself refuses anything else.
    """

    year = SmallIntegerField()
    until = SmallIntegerField(null=True)
    version = SmallIntegerField(default=1)
    title = CharField(60)
    document = TextField()
    reason = CharField(200, default="")
    published_at = MomentField(default=clock.now)
    published_by = ForeignKeyField(User, null=True)

    class Meta:
        indexes = ((("year", "version"), True),)

    @classmethod
    def publish(cls, document: dict, by: User | None = None, reason: str = "") -> "RuleSet":
        """Publish a rule set for its year, or for a term that begins with it. ValueError if it is faulty.

        RuleSetError if the year has one already, which a newer version may follow only with a reason.
        """
        rules = reading.parse(document)
        with act(f"rule sets of {rules.year}"):
            before = cls.newest(rules.year)
            if before and not reason.strip():
                raise RuleSetError(N_("这一年已经有细则了，换成新的要写明为什么"))
            published = cls.create(
                year=rules.year, until=rules.until, version=before.version + 1 if before else 1,
                title=rules.title, document=written(document), reason=reason.strip()[:200], published_by=by,
            )  # fmt: skip
            Audit.note(by, "rule-set.published", published, detail=f"{rules.year} {published.digest}")
        return published

    @classmethod
    def of(cls, year: int) -> "reading.RuleSet | None":
        """The rules of a year, ready to score by."""
        row = cls.in_force(year)
        return row.rules_in(year) if row else None

    @classmethod
    def in_force(cls, year: int) -> "RuleSet | None":
        """The version that holds in a year: of those whose term covers it, the one that began last."""
        covers = (cls.year == year) | ((cls.year < year) & (cls.until >= year))
        return cls.newest_versions().where(covers).order_by(cls.year.desc()).first()

    @classmethod
    def newest(cls, year: int) -> "RuleSet | None":
        """The newest version of the rules that begin with this year."""
        return cls.select().where(cls.year == year).order_by(cls.version.desc()).first()

    @classmethod
    def newest_versions(cls):
        """The versions that nothing has followed, as a query."""
        later = cls.alias()
        return cls.select().where(~fn.EXISTS(later.select().where(later.year == cls.year, later.version > cls.version)))

    @classmethod
    def years(cls, today: int) -> set[int]:
        """The years that have rules: those with which rules begin, and those of a term as far as this year."""
        terms = [(row.year, row.until or row.year) for row in cls.newest_versions()]
        return {year for begun, until in terms for year in (begun, *range(begun, min(until, today) + 1))}

    @property
    def successor(self) -> "RuleSet | None":
        """The version that took this one's place."""
        return RuleSet.get_or_none(RuleSet.year == self.year, RuleSet.version == self.version + 1)

    @property
    def rules(self) -> "reading.RuleSet":
        return read(self.document, self.year)

    def rules_in(self, year: int) -> "reading.RuleSet":
        """The same for another year of its term."""
        return read(self.document, year)

    @property
    def digest(self) -> str:
        """SHA-256 of the document, as of the file that is exported."""
        return sha256(self.document.encode()).hexdigest()


def written(document: dict) -> str:
    """A document as it is kept and exported."""
    return json.dumps(document, ensure_ascii=False, indent=2)


@lru_cache(maxsize=64)
def read(document: str, year: int) -> "reading.RuleSet":
    return reading.parse(json.loads(document) | {"year": year})

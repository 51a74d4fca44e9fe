"""Rule sets as the office publishes them. What is published does not change: a newer version follows, with a reason."""

import json
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from peewee import CharField, ForeignKeyField, SmallIntegerField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.region import lineage, within
from rules.counting import rule_set as reading
from rules.words import N_


class RuleSetError(ValueError):
    """It cannot be published; the message is marked for translation."""


class RuleSet(Row):
    """A version of a region's rules for a year; "" is everywhere. They hold for all that lies in the region, but where
    a nearer region has rules of its own. The newest version of a year holds; `until` is the last year of a term.

    Rows are only ever added: the database itself refuses anything else. A version without a document says that the
    region keeps no rules of its own from that year on (`models.rule_sets.withdrawal`).
    """

    region_code = CharField(15, default="")
    year = SmallIntegerField()
    until = SmallIntegerField(null=True)
    version = SmallIntegerField(default=1)
    title = CharField(60)
    document = TextField()
    reason = CharField(200, default="")
    published_at = MomentField(default=clock.now)
    published_by = ForeignKeyField(User, null=True)

    class Meta:
        indexes = ((("region_code", "year", "version"), True),)

    @classmethod
    def publish(cls, document: dict, by: User | None = None, reason: str = "", region: str = "") -> "RuleSet":
        """Publish a region's rules for their year, or for a term that begins with it. ValueError if they are faulty.

        RuleSetError if the year has rules there already, be it those of a wider region: others take their place only
        with a reason.
        """
        rules = reading.parse(document)
        with act(f"rule sets of {rules.year}"):
            before = cls.newest(rules.year, region)
            if before and not reason.strip():
                raise RuleSetError(N_("这一年已经有细则了，换成新的要写明为什么"))
            follows = before and before.region_code == region
            published = cls.create(
                region_code=region, year=rules.year, until=rules.until, version=before.version + 1 if follows else 1,
                title=rules.title, document=written(document), reason=reason.strip()[:200], published_by=by,
            )  # fmt: skip
            Audit.note(by, "rule-set.published", published, detail=f"{rules.year} {published.digest}")
        return published

    @classmethod
    def of(cls, year: int, region: str) -> "reading.RuleSet | None":
        """The rules of a year for whoever belongs to that region, ready to score by."""
        row = cls.in_force(year, region)
        return row.rules_in(year) if row else None

    @classmethod
    def in_force(cls, year: int, region: str) -> "RuleSet | None":
        """The version that holds in a region in a year: see `in_force_at`."""
        return cls.in_force_at(year, [region]).get(region)

    @classmethod
    def in_force_at(cls, year: int, regions: Iterable[str]) -> dict[str, "RuleSet"]:
        """Region → the version that holds there in a year, of those for which one does; asked in one query.

        It is one of the nearest region that has any; of those whose term covers the year, the one that began last.
        """
        near = {region: lineage(region) for region in regions}
        found = cls._own(year, cls.region_code.in_({place for places in near.values() for place in places}))
        nearest = {region: next((place for place in near[region] if place in found), None) for region in near}
        return {region: found[place] for region, place in nearest.items() if place is not None}

    @classmethod
    def _own(cls, year: int, where) -> dict[str, "RuleSet"]:
        """Region → the version of its own that holds there in a year."""
        last = {row.region_code: row for row in cls.covering(year).where(where)}
        return {region: row for region, row in last.items() if not row.is_withdrawal}

    @classmethod
    def of_deputies(cls, year: int, deputies) -> dict[str, "RuleSet"]:
        """`in_force_at`, for the regions that the deputies of a query belong to."""
        return cls.in_force_at(year, [region for (region,) in deputies.select(Deputy.region).distinct().tuples()])

    @classmethod
    def of_each(cls, year: int, deputies: Iterable[Deputy]) -> dict[int, "reading.RuleSet"]:
        """Deputy → the rules of their own region, ready to score by; nothing for those without any."""
        regions = {one.id: one.region_code for one in deputies}
        rules = {region: row.rules_in(year) for region, row in cls.in_force_at(year, set(regions.values())).items()}
        return {deputy: rules[region] for deputy, region in regions.items() if region in rules}

    @classmethod
    def covering(cls, year: int):
        """The newest versions whose year it is, or whose term covers it, and all that ended terms before, as a query:
        of a region the last one holds."""
        covers = (cls.year == year) | ((cls.year < year) & (cls.until >= year))
        ended = (cls.document == "") & (cls.year <= year)
        return cls.select().where((cls._unfollowed() & covers) | ended).order_by(cls.year, cls.version)

    @classmethod
    def with_their_own(cls, year: int, region: str) -> list[str]:
        """The regions within another that have rules of their own for a year."""
        return sorted(cls._own(year, within(cls.region_code, region) & (cls.region_code != region)))

    @classmethod
    def has_its_own(cls, region: str, year: int) -> bool:
        return region in cls._own(year, cls.region_code == region)

    @classmethod
    def newest(cls, year: int, region: str) -> "RuleSet | None":
        """The newest version of the rules that begin with this year: of the nearest region that has any."""
        rows = list(cls.newest_versions().where(cls.year == year, cls.region_code.in_(lineage(region))))
        return max(rows, key=lambda row: len(row.region_code), default=None)

    @classmethod
    def newest_versions(cls):
        """The versions that nothing has followed, as a query."""
        return cls.select().where(cls._unfollowed())

    @classmethod
    def _unfollowed(cls):
        later = cls.alias()
        same = (later.region_code == cls.region_code) & (later.year == cls.year)
        return ~fn.EXISTS(later.select().where(same, later.version > cls.version))

    @property
    def versions(self):
        """All of this region and year, the newest first, as a query."""
        same = (RuleSet.region_code == self.region_code) & (RuleSet.year == self.year)
        return RuleSet.select().where(same).order_by(RuleSet.version.desc())

    @classmethod
    def years(cls, today: int, among=None) -> set[int]:
        """The years that have rules: those with which rules begin, and those of a term as far as this year. Of some
        rule sets only, if a query names them."""
        rows = cls.newest_versions().select(cls.year, cls.until).where(cls.document != "")
        rows = rows if among is None else rows.where(cls.id.in_(among.select(cls.id)))
        terms = [(begun, until or begun) for begun, until in rows.tuples()]
        return {year for begun, until in terms for year in (begun, *range(begun, min(until, today) + 1))}

    def wider(self, year: int) -> "RuleSet | None":
        """What would hold in a year if this region had no rules of its own."""
        return RuleSet.wider_than(self.region_code, year)

    @classmethod
    def wider_than(cls, region: str, year: int) -> "RuleSet | None":
        return cls.in_force(year, lineage(region)[1]) if region else None

    @property
    def is_withdrawal(self) -> bool:
        return not self.document

    @property
    def withdrawal(self) -> "RuleSet | None":
        """What ended it before its time, or in the place of another version."""
        after = (RuleSet.year > self.year) | ((RuleSet.year == self.year) & (RuleSet.version > self.version))
        mine = RuleSet.newest_versions().where(RuleSet.region_code == self.region_code, RuleSet.document == "", after)
        return mine.where(RuleSet.year <= (self.until or self.year)).order_by(RuleSet.year).first()

    @property
    def successor(self) -> "RuleSet | None":
        """The version that took this one's place."""
        return self.versions.where(RuleSet.version == self.version + 1).first()

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


@lru_cache(maxsize=256)
def read(document: str, year: int) -> "reading.RuleSet":
    return reading.parse(json.loads(document) | {"year": year})

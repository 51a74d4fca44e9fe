"""Kept tallies: each deputy's year added up beforehand, a short row each, so that a table can be tried on very many.

The ledger stays what counts. Its lines are only ever added, so a deputy with no line newer than the last refresh has
the same sums as then; the others are added up anew. A test holds that what is kept equals what is counted.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from peewee import BigIntegerField, ForeignKeyField, SmallIntegerField, TextField, fn

from models.appraisals.marks import marks_of
from models.database import Row, act, db, rows_of
from models.declarations.given_mark import given
from models.deputy import Deputy
from models.duty import Duty
from models.engine import is_file
from models.statement import insert_all
from models.tally import MUST_VISIT, must_visit_lists, sums_of, tags_of
from rules.kept_sums import KeptSums, kept
from rules.rescoring import Rescoring
from rules.rule_set import RuleSet

CHUNK = 500


class KeptTally(Row):
    """`sums` as `rules.kept_sums` writes them; `seen`: up to which line of the ledger all had been looked through."""

    deputy = ForeignKeyField(Deputy, backref="+", on_delete="CASCADE")
    year = SmallIntegerField()
    seen = BigIntegerField(index=True)
    sums = TextField()

    class Meta:
        indexes = ((("deputy", "year"), True),)

    @classmethod
    def refresh(cls) -> int:
        """Add up anew whoever has newer lines; how many deputies' years that were."""
        before, now = cls.select(fn.MAX(cls.seen)).scalar() or 0, newest_line()
        newer = Duty.select(Duty.deputy, Duty.year).where(Duty.id > before, Duty.id <= now).distinct()
        by_year = defaultdict(list)
        for deputy, year in rows_of(newer):
            by_year[year].append(deputy)
        with act("kept tallies"):
            for year, deputies in by_year.items():
                for some in chunks(deputies):
                    cls._keep(some, year, now)
        return sum(map(len, by_year.values()))

    @classmethod
    def _keep(cls, deputies: list[int], year: int, seen: int) -> None:
        cls.delete().where(cls.year == year, cls.deputy.in_(deputies)).execute()
        insert_all(cls, [
            {"deputy": deputy, "year": year, "seen": seen, "sums": json.dumps(kept(sums), separators=(",", ":"))}
            for deputy, sums in sums_of(deputies, year).items()
        ])  # fmt: skip

    @classmethod
    def of(cls, deputy_ids: list[int], year: int, today: date) -> dict[int, KeptSums]:
        """As `models.tally.tallies`, of what was there at the last refresh."""
        rows = cls.select(cls.deputy, cls.sums).where(cls.year == year, cls.deputy.in_(deputy_ids))
        strands = {deputy: json.loads(sums) for deputy, sums in rows_of(rows)}
        called = {one: KeptSums(strands.get(one, {})).households(MUST_VISIT) for one in deputy_ids}
        must, tags = must_visit_lists(called, min(today, date(year, 12, 31))), tags_of(deputy_ids)
        marks, points = marks_of(deputy_ids, year), given(deputy_ids, year)
        return {
            one: KeptSums(
                strands.get(one, {}), {"must-visit": must[one]}, frozenset(tags[one]), marks[one], points[one]
            ) for one in deputy_ids
        }  # fmt: skip


def totals(deputy_ids: list[int], rules: RuleSet, year: int, today: date) -> dict[int, Decimal]:
    """What each would have in a year under these rules, brought up to date before."""
    KeptTally.refresh()
    rescoring = Rescoring(rules.in_year(year))
    return {
        one: rescoring.total(tally)
        for some in chunks(deputy_ids) for one, tally in KeptTally.of(some, year, today).items()
    }  # fmt: skip


def newest_line() -> int:
    """The id of the last line, after which no smaller one can come any more.

    A server hands out ids before the acts that asked for them end, so their ends are waited for.
    """
    with act():
        if not is_file(db.obj):
            db.execute_sql("LOCK TABLE duty IN SHARE MODE")
        return Duty.select(fn.MAX(Duty.id)).scalar() or 0


def chunks(ids: list[int]) -> Iterator[list[int]]:
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))

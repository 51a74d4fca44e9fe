"""Kept tallies: each deputy's year added up beforehand, a short row each, so that a table can be tried on very many.

The ledger stays what counts. Its lines are only ever added, so a deputy with no line newer than the last refresh has
the same sums as then; the others are added up anew. A test holds that what is kept equals what is counted.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from peewee import BigIntegerField, ForeignKeyField, SmallIntegerField, TextField, fn

from lib import garbage
from models.appraisals.marks import marks_of
from models.database import Row, act, db, rows_of
from models.declarations.given_mark import given
from models.engine import is_file
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.points.tally import MUST_VISIT, must_visit_lists, sums_of, tags_of
from models.statement import insert_all
from rules.counting.kept_sums import KeptSums, kept
from rules.counting.rescoring import Rescoring
from rules.counting.rule_set import RuleSet

CHUNK, READ = 200, 2000


class KeptTally(Row):
    """`sums` as `rules.counting.kept_sums` writes them; `seen`: up to which line of the ledger all had been looked
    through."""

    deputy = ForeignKeyField(Deputy, backref="+", on_delete="CASCADE")
    year = SmallIntegerField()
    seen = BigIntegerField(index=True)
    sums = TextField()

    class Meta:
        indexes = ((("deputy", "year"), True),)

    @classmethod
    def refresh(cls) -> int:
        """Add up anew whoever has newer lines; how many deputies' years that were.

        Some at a time, so that no visit waits for long. Only with the last of them the newer lines are looked through:
        where this breaks off, it begins again.
        """
        before, now = cls.select(fn.MAX(cls.seen)).scalar() or 0, newest_line()
        newer = Duty.select(Duty.year, Duty.deputy).where(Duty.id > before, Duty.id <= now).distinct()
        behind = sorted(rows_of(newer))
        parts = [(year, some) for year, theirs in groupby(behind, itemgetter(0)) for some in chunks(theirs, CHUNK)]
        for place, (year, some) in enumerate(parts, 1):
            cls._keep([deputy for _, deputy in some], year, now if place == len(parts) else before)
        return len(behind)

    @classmethod
    def _keep(cls, deputies: list[int], year: int, seen: int) -> None:
        with act("kept tallies"):  # in which it is added up too: of two refreshes the later one writes the later sums
            cls.delete().where(cls.year == year, cls.deputy.in_(deputies)).execute()
            insert_all(cls, [
                {"deputy": deputy, "year": year, "seen": seen, "sums": json.dumps(kept(sums), separators=(",", ":"))}
                for deputy, sums in sums_of(deputies, year).items()
            ])  # fmt: skip

    @classmethod
    def of(cls, deputy_ids: list[int], year: int, today: date) -> dict[int, KeptSums]:
        """As `models.points.tally.tallies`, of what was there at the last refresh."""
        rows = cls.select(cls.deputy, cls.sums).where(cls.year == year, cls.deputy.in_(deputy_ids))
        sums = {deputy: json.loads(text) for deputy, text in rows_of(rows)}
        called = {one: KeptSums(sums.get(one)).households(MUST_VISIT) for one in deputy_ids}
        must, tags = must_visit_lists(called, min(today, date(year, 12, 31))), tags_of(deputy_ids)
        marks, points = marks_of(deputy_ids, year), given(deputy_ids, year)
        return {
            one: KeptSums(
                sums.get(one), {"must-visit": must[one]}, frozenset(tags[one]), marks[one], points[one]
            ) for one in deputy_ids
        }  # fmt: skip


def totals(deputy_ids: list[int], rules: RuleSet, year: int, today: date) -> dict[int, Decimal]:
    """What each would have in a year under these rules, brought up to date before."""
    KeptTally.refresh()
    rescoring = Rescoring(rules.in_year(year))
    with garbage.put_off():
        return {
            one: rescoring.points(tally).total
            for some in chunks(deputy_ids, READ) for one, tally in KeptTally.of(some, year, today).items()
        }  # fmt: skip


def newest_line() -> int:
    """The id of the last line, after which no smaller one can come any more.

    A server hands out ids before the acts that asked for them end, so their ends are waited for.
    """
    with act():
        if not is_file(db.obj):
            db.execute_sql("LOCK TABLE duty IN SHARE MODE")
        return Duty.select(fn.MAX(Duty.id)).scalar() or 0


def chunks(some: Iterable, size: int) -> Iterator[list]:
    left = list(some)
    return (left[start : start + size] for start in range(0, len(left), size))

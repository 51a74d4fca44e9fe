"""A deputy's duty archive (履职档案): the ledger of a year, act by act, with every correction that an act has seen."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, reduce
from itertools import groupby
from operator import or_

from peewee import Value, fn

from models.accounts.user import User
from models.declarations.declaration import Declaration
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion
from models.points.duty import Duty
from models.points.entry import Entry
from models.visits.seen_visit import SeenVisit, seen_by
from models.visits.visit import Visit
from rules.words import FACETS

PAGE = 30


@dataclass(frozen=True)
class Correction:
    """Lines that came later: when, by whom, why, and from which states to which."""

    at: datetime
    by: User | None
    reason: str
    taken: list[str]
    given: list[str]


@dataclass(frozen=True)
class Deed:
    """One act: a visit as its reader may see it, an entry of the office's, or an opinion that ended as a matter solved;
    and all its lines, oldest first."""

    visit: SeenVisit | None
    entry: Entry | None
    opinion: Opinion | None
    lines: list[Duty]

    @property
    def done_on(self) -> date:
        return self.entry.done_on if self.entry else self.lines[0].done_on

    @property
    def declared(self) -> int | None:
        """The number of the declaration that an entry came from."""
        return self.entry and self.entry.declaration_id

    @property
    def standing(self) -> list[tuple[str, str, str, int]]:
        """What the lines add up to: (kind, aspect, state, quantity)."""
        sums = Counter()
        for line in self.lines:
            sums[line.kind, line.aspect, line.state] += line.quantity
        return [(*key, quantity) for key, quantity in sums.items() if quantity]

    @property
    def traits(self) -> str:
        """The act's own, which all its lines tell."""
        return self.lines[0].traits

    @property
    def state(self) -> str:
        """Of the act itself: its first line that stands, be it the visit or the entry."""
        return next((state for _, _, state, _ in self.standing), "void")

    @property
    def corrections(self) -> list[Correction]:
        rounds = [list(lines) for _, lines in groupby(self.lines, key=_round_of)]
        return [_correction(lines) for lines in rounds[1:]]


def _round_of(line: Duty) -> tuple:
    """What the lines that were entered together have in common."""
    return line.entered_at, line.entered_by_id, line.reason


def _correction(lines: list[Duty]) -> Correction:
    def states(sign: int) -> list[str]:
        return list(dict.fromkeys(line.state for line in lines if line.quantity * sign > 0))

    first = lines[0]
    return Correction(first.entered_at, first.entered_by, first.reason, states(-1), states(1))


@dataclass(frozen=True)
class Archive:
    """The acts of a deputy in a year, newest first, as `reader` may see them; only those with a line of `kinds`,
    `aspects` and `traits`, where any are named."""

    reader: User
    deputy: Deputy
    year: int
    kinds: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()

    @cached_property
    def total(self) -> int:
        return self._acts.count()

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE)

    def page(self, number: int) -> list[Deed]:
        """The acts of a page; pages begin at 1."""
        newest = self._acts.order_by(fn.MAX(Duty.done_on).desc(), fn.MIN(Duty.id).desc())
        keys = list(newest.paginate(number, PAGE).tuples())
        visits = self._visits([visit for visit, *_ in keys if visit])
        entries, opinions = entered([entry for _, entry, _ in keys]), _found(Opinion, [one for *_, one in keys])
        lines = self._lines(visits, entries, opinions)
        return [
            Deed(visits.get(visit), entries.get(entry), opinions.get(opinion), lines[visit, entry, opinion])
            for visit, entry, opinion in keys
        ]

    @cached_property
    def first_calls(self) -> set[int]:
        """The visits that were the year's first counted one at their household; a later one is not counted again."""
        key = (Duty.household, Duty.visit)
        rows = (
            Duty.select(*key).where(*self._own, Duty.kind == "visit", Duty.state == "counted", *self._conditions)
            .group_by(*key).having(fn.SUM(Duty.quantity) > 0).order_by(fn.MIN(Duty.done_on), Duty.visit).tuples()
        )  # fmt: skip
        return set(dict(reversed(list(rows))).values())

    @property
    def _own(self):
        return (Duty.in_year(self.year, [self.deputy.id]),)

    @property
    def _conditions(self):
        """Of the aspects, if any are named, and with traits as `rules.counting.traits.meets` reads them."""
        told = Value(" ").concat(Duty.traits).concat(" ")
        asked = [facet.keys() & set(self.traits) for facet in FACETS]
        meets = [reduce(or_, [told.contains(f" {trait} ") for trait in sorted(some)]) for some in asked if some]
        return ([Duty.aspect.in_(self.aspects)] if self.aspects else []) + meets

    @property
    def _acts(self):
        of_kinds = (Duty.kind.in_(self.kinds),) if self.kinds else ()
        key = (Duty.visit, Duty.entry, Duty.opinion)
        return Duty.select(*key).where(*self._own, *of_kinds, *self._conditions).group_by(*key)

    def _visits(self, ids: list[int]) -> dict[int, SeenVisit]:
        return {seen.visit.id: seen for seen in seen_by(self.reader, list(Visit.select().where(Visit.id.in_(ids))))}

    def _lines(self, visits, entries, opinions) -> dict[tuple, list[Duty]]:
        lines: dict[tuple, list[Duty]] = {}
        found = Duty.visit.in_(list(visits)) | Duty.entry.in_(list(entries)) | Duty.opinion.in_(list(opinions))
        for line in Duty.select(Duty, User).left_outer_join(User).where(*self._own, found).order_by(Duty.id):
            lines.setdefault((line.visit_id, line.entry_id, line.opinion_id), []).append(line)
        return lines


def entered(ids: list[int | None]) -> dict[int, Entry]:
    """Entries, each with the number of its declaration, of those that were declared."""
    entries = _found(Entry, ids)
    numbers = Declaration.select(Declaration.entry, Declaration.id).where(Declaration.entry.in_(list(entries)))
    declared = dict(numbers.tuples())
    for entry in entries.values():
        entry.declaration_id = declared.get(entry.id)
    return entries


def _found(model, ids: list[int | None]) -> dict[int, Entry | Opinion]:
    return {one.id: one for one in model.select().where(model.id.in_([id_ for id_ in ids if id_]))}

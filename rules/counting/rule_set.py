"""A rule set: what the office counts in a year, read from plain JSON and written back.

The titles are the office's own words and are shown as they are.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from rules.counting.item import Category, Item, lower
from rules.evaluations.grading import Grading
from rules.faults import Fault, FaultError
from rules.plain import reads, record, to_plain
from rules.readers import decimal, list_of, one_of, text, whole
from rules.words import N_, PERIODS, SPANS, UNITS

SHIPPED = Path(__file__).parent.parent / "rule_sets"


@dataclass(frozen=True, kw_only=True)
class RuleSet:
    """A year's table. `base`: points to start from. `cap`: over all, None for no end. `pass_mark`: None for none.

    until: the last year of a term that it holds for; None for its year alone (see `in_year`)
    settled: in which periods the year is settled; each is scored by itself, with its caps, and the year is their sum
    unit: whether deputies are scored, or groups
    """

    year: int = reads(whole(2000, 2199))
    until: int | None = reads(whole(2000, 2199), None)
    title: str = reads(text(60))
    categories: tuple[Category, ...] = reads(list_of(record(Category), least=1))
    items: tuple[Item, ...] = reads(list_of(record(Item), least=1))
    base: Decimal = reads(decimal(1), Decimal(0))
    cap: Decimal | None = reads(decimal(1, least="0.1"), None)
    pass_mark: Decimal | None = reads(decimal(1, least="0.1"), None)
    settled: str = reads(one_of(SPANS), "year")
    unit: str = reads(one_of(UNITS), "deputy")
    grading: Grading | None = reads(record(Grading), None)

    def __post_init__(self):
        if faults := list(self._contradictions()):
            raise FaultError(faults)

    def _contradictions(self) -> Iterator[Fault]:
        if above(self.pass_mark, self.cap):
            yield Fault(N_("及格线不能高过总分"), {}, ("pass_mark",))
        if self.until is not None and self.until < self.year:
            yield Fault(N_("最后一年不能早过第一年"), {}, ("until",))
        for index, category in enumerate(self.categories):
            if above(category.cap, self.cap):
                yield Fault(N_("这一类的封顶比总分还高"), {}, ("categories", index, "cap"))
        yield from self._contradicting_items()
        if self.grading:
            yield from self.grading.faults_within({item.id: item.out_of for item in self.items}, self.out_of, self.unit)

    def _contradicting_items(self) -> Iterator[Fault]:
        caps = {category.id: category.cap for category in self.categories}
        for index, item in enumerate(self.items):
            if above(item.cap, caps.get(item.category)):
                yield Fault(N_("这一项的封顶比它所在的一类还高"), {}, ("items", index, "cap"))
            if self._is_longer(getattr(item.rule, "every", "month")):
                yield Fault(N_("这一项要看的时段，比结算的时段还长"), {}, ("items", index, "rule", "every"))

    def _is_longer(self, every: str) -> bool:
        """Whether such a period doesn't fit into one that is settled."""
        return self.settled != "year" and len(PERIODS[every]) < len(PERIODS[self.settled])

    def in_year(self, year: int) -> "RuleSet":
        """The table of a term, for one of its years."""
        return self if year == self.year else replace(self, year=year)

    @property
    def out_of(self) -> Decimal | None:
        """The most points there are in what is settled at once: the cap, else what base and items add up to.

        None if there is no end.
        """
        if self.cap is not None:
            return self.cap
        ends = [self.most_of(category) for category in self.categories]
        return None if None in ends else sum(ends, self.base)

    def most_of(self, category: Category) -> Decimal | None:
        """The most points that a category can give; None if there is no end to it."""
        ends = [item.out_of for item in self.items_of(category)]
        return lower(category.cap, None if None in ends else sum(ends, Decimal(0)))

    @property
    def home_share(self) -> Fraction | None:
        """What part of the households is to be visited at home; None if the rules say nothing of it."""
        shares = (getattr(item.rule, "share", None) for item in self.items)
        return next((share.least for share in shares if share and share.aspect == "home"), None)

    def items_of(self, category: Category) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.category == category.id)


def above(points: Decimal | None, end: Decimal | None) -> bool:
    return points is not None and end is not None and points > end


def parse(plain: Any) -> RuleSet:
    """A rule set from plain JSON. Raises FaultError (a ValueError) that names everything that is wrong with it."""
    faults = list(_faults_between_parts(plain))
    try:
        rule_set = record(RuleSet)(plain)
    except FaultError as wrong:
        raise FaultError([*wrong.faults, *faults]) from None
    if faults:
        raise FaultError(faults)
    return rule_set


def plain(rule_set: RuleSet) -> dict:
    """Plain JSON, which `parse` reads into an equal rule set."""
    return to_plain(rule_set)


def shipped(name: str) -> RuleSet:
    """A rule set that comes with the software, by the name of its file in `rules/rule_sets`."""
    return parse(json.loads((SHIPPED / f"{name}.json").read_text(encoding="utf-8")))


def _faults_between_parts(plain: Any) -> Iterator[Fault]:
    """Looked for in the plain text, so that a fault inside one part does not hide these."""
    categories, items = (_parts(plain, name) for name in ("categories", "items"))
    for name, ids in (("categories", _column(categories, "id")), ("items", _column(items, "id"))):
        yield from (Fault(N_("编号重复了"), {}, (name, index, "id")) for index in _repeated(ids))
    known = {id for _, id in _column(categories, "id")}
    for index, category in _column(items, "category"):
        if category not in known:
            yield Fault(N_("没有“%(category)s”这一类"), {"category": category}, ("items", index, "category"))


def _parts(plain: Any, name: str) -> list:
    parts = plain.get(name) if isinstance(plain, dict) else None
    return parts if isinstance(parts, list) else []


def _column(parts: list, name: str) -> list[tuple[int, str]]:
    """The texts of that name, each with the index of its part."""
    found = [(index, part.get(name)) for index, part in enumerate(parts) if isinstance(part, dict)]
    return [(index, text) for index, text in found if isinstance(text, str)]


def _repeated(ids: Iterable[tuple[int, str]]) -> Iterator[int]:
    seen = set()
    for index, id in ids:
        if id in seen:
            yield index
        seen.add(id)

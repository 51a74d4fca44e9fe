"""A draft looked over: its categories with their items, which of them can be read already, and all that is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rules.counting.item import Item
from rules.counting.rule_set import RuleSet, parse
from rules.faults import Fault, FaultError
from rules.plain import record
from rules.writing.drafting import faults_of_item


@dataclass(frozen=True)
class Entry:
    """An item as it is written; `item`: as it is read, None while it cannot be."""

    plain: dict
    item: Item | None
    faults: Sequence[Fault]

    @property
    def title(self) -> str:
        title = self.plain.get("title")
        return title if isinstance(title, str) else ""


@dataclass(frozen=True)
class Section:
    """A category as it is written, with its items; without an id: the items that are in none."""

    category: dict
    entries: Sequence[Entry]

    @property
    def most(self) -> Decimal | None:
        """What its items give at most, before the category's own cap; None if there is no end, or not known yet."""
        ends = [entry.item.out_of if entry.item else None for entry in self.entries]
        return None if None in ends else sum(ends, Decimal(0))


@dataclass(frozen=True)
class Outline:
    """`rules`: what could be published; None while anything is wrong."""

    sections: Sequence[Section]
    faults: Sequence[Fault]
    rules: RuleSet | None


def outline(document: dict) -> Outline:
    entries = [_entry(document, plain) for plain in document["items"]]
    known = [category.get("id") for category in document["categories"]]
    sections = [Section(one, _in(entries, one.get("id"))) for one in document["categories"]]
    stray = [entry for entry in entries if entry.plain.get("category") not in known]
    rules, faults = _read(document)
    return Outline([*sections, *([Section({}, stray)] if stray else [])], faults, rules)


def _entry(document: dict, plain: dict) -> Entry:
    try:
        item = record(Item)(plain)
    except FaultError:
        item = None
    return Entry(plain, item, faults_of_item(document, plain))


def _in(entries: list[Entry], category: str) -> list[Entry]:
    return [entry for entry in entries if entry.plain.get("category") == category]


def _read(document: dict) -> tuple[RuleSet | None, Sequence[Fault]]:
    try:
        return parse(document), ()
    except FaultError as wrong:
        return None, wrong.faults


def place_of(fault: Fault, document: dict) -> tuple[str, str]:
    """In which part a fault lies (see `rules.writing.drafting`), and the title of what it is about; "items": there is
    none."""
    name, *rest = (*fault.path, "")
    if name == "items" and rest and isinstance(rest[0], int):
        item = document["items"][rest[0]]
        return f"items/{item['id']}", item.get("title") or ""
    return (str(name) if name in ("categories", "grading", "items") else "head"), ""

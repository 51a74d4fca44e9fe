"""What a trial of a table found, as it is shown: plain values, which can be written as JSON and read again."""

from decimal import Decimal
from typing import Any, NamedTuple


class Found(NamedTuple):
    """All under one table. `grades`: (title, how many), from the best; `bars`: (place, least points, how many)."""

    title: str
    median: Decimal
    grades: list
    bars: list


class Change(NamedTuple):
    """One deputy or group under both; `before` and `rank_before` are None where nothing comparable held."""

    id: int
    name: str
    initials: str
    before: Decimal | None
    after: Decimal
    rank_before: int | None
    rank_after: int
    grade_before: str
    grade_after: str

    @property
    def gained(self) -> Decimal:
        return self.after - (self.before or 0)


class ItemFound(NamedTuple):
    """What an item did for those it is for: the mean of its points, how many have all of it, and how many nothing."""

    title: str
    out_of: Decimal | None
    mean: Decimal
    full: int
    none: int
    count: int

    @property
    def is_full_for_all(self) -> bool:
        return self.full == self.count > 0

    @property
    def is_earned_by_nobody(self) -> bool:
        return self.none == self.count > 0 and self.out_of != 0


ORDERS = {
    "gained": lambda one: one.gained,
    "name": lambda one: (one.initials, one.name),
    "before": lambda one: one.before or Decimal(0),
    "after": lambda one: one.after,
    "rank": lambda one: -one.rank_after,
}


class Tried(NamedTuple):
    """`before`: None where nothing held in that year, or, if `other_unit`, what held scored groups and not deputies, or
    the other way round."""

    unit: str
    other_unit: bool
    before: Found | None
    after: Found
    items: list[ItemFound]
    changes: list[Change]

    @property
    def count(self) -> int:
        return len(self.changes)

    @property
    def gainers(self) -> int:
        return sum(one.gained > 0 for one in self.changes)

    @property
    def losers(self) -> int:
        return sum(one.gained < 0 for one in self.changes)

    def sorted(self, by: str, down: bool) -> list[Change]:
        return sorted(self.changes, key=ORDERS[by], reverse=down)

    @property
    def bins(self) -> list[tuple[str, int, int]]:
        """The distributions beside each other: (least points, how many before, how many after)."""
        old = [count for *_, count in self.before.bars] if self.before else [0] * len(self.after.bars)
        return [(str(int(least)), was, now) for was, (_, least, now) in zip(old, self.after.bars, strict=True)]

    def plain(self) -> list:
        """Plain JSON, which `of` reads."""
        return _plain(self)

    @classmethod
    def of(cls, plain: list) -> "Tried":
        unit, other_unit, before, after, items, changes = _read(plain)
        return cls(
            unit, other_unit, before and Found(*before), Found(*after), [ItemFound(*one) for one in items],
            [Change(*one) for one in changes],
        )  # fmt: skip


def _plain(value: Any) -> Any:
    """Points as texts that are told from others."""
    if isinstance(value, Decimal):
        return {"points": str(value)}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _read(plain: Any) -> Any:
    if isinstance(plain, dict):
        return Decimal(plain["points"])
    return [_read(one) for one in plain] if isinstance(plain, list) else plain

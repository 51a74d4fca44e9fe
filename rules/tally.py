"""A deputy's year in sums, before any rule: what the ledger lines add up to, whatever the order they came in."""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from rules.ledger import Line
from rules.words import HOUSEHOLD_DUTIES

NOTHING = Decimal(0)
YEAR = range(1, 13)


@dataclass(frozen=True)
class Tally:
    """One deputy in one year. What nets out to nothing is left out, so that equal years are equal tallies.

    amounts: (kind, aspect, month) → signed sum of what is counted
    households: (kind, aspect) → how many households have more than nothing counted; aspect '' means any; for the
        kinds of `rules.words.HOUSEHOLD_DUTIES`
    lists: name → (reached, total), such as 'must-visit': (16, 20)
    tags: what the deputy is, as in `rules.words.TAGS`
    waiting: kind → sum of what is claimed and not yet decided
    """

    amounts: Mapping[tuple[str, str, int], Decimal] = field(default_factory=dict)
    households: Mapping[tuple[str, str], int] = field(default_factory=dict)
    lists: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    waiting: Mapping[str, Decimal] = field(default_factory=dict)

    def times(self, kinds: Iterable[str], aspects: Collection[str] = (), months: Container[int] = YEAR) -> Decimal:
        """How often in these months, never below nothing; no aspects means any."""
        total = sum(
            (amount for kind in kinds for aspect, month, amount in self._by_kind.get(kind, ())
             if month in months and (not aspects or aspect in aspects)),
            NOTHING,
        )  # fmt: skip
        return max(total, NOTHING)

    @cached_property
    def _by_kind(self) -> Mapping[str, list[tuple[str, int, Decimal]]]:
        by_kind = defaultdict(list)
        for (kind, aspect, month), amount in self.amounts.items():
            by_kind[kind].append((aspect, month, amount))
        return by_kind

    def distinct(self, kind: str, aspect: str = "") -> int:
        """How many households; each one counts once, however often it was seen."""
        return self.households.get((kind, aspect), 0)

    def waits(self, kinds: Iterable[str]) -> Decimal:
        """How much of these kinds is not yet decided."""
        return sum((self.waiting.get(kind, NOTHING) for kind in kinds), NOTHING)


def tally(lines: Iterable[Line], lists: Mapping[str, tuple[int, int]] | None = None, tags: Iterable[str] = ()) -> Tally:
    """Add up the lines of one deputy in one year."""
    by_state = defaultdict(list)
    for line in lines:
        by_state[line.state].append(line)
    counted, claimed = by_state["counted"], by_state["claimed"]
    return Tally(
        amounts=_sums(((line.kind, line.aspect, line.on.month), line.quantity) for line in counted),
        households=_households(counted),
        lists=dict(lists or {}),
        tags=frozenset(tags),
        waiting=_sums((line.kind, line.quantity) for line in claimed),
    )


def _households(lines: Iterable[Line]) -> dict[tuple[str, str], int]:
    net = _sums(
        ((line.kind, line.aspect, line.household), line.quantity)
        for line in lines
        if line.kind in HOUSEHOLD_DUTIES and line.household is not None
    )
    seen = [key for key, quantity in net.items() if quantity > 0]
    apart = {(kind, which, household) for kind, aspect, household in seen for which in (aspect, "")}
    return dict(Counter((kind, aspect) for kind, aspect, _ in apart))


def _sums(quantities: Iterable[tuple]) -> dict:
    sums = defaultdict(Decimal)
    for key, quantity in quantities:
        sums[key] += quantity
    return {key: total for key, total in sums.items() if total}

"""A deputy's year in sums, before any rule: what the ledger lines add up to, whatever the order they came in."""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, Self

from rules.counting.ledger import Line
from rules.counting.traits import meets
from rules.words import SINCE

NOTHING = Decimal(0)
YEAR = range(1, 13)
RANKS = {state: rank for rank, state in enumerate(SINCE)}


class Key(NamedTuple):
    """What lines that are added up have in common."""

    kind: str
    aspect: str
    traits: str
    state: str
    month: int
    household: int | None


class Choice(NamedTuple):
    """Which lines a figure looks at: of any aspect if none is named, with traits that `rules.counting.traits.meets`,
    from this state on."""

    kinds: tuple[str, ...]
    aspects: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    since: str = "counted"

    def of(self, aspects: tuple[str, ...]) -> Self:
        return self._replace(aspects=aspects)


@dataclass(frozen=True)
class Tally:
    """One deputy in one year. What nets out to nothing is left out, so that equal years are equal tallies.

    sums: key → signed sum of what is not void
    lists: name → (reached, total), such as 'must-visit': (16, 20)
    tags: what the deputy is, as in `rules.words.TAGS`
    marks: side of the appraisal (`rules.words.SIDES`) → mark out of 100
    given: item id → points that the office gave
    months: the part of the year that it is of
    members: a group's, whose sums these are
    """

    sums: Mapping[Key, Decimal] = field(default_factory=dict)
    lists: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    marks: Mapping[str, Decimal] = field(default_factory=dict)
    given: Mapping[str, Decimal] = field(default_factory=dict)
    months: range = YEAR
    members: tuple["Tally", ...] = ()

    def times(self, choice: Choice, months: Container[int] = YEAR) -> Decimal:
        """How often in these months, never below nothing."""
        return max(sum([amount for _, amount in self._chosen(choice, months)], NOTHING), NOTHING)

    def distinct(self, choice: Choice, months: Container[int] = YEAR) -> int:
        """How many households; each one counts once, however often it was seen."""
        return len(self.households(choice, months))

    def households(self, choice: Choice, months: Container[int] = YEAR) -> set[int]:
        """The households with more than nothing of it."""
        named = [pair for pair in self._chosen(choice, months) if pair[0] is not None]
        if all([amount > 0 for _, amount in named]):
            return {household for household, _ in named}
        net = defaultdict(Decimal)
        for household, amount in named:
            net[household] += amount
        return {household for household, amount in net.items() if amount > 0}

    def _chosen(self, choice: Choice, months: Container[int]) -> list[tuple[int | None, Decimal]]:
        """Household and amount, of all that a choice looks at."""
        kinds, aspects, traits, since = choice
        least, whole = RANKS[since], months == YEAR
        return [
            (household, amount)
            for kind in kinds for rank, aspect, told, month, household, amount in self._by_kind.get(kind, ())
            if rank >= least and (whole or month in months) and (not aspects or aspect in aspects)
            and (not traits or meets(told, traits))
        ]  # fmt: skip

    @cached_property
    def _by_kind(self) -> Mapping[str, list[tuple]]:
        """Kind → (rank of the state, aspect, traits, month, household, amount)."""
        by_kind = defaultdict(list)
        for (kind, aspect, traits, state, month, household), amount in self.sums.items():
            by_kind[kind].append((RANKS[state], aspect, traits, month, household, amount))
        return by_kind

    def waits(self, choice: Choice) -> Decimal:
        """How much of it is not yet so far that it counts."""
        least = RANKS[choice.since]
        of_kinds = (line for kind in choice.kinds for line in self._by_kind.get(kind, ()))
        return sum([amount for rank, *_, amount in of_kinds if rank < least], NOTHING)

    def within(self, months: range) -> "Tally":
        """The part of the year that these months are. What is given for the whole of it belongs to its last part."""
        sums = {key: amount for key, amount in self.sums.items() if key.month in months}
        members = tuple(one.within(months) for one in self.members)
        last = {} if 12 in months else {"marks": {}, "given": {}}
        part = replace(self, sums=sums, lists={}, months=months, members=members, **last)
        reached = {name: part.distinct(Choice((name,))) for name in self.lists}
        lists = {name: (min(reached[name], total), total) for name, (_, total) in self.lists.items()}
        return replace(part, lists=lists)

    def plain(self) -> dict:
        """Plain JSON, the same text for equal tallies; `Tally.of` reads it."""
        return {
            "sums": [[*key, str(amount)] for key, amount in sorted(self.sums.items(), key=_order)],
            "lists": {name: list(both) for name, both in sorted(self.lists.items())},
            "tags": sorted(self.tags),
            "marks": {side: str(mark) for side, mark in sorted(self.marks.items())},
            "given": {item: str(points) for item, points in sorted(self.given.items())},
        }

    @classmethod
    def of(cls, plain: dict) -> "Tally":
        return cls(
            sums={Key(*key): Decimal(amount) for *key, amount in plain["sums"]},
            lists={name: tuple(both) for name, both in plain["lists"].items()},
            tags=frozenset(plain["tags"]),
            marks={side: Decimal(mark) for side, mark in plain["marks"].items()},
            given={item: Decimal(points) for item, points in plain["given"].items()},
        )


def _order(pair: tuple[Key, Decimal]) -> tuple:
    *facts, household = pair[0]
    return *facts, household or 0


def tally(lines: Iterable[Line], lists: Mapping[str, tuple[int, int]] | None = None, tags: Iterable[str] = ()) -> Tally:
    """Add up the lines of one deputy in one year."""
    sums: dict[Key, Decimal] = defaultdict(Decimal)
    for line in lines:
        if line.state in RANKS:
            key = Key(line.kind, line.aspect, line.traits, line.state, line.on.month, line.household)
            sums[key] += line.quantity
    return Tally({key: total for key, total in sums.items() if total}, dict(lists or {}), frozenset(tags))


def together(tallies: Collection[Tally]) -> Tally:
    """The tallies of a group's members as one: sums added, marks averaged; a household counts once for the group."""
    sums, lists = Counter(), defaultdict(lambda: (0, 0))
    for one in tallies:
        for key, amount in one.sums.items():
            sums[key] += amount
        for name, (reached, total) in one.lists.items():
            lists[name] = (lists[name][0] + reached, lists[name][1] + total)
    return Tally(
        {key: total for key, total in sums.items() if total}, dict(lists),
        frozenset().union(*(one.tags for one in tallies)),
        _means([one.marks for one in tallies]), _means([one.given for one in tallies]), members=tuple(tallies),
    )  # fmt: skip


def _means(of_members: list[Mapping[str, Decimal]]) -> dict[str, Decimal]:
    found = defaultdict(list)
    for marks in of_members:
        for name, mark in marks.items():
            found[name].append(mark)
    return {name: (sum(marks) / len(marks)).quantize(Decimal("0.01")) for name, marks in found.items()}

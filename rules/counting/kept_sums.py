"""A tally's sums in the form in which they are kept: few and plain, and quick to ask what rules ask.

Lines that are alike but for the month and the household make one strand: kind, aspect, traits and state, joined by "|".
What most rules ask, of any traits and the whole year, is added up beforehand; the strands stand behind it as a text
that is read when somebody asks for traits, or for households of some months. Households are bits, by their place in the
list of all that the year names, so that different ones are bits to be counted. It answers as
`rules.counting.tally.Tally` does; a property holds that.
"""

import json
from collections import defaultdict
from collections.abc import Container, Mapping
from decimal import Decimal
from functools import cache, cached_property, reduce
from operator import or_
from typing import NamedTuple

from rules.counting.tally import NOTHING, RANKS, YEAR, Choice, Key
from rules.counting.traits import meets

Amount = int | str  # halves are written as text


class Cell(NamedTuple):
    """Lines that are added up: what they come to, the households with more than nothing (bits, in hexadecimal), and
    what those have that have something else than one."""

    amount: Amount
    bits: str
    others: dict[str, str]


def kept(sums: Mapping[Key, Decimal]) -> dict:
    """Plain JSON of a tally's sums."""
    homes = sorted({key.household for key in sums if key.household is not None})
    places = {home: place for place, home in enumerate(homes)}
    whole, months, strands = (defaultdict(lambda: defaultdict(Decimal)) for _ in range(3))
    for (kind, aspect, traits, state, month, household), amount in sums.items():
        whole[f"{kind}|{aspect}||{state}"][places.get(household)] += amount
        months[f"{kind}|{aspect}||{state}"][month] += amount
        strands[f"{kind}|{aspect}|{traits}|{state}", month][places.get(household)] += amount
    by_month = [[strand, month, *_cell(amounts)] for (strand, month), amounts in sorted(strands.items())]
    return {
        "homes": homes,
        "whole": {strand: _cell(amounts) for strand, amounts in sorted(whole.items())},
        "months": {strand: {str(one): _short(sum_) for one, sum_ in sorted(those.items())}
                   for strand, those in sorted(months.items())},
        "strands": json.dumps(by_month, separators=(",", ":")),
    }  # fmt: skip


def _cell(amounts: Mapping[int | None, Decimal]) -> Cell:
    named = {place: amount for place, amount in sorted(amounts.items(), key=str) if place is not None and amount}
    bits = sum(1 << place for place, amount in named.items() if amount > 0)
    others = {str(place): str(amount) for place, amount in named.items() if amount != 1}
    return Cell(_short(sum(amounts.values(), NOTHING)), f"{bits:x}", others)


def _short(amount: Decimal) -> Amount:
    return int(amount) if amount == int(amount) else str(amount)


NONE = {"homes": [], "whole": {}, "months": {}, "strands": "[]"}


class KeptSums:
    """What is kept of one deputy's year, with what else a rule asks for (`rules.counting.tally.Tally`)."""

    months, members = YEAR, ()

    def __init__(self, sums: dict | None, lists=None, tags=frozenset(), marks=None, given=None):
        self.sums = sums or NONE
        self.lists, self.tags, self.marks, self.given = lists or {}, tags, marks or {}, given or {}

    def times(self, choice: Choice, months: Container[int] = YEAR) -> Decimal:
        if choice.traits or self.months != YEAR:
            amounts = [cell[0] for cell in self._cells(choice, months)]
        elif months == YEAR:
            amounts = [cell[0] for cell in self._whole(choice)]
        else:
            amounts = list(self._monthly(choice, months))
        return max(_sum(amounts), NOTHING)

    def distinct(self, choice: Choice, months: Container[int] = YEAR) -> int:
        return self._bits(choice, months).bit_count()

    def households(self, choice: Choice, months: Container[int] = YEAR) -> set[int]:
        bits = self._bits(choice, months)
        return {home for place, home in enumerate(self.sums["homes"]) if bits >> place & 1} if bits else set()

    def _bits(self, choice: Choice, months: Container[int]) -> int:
        plain = not choice.traits and months == YEAR == self.months
        cells = self._whole(choice) if plain else self._cells(choice, months)
        if any([amount[0] == "-" for _, _, others in cells for amount in others.values()]):
            return _netted(cells)  # what was taken back elsewhere may leave nothing
        return reduce(or_, [int(bits, 16) for _, bits, _ in cells], 0)

    def _whole(self, choice: Choice) -> list[Cell]:
        wanted = _wanted(choice)
        return [cell for strand, cell in self.sums["whole"].items() if wanted[strand]]

    def _monthly(self, choice: Choice, months: Container[int]):
        wanted = _wanted(choice)
        for strand, amounts in self.sums["months"].items():
            if wanted[strand]:
                yield from (amount for month, amount in amounts.items() if int(month) in months)

    def _cells(self, choice: Choice, months: Container[int]) -> list[Cell]:
        wanted = _wanted(choice)
        return [
            cell for strand, month, *cell in self._strands
            if wanted[strand] and month in months and month in self.months
        ]  # fmt: skip

    @cached_property
    def _strands(self) -> list[list]:
        return json.loads(self.sums["strands"])

    def within(self, months: range) -> "KeptSums":
        """As `Tally.within`."""
        given = (self.marks, self.given) if 12 in months else ()
        part = KeptSums(self.sums, {}, self.tags, *given)
        part.months, part.__dict__["_strands"] = months, self._strands
        for name, (_, total) in self.lists.items():
            part.lists[name] = (min(part.distinct(Choice((name,))), total), total)
        return part


def _sum(amounts: list[Amount]) -> Decimal:
    try:
        return Decimal(sum(amounts))
    except TypeError:
        return sum(map(Decimal, amounts), NOTHING)


def _netted(cells: list[Cell]) -> int:
    """The bits of those with more than nothing in all of these cells."""
    net: dict[int, Decimal] = defaultdict(Decimal)
    for _, bits, others in cells:
        for place in _places(int(bits, 16)):
            net[place] += Decimal(others.get(str(place), 1))
        for place, amount in others.items():
            net[int(place)] += Decimal(amount) if Decimal(amount) < 0 else 0
    return sum(1 << place for place, amount in net.items() if amount > 0)


def _places(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


class _Wanted(dict):
    """Of each strand there is, whether a choice looks at it."""

    def __init__(self, choice: Choice):
        self.choice = choice

    def __missing__(self, strand: str) -> bool:
        kind, aspect, traits, state = strand.split("|")
        kinds, aspects, wanted, since = self.choice
        self[strand] = (
            kind in kinds and RANKS[state] >= RANKS[since] and (not aspects or aspect in aspects)
            and (not wanted or meets(traits, wanted))
        )  # fmt: skip
        return self[strand]


_wanted = cache(_Wanted)

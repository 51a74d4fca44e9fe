"""Many totals beside each other: who stands where, and how they are distributed."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

BARS = 10


class Bar(NamedTuple):
    """How many totals are at least `least`, and less than the next bar's least."""

    place: int
    least: Decimal
    count: int


def ranks(totals: Iterable[Decimal]) -> dict[Decimal, int]:
    """Total → its rank: one more than there are greater ones, so that equal totals share it."""
    counts, better, found = Counter(totals), 0, {}
    for total in sorted(counts, reverse=True):
        found[total] = better + 1
        better += counts[total]
    return found


def scale(out_of: Decimal | None, totals: Iterable[Decimal]) -> Decimal:
    """What a whole bar stands for: all the points there are; where there is no end, the best total, in whole tens."""
    if out_of:
        return out_of
    return Decimal(max(math.ceil(max(totals, default=Decimal(0)) / BARS), 1) * BARS)


def place(total: Decimal, whole: Decimal) -> int:
    """In which bar a total falls: 0 to 9 for the tenths of the whole, 10 for all of it."""
    return min(max(int(total * BARS // whole), 0), BARS)


def bars(totals: Sequence[Decimal], whole: Decimal) -> list[Bar]:
    """The distribution in eleven bars: a tenth of the whole each, and the last for all of it or more."""
    counts = Counter(place(total, whole) for total in totals)
    return [Bar(number, whole * number / BARS, counts[number]) for number in range(BARS + 1)]

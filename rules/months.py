"""A year in its months, as seen from a day."""

from datetime import date
from typing import NamedTuple

from rules.words import PERIODS


class Period(NamedTuple):
    """A half, a quarter or a month of a year."""

    name: str
    months: range

    def over(self, months_over: int) -> bool:
        return self.months[-1] <= months_over


def periods(length: str) -> list[Period]:
    """The year in periods of this length, as in `rules.words.PERIODS`."""
    names = PERIODS[length]
    span = 12 // len(names)
    return [Period(name, range(index * span + 1, (index + 1) * span + 1)) for index, name in enumerate(names)]


def months_over(year: int, as_of: date | None) -> int:
    """How many months of the year are past: all of them where no day is given."""
    return 12 if as_of is None else min(max((as_of.year - year) * 12 + as_of.month - 1, 0), 12)


def months_left(year: int, as_of: date | None) -> int:
    """How many months of the year are there to work in.

    The running month counts until its 15th, so that a pace told late in a month is one that can be kept; the last
    month of the year counts to its end.
    """
    over = months_over(year, as_of)
    running = as_of is not None and as_of.year == year and as_of.month < 12 and as_of.day > 15
    return 12 - over - running

"""A year in its months, as seen from a day."""

from datetime import date
from typing import NamedTuple

from rules.words import N_, PERIODS


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


WHOLE = Period(N_("全年"), range(1, 13))


def spans(length: str) -> list[range]:
    """The months of each part of the year; of all of it for 'year'."""
    return [period.months for period in settlements(length)]


def settlements(length: str) -> list[Period]:
    """The periods that are settled one by one, where the length may be a whole year."""
    return [WHOLE] if length == "year" else periods(length)


def months_over(year: int, as_of: date | None) -> int:
    """How many months of the year are past: all of them where no day is given."""
    return 12 if as_of is None else min(max((as_of.year - year) * 12 + as_of.month - 1, 0), 12)


def months_left(year: int, as_of: date | None, period: Period = WHOLE) -> int:
    """How many months of the year, or of a running period of it, are there to work in; none in one that is not running.

    The running month counts until its 15th, so that a pace told late in a month is one that can be kept; the last
    month counts to its end.
    """
    over, first, last = months_over(year, as_of), period.months[0], period.months[-1]
    running = as_of is not None and as_of.year == year and as_of.month < last and as_of.day > 15
    return last - over - running if first - 1 <= over < last else 0

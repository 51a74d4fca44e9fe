"""The holidays that come with the software, as the State Council's office announces them for each year in autumn.

Of a year not announced yet only the days that the law itself gives stand here. The office checks them.
"""

from datetime import date, timedelta
from typing import NamedTuple

from rules.words import N_

NEW_YEAR, SPRING, QINGMING = N_("元旦"), N_("春节"), N_("清明节")
LABOUR, DRAGON_BOAT, MID_AUTUMN, NATIONAL = N_("劳动节"), N_("端午节"), N_("中秋节"), N_("国庆节")


class Day(NamedTuple):
    """A day that is not what its weekday says: off, or worked to make up for another."""

    day: date
    works: bool
    name: str


OFF = {
    2026: (
        ((1, 1), 3, NEW_YEAR), ((2, 15), 9, SPRING), ((4, 4), 3, QINGMING), ((5, 1), 5, LABOUR),
        ((6, 19), 3, DRAGON_BOAT), ((9, 25), 3, MID_AUTUMN), ((10, 1), 7, NATIONAL),
    ),
    2027: (
        ((1, 1), 1, NEW_YEAR), ((2, 5), 4, SPRING), ((4, 5), 1, QINGMING), ((5, 1), 2, LABOUR),
        ((6, 9), 1, DRAGON_BOAT), ((9, 15), 1, MID_AUTUMN), ((10, 1), 3, NATIONAL),
    ),
}  # fmt: skip
MADE_UP = {
    2026: (
        ((1, 4), NEW_YEAR), ((2, 14), SPRING), ((2, 28), SPRING), ((5, 9), LABOUR), ((9, 20), NATIONAL),
        ((10, 10), NATIONAL),
    ),
}  # fmt: skip
ANNOUNCED = frozenset(MADE_UP)  # the years whose made-up days are known


def shipped(year: int) -> list[Day]:
    """The days of a year that are known here, in their order; none for a year that nobody knows yet."""
    off = [
        Day(date(year, *first) + timedelta(ahead), False, name)
        for first, length, name in OFF.get(year, ())
        for ahead in range(length)
    ]
    return sorted(off + [Day(date(year, *day), True, name) for day, name in MADE_UP.get(year, ())])

"""When a must-visit household wants to be called on again: nobody on the list waits longer than half a year.

The half-year runs from the last visit, whoever of the area's deputies made it, so that the calls spread over the year
instead of crowding its two ends. Whoever takes an area over has a month before anything there is called overdue.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from rules.words import N_

CADENCE = 6  # months
TAKING_OVER = timedelta(days=31)
WEEK, MONTH = 7, 31

DUE_STATES = {"overdue": N_("过了日子"), "week": N_("一周内"), "month": N_("一个月内"), "later": N_("还不急")}


@dataclass(frozen=True)
class Due:
    """By which day somebody ought to call, and how far that is from today: `days` to go, negative when it is past."""

    on: date
    days: int

    @property
    def state(self) -> str:
        """A code of DUE_STATES."""
        if self.days < 0:
            return "overdue"
        return "week" if self.days < WEEK else "month" if self.days < MONTH else "later"


def due(last_on: date | None, listed_on: date, began_on: date, today: date) -> Due:
    """When to call: `last_on` the last visit, `listed_on` since when the household is known, `began_on` since when the
    deputy answers for it."""
    since = last_on or max(listed_on, began_on)
    on = max(months_after(since, CADENCE), began_on + TAKING_OVER)
    return Due(on, (on - today).days)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or that month's last one."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

"""Which backups are kept: those of the last day, and the last of each of the latest days, weeks and months."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(moments: Iterable[datetime], days: int = DAYS, weeks: int = WEEKS, months: int = MONTHS) -> set[datetime]:
    """Of the moments at which backups were made (all in one zone), those whose backups stay; the latest is among them.

    Only days, weeks and months that have a backup count: a pause in which none was made takes nothing away. And all
    from the day before the latest stay: one that was made before an upgrade doesn't go when another follows it.
    """
    ordered = sorted(set(moments))
    return (
        {moment for moment in ordered if ordered[-1] - moment < timedelta(days=1)}
        | _last_of(ordered, lambda moment: moment.date(), days)
        | _last_of(ordered, lambda moment: moment.isocalendar()[:2], weeks)
        | _last_of(ordered, lambda moment: (moment.year, moment.month), months)
    )


def _last_of(ordered: list[datetime], period: Callable[[datetime], object], count: int) -> set[datetime]:
    latest = {period(moment): moment for moment in ordered}
    return set(sorted(latest.values())[-count:]) if count else set()

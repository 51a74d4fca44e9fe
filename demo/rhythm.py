"""When things happen: the days of the year before a given day, weekends and evenings, the two rounds."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
YEAR = 365
WEEKDAYS = (7, 7, 7, 7, 8, 15, 12)
ROUNDS = ((5, 11), (10, 12))  # each round takes a fortnight from this month and day on
FORTNIGHT = 14
DAYS_OF_GROUP = 3
STARTS = {"evening": (1090, 1170), "morning": (520, 600), "afternoon": (870, 960)}  # minutes after midnight


@cache
def days(anchor: date) -> list[date]:
    """The 365 days before `anchor`: each day of the calendar once."""
    return [anchor - timedelta(before) for before in range(YEAR, 0, -1)]


@cache
def weights(anchor: date, months: tuple[int, ...]) -> list[int]:
    """How much is done on each of the days, added up, for somebody who spreads the year over months like this."""
    return list(accumulate(months[day.month - 1] * WEEKDAYS[day.weekday()] for day in days(anchor)))


def a_day(random: Random, anchor: date, months: tuple[int, ...]) -> date:
    return random.choices(days(anchor), cum_weights=weights(anchor, months))[0]


def a_weekday(random: Random, anchor: date, months: tuple[int, ...]) -> date:
    day = a_day(random, anchor, months)
    return day if day.weekday() < 5 or day - timedelta(2) < days(anchor)[0] else day - timedelta(2)


def round_days(random: Random, anchor: date) -> list[list[date]]:
    """The days on which one group goes out in the first and in the second round of the year."""
    return [sorted(random.sample(_fortnight(month, day, anchor), DAYS_OF_GROUP)) for month, day in ROUNDS]


def _fortnight(month: int, day: int, anchor: date) -> list[date]:
    known = {(one.month, one.day): one for one in days(anchor)}
    first = date(2001, month, day)  # a year without a 29 February; only its months and days are used
    wanted = [first + timedelta(after) for after in range(FORTNIGHT)]
    return [known[one.month, one.day] for one in wanted if (one.month, one.day) in known]


def at(day: date, minutes: float) -> datetime:
    """So many minutes after midnight in Shanghai, as UTC."""
    return (datetime.combine(day, time(), SHANGHAI) + timedelta(minutes=minutes)).astimezone(UTC)


def a_start(random: Random, day: date) -> int:
    """When somebody with a job begins to walk: in the evening, or at the weekend by daylight."""
    part = "evening" if day.weekday() < 5 else random.choice(("morning", "afternoon"))
    return random.randint(*STARTS[part])

"""The one clock. Times are aware UTC; days are the days of Asia/Shanghai. Tests replace `now`."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The calendar day in Shanghai on which an aware moment falls."""
    return moment.astimezone(SHANGHAI).date()


def end_of(day: date) -> datetime:
    """The moment at which a day ends in Shanghai."""
    return datetime.combine(day + timedelta(days=1), time(), SHANGHAI).astimezone(UTC)


def parse(text: str) -> datetime:
    """An ISO 8601 time with offset → aware UTC. ValueError if it is none, or has no offset."""
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise ValueError("a time without an offset")
    return moment.astimezone(UTC)

"""The one clock. Times are aware UTC; days are the days of Asia/Shanghai. Tests replace `now`."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The calendar day in Shanghai on which an aware moment falls."""
    return moment.astimezone(SHANGHAI).date()


def parse(text: str) -> datetime:
    """An ISO 8601 time with offset → aware UTC. ValueError if it is none, or has no offset."""
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise ValueError("a time without an offset")
    return moment.astimezone(UTC)

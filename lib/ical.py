"""Calendars as every calendar program reads them (RFC 5545). Times are UTC: no time zone has to be explained."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import icalendar

TYPE = "text/calendar; charset=utf-8"
ASK_AGAIN = timedelta(hours=6)


class Event(NamedTuple):
    """`uid` never changes; `sequence` and `changed_at` say that the rest has. Times are aware."""

    uid: str
    begins_at: datetime
    ends_at: datetime
    summary: str
    place: str = ""
    description: str = ""
    url: str = ""
    sequence: int = 0
    changed_at: datetime | None = None
    cancelled: bool = False


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """A calendar to subscribe to, or to open once."""
    whole = icalendar.Calendar()
    whole.add("prodid", "-//Lianxin//ZH")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", icalendar.vText(name))
    whole.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    for event in events:
        whole.add_component(_component(event))
    return whole.to_ical()


def _component(event: Event) -> icalendar.Event:
    changed_at = (event.changed_at or event.begins_at).astimezone(UTC)
    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("dtstamp", changed_at)
    component.add("last-modified", changed_at)
    component.add("sequence", event.sequence)
    component.add("dtstart", event.begins_at.astimezone(UTC))
    component.add("dtend", event.ends_at.astimezone(UTC))
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    for field in ("summary", "description", "url"):
        if text := getattr(event, field):
            component.add(field, text)
    if event.place:
        component.add("location", event.place)
    return component

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import clock
from lib.ical import Event, calendar

NINE = datetime(2026, 11, 27, 9, tzinfo=clock.SHANGHAI)
RECEPTION = Event("abc@lianxin", NINE, NINE + timedelta(hours=2), "王秀英代表接待", "青山路 8 号")
texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=120)


def lines(made: bytes) -> list[str]:
    return made.decode().split("\r\n")


def read(made: bytes) -> icalendar.Component:
    return icalendar.Calendar.from_ical(made).walk("VEVENT")[0]


def test_times_are_utc_and_lines_end_as_the_standard_says():
    made = calendar("青山社区代表工作站", [RECEPTION])

    assert {"BEGIN:VCALENDAR", "VERSION:2.0", "DTSTART:20261127T010000Z", "DTEND:20261127T030000Z"} <= set(lines(made))
    assert made.count(b"\n") == made.count(b"\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")


def test_what_was_cancelled_stays_under_its_name_and_says_so():
    made = lines(calendar("", [RECEPTION._replace(cancelled=True, sequence=3)]))

    assert {"UID:abc@lianxin", "STATUS:CANCELLED", "SEQUENCE:3"} <= set(made)


def test_the_same_event_is_the_same_to_the_byte():
    assert calendar("x", [RECEPTION]) == calendar("x", [RECEPTION])


@pytest.mark.parametrize("text", ["a;b,c\\d", "第一行\n第二行", "BEGIN:VEVENT", "很长" * 100])
def test_signs_that_mean_something_are_escaped(text):
    assert str(read(calendar(text, [RECEPTION._replace(summary=text, description=text)]))["summary"]) == text


@given(texts, texts)
def test_no_line_is_longer_than_75_octets_and_every_text_comes_back(summary, place):
    made = calendar(place, [RECEPTION._replace(summary=summary, place=place)])

    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert str(read(made).get("summary", "")) == summary
    assert str(read(made).get("location", "")) == place


def test_a_moment_of_any_zone_is_the_same_moment():
    assert read(calendar("", [RECEPTION]))["dtstart"].dt == NINE.astimezone(UTC)

"""What forms and addresses bring, read safely."""

import re
import secrets
from datetime import date, datetime, time

from flask import request

from lib import clock

WHOLE = re.compile(r"-?[0-9]{1,15}")  # fits any database, even times the rows of a page
REGION = re.compile(r"[0-9]{1,15}")
KEY = re.compile(r"[0-9a-f]{32}")
LOCAL = re.compile(r"/(?![/\\])[^\\\x00-\x1f\x7f]*")  # what a browser takes for a path of this site, and nothing else


def number(text: str) -> int:
    """A whole number that a database can hold; ValueError for anything else. For `type=`."""
    if not WHOLE.fullmatch(text):
        raise ValueError(text)
    return int(text)


def day(text: str) -> date:
    """A day (YYYY-MM-DD) of the years that we keep; ValueError for anything else. For `type=`."""
    found = date.fromisoformat(text)
    if not 2000 <= found.year < 2200:
        raise ValueError(text)
    return found


def hour(text: str) -> time:
    """A time of the day (HH:MM); ValueError for anything else. For `type=`."""
    return datetime.strptime(text, "%H:%M").time()


def moment(day_field: str, hour_field: str) -> datetime | None:
    """The moment in Shanghai that two fields name together; None if they name none."""
    on, at = request.form.get(day_field, type=day), request.form.get(hour_field, type=hour)
    return datetime.combine(on, at, clock.SHANGHAI) if on and at else None


def new_key() -> str:
    """For a form: what is sent twice with it is there once."""
    return secrets.token_hex(16)


def form_key() -> str:
    """The key that the form came with; a new one where it brought none, or something else."""
    sent = request.form.get("form", "")
    return sent if KEY.fullmatch(sent) else new_key()


def text(name: str, longest: int) -> str:
    """What was written into a field, no longer than that."""
    return request.form.get(name, "").strip()[:longest]


def serial(text: str) -> int | None:
    """What a number within its year, as 2026-000123, ends with; None for anything else."""
    digits = text.strip().rpartition("-")[2]
    return number(digits) if WHOLE.fullmatch(digits) else None


def page_number() -> int:
    """Which page of a long list was asked for; pages begin at 1."""
    return max(1, request.values.get("page", 1, type=number))


def region_code() -> str:
    """The region that was asked for; "" for all, or for what can't be one."""
    asked = request.args.get("region", "")
    return asked if REGION.fullmatch(asked) else ""


def local_path(text: str | None) -> str:
    """A path within this site, or nothing: a link must not lead a signed-in person elsewhere."""
    return text if text and LOCAL.fullmatch(text) else ""

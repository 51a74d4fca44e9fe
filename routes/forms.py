"""What forms and addresses bring, read safely."""

import re
from datetime import date

from flask import request

WHOLE = re.compile(r"-?[0-9]{1,15}")  # fits any database, even times the rows of a page
REGION = re.compile(r"[0-9]{1,15}")
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

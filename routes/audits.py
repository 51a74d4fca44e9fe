"""Looks at household data, written down."""

from collections.abc import Iterable

from flask_login import current_user

from models.audit import Audit
from models.database import act
from models.seen_visit import SeenVisit


def note_look(action: str, subject, count: int) -> None:
    """Write down who looked, at whose page, and how many households stood on it; nothing where none did."""
    if count:
        with act():
            Audit.note(current_user, action, subject, count)


def homes_in(seen: Iterable[SeenVisit]) -> int:
    """How many of these visits showed their reader a household."""
    return sum(one.household is not None for one in seen)

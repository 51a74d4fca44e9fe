"""Whom the office meant to look in on, and on which day."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.accounts.user import User
from models.fairness.access import cared_for_deputies
from models.fairness.care_note import CareNote
from models.network.deputy import Deputy


@dataclass(frozen=True)
class Look:
    """Without a word of why."""

    deputy: Deputy
    on: date | None


def due_looks(user: User) -> list[Look]:
    """Everybody of whom there is a note, those with a day first, the soonest on top: as the last note says."""
    mine = CareNote.deputy.in_(cared_for_deputies(user).select(Deputy.id))
    last = CareNote.select(fn.MAX(CareNote.id)).where(mine).group_by(CareNote.deputy)
    found = CareNote.select(CareNote.look_on, Deputy).join(Deputy).where(CareNote.id.in_(last))
    looks = [Look(note.deputy, note.look_on) for note in found]
    return sorted(looks, key=lambda look: (look.on is None, look.on or date.max, look.deputy.number))


def count_due(user: User, today: date) -> int:
    """How many want to be looked in on by today."""
    return sum(look.on is not None and look.on <= today for look in due_looks(user))

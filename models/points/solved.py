"""Matters solved and households helped in a year, within a person's reach; each matter once."""

from typing import NamedTuple

from peewee import fn

from lib import clock
from models.access.access import deputies_for
from models.access.voice_access import opinions_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion
from models.points.duty import Duty
from rules.opinions.opinion import SOLVED


class Solved(NamedTuple):
    """`opinions`: how many of the matters were opinions. `households`: those that are known, each once."""

    matters: int
    opinions: int
    households: int


def solved(user: User, year: int) -> Solved:
    """What the ledger says was done; for an office also what was solved without a deputy to put it down for."""
    done = Duty.kind == "done"
    those = done & (Duty.state == "counted") & (Duty.year == year) & Duty.deputy.in_(_deputies(user))
    lines = Duty.select(Duty.visit, Duty.entry, Duty.opinion, Duty.household, fn.SUM(Duty.quantity)).where(those)
    lines = lines.group_by(Duty.visit, Duty.entry, Duty.opinion, Duty.household).having(fn.SUM(Duty.quantity) > 0)
    matters, opinions, homes = 0, 0, set()
    for _visit, _entry, opinion, household, quantity in lines.tuples():
        matters, opinions = matters + int(quantity), opinions + bool(opinion)
        homes.add(household)
    for _, household in _without_deputy(user, year) if user.is_office else ():
        matters, opinions = matters + 1, opinions + 1
        homes.add(household)
    return Solved(matters, opinions, len(homes - {None}))


def _deputies(user: User):
    return deputies_for(user).select(Deputy.id)


def _without_deputy(user: User, year: int) -> list[tuple]:
    ended = Opinion.state == "closed", Opinion.outcome == SOLVED, Opinion.deputy.is_null(), Opinion.visit.is_null()
    found = opinions_for(user).where(*ended, Opinion.satisfied.is_null() | Opinion.satisfied)
    return [
        (one.id, one.household_id) for one in found.select(Opinion.id, Opinion.household, Opinion.ended_at)
        if clock.day_of(one.ended_at).year == year
    ]  # fmt: skip

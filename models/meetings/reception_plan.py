"""What a rule plans for the months to come: looked at first, then written down, once however often it is asked for."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.meetings.reception import Reception, ReceptionStep
from models.meetings.reception_rule import ReceptionRule
from models.network.deputy import Deputy
from models.network.region import DISTRICT
from models.opinions.holiday import working_days
from rules.meetings.reception import HOURS
from rules.meetings.rota import Planned, Slot, in_turn, settle, slots
from rules.opinions.working_days import WorkingDays

MARGIN = timedelta(days=31)


class Turn(NamedTuple):
    """A half-day and whose it will be."""

    planned: Planned
    deputy: Deputy

    @property
    def hours(self) -> tuple[datetime, datetime]:
        return hours_of(self.planned.at)


@dataclass
class Plan:
    """A rule's half-days from tomorrow to `last` that are not planned yet."""

    rule: ReceptionRule
    last: date

    @classmethod
    def ahead(cls, rule: ReceptionRule, months: int) -> "Plan":
        """To the end of the month in which so many months are over."""
        today = clock.today()
        count = today.year * 12 + today.month - 1 + months
        year, month = divmod(count, 12)
        return cls(rule, date(year, month + 1, monthrange(year, month + 1)[1]))

    @cached_property
    def turns(self) -> list[Turn]:
        """In their order; empty where there is nobody whose turn it could be."""
        people = {one.number: one for one in self.rule.people}
        new = [one for one in self._settled[0] if one.meant.key not in self._there]
        numbers = in_turn(list(people), len(new), self._latest)
        return [Turn(planned, people[number]) for planned, number in zip(new, numbers, strict=False)]

    @property
    def left_out(self) -> list[Slot]:
        """On holidays, where the rule says that there is none then."""
        return [slot for slot in self._settled[1] if self._first <= slot.on <= self.last]

    def make(self, by: User) -> int:
        """Plan them; how many were new."""
        with act(f"receptions of rule {self.rule.id}"):
            turns = Plan(ReceptionRule.get_by_id(self.rule.id), self.last).turns
            for turn in turns:
                source = {"rule": self.rule, "slot": turn.planned.meant.key}
                Reception.place(self.rule.station, turn.deputy, *turn.hours, by, **source)
            if turns:
                Audit.note(by, "receptions.planned", self.rule, count=len(turns))
        return len(turns)

    @property
    def _first(self) -> date:
        return clock.today() + timedelta(1)

    @cached_property
    def _settled(self) -> tuple[list[Planned], list[Slot]]:
        """Looked at a month further on both sides, so that what is moved does not meet what is planned another time."""
        if self.rule.ended_at:
            return [], []
        around = slots(self.rule.read, self._first - MARGIN, self.last + MARGIN)
        planned, left_out = settle(around, self._is_open, self.rule.on_holidays == "move")
        return [one for one in planned if one.at.on >= self._first and one.meant.on <= self.last], left_out

    @cached_property
    def _there(self) -> set[str]:
        return {slot for (slot,) in Reception.select(Reception.slot).where(Reception.rule == self.rule).tuples()}

    @property
    def _latest(self) -> str:
        """The number of the deputy whose turn it was last, as it had been planned."""
        newest = Reception.select().where(Reception.rule == self.rule).order_by(Reception.slot.desc()).first()
        return newest.steps.order_by(ReceptionStep.id).first().deputy.number if newest else ""

    @cached_property
    def _days(self) -> WorkingDays:
        return working_days(self.rule.region_code[:DISTRICT])

    def _is_open(self, day: date) -> bool:
        """Where the rule itself names a weekday, be it a Sunday, only a holiday closes it."""
        return day not in self._days.off if self.rule.read.names_weekdays else self._days.has(day)


def hours_of(slot: Slot) -> tuple[datetime, datetime]:
    return tuple(datetime.combine(slot.on, hour, clock.SHANGHAI) for hour in HOURS[slot.half])

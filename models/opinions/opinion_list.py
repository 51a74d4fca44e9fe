"""The opinions within a person's reach, with what is theirs to do on top, and what is late before all else."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from operator import or_

from lib import clock
from models.access.reach import NOTHING
from models.access.voice_access import opinions_for
from models.accounts.user import User
from models.network.area import Area
from models.network.unit import Unit
from models.opinions.holiday import working_days
from models.opinions.opinion import Opinion
from rules.opinions.opinion import ENDED, OPEN, WITH_OFFICE, WITH_UNIT
from rules.opinions.working_days import WorkingDays

PAGE = 30


@dataclass(frozen=True)
class Listed:
    """`days_late`: in working days, nothing while it is in time. `holder` as in `holder_of`."""

    opinion: Opinion
    days_late: int
    holder: str


def holder_of(opinion: Opinion) -> str:
    """With whom it lies: a unit's name, or office, tellers, household; nobody once it has ended."""
    if opinion.state in WITH_UNIT:
        return opinion.unit.name
    if opinion.state in WITH_OFFICE:
        return "office"
    return {"answered": "tellers", "told": "household"}.get(opinion.state, "")


def waiting_for(user: User):
    """The condition that the next step is this person's."""
    late_word = (Opinion.state == "told") & (Opinion.due_on < clock.today())
    theirs = {
        "office": Opinion.state.in_([*WITH_OFFICE, "answered"]) | late_word,
        "unit": Opinion.state.in_(WITH_UNIT),
        "station": Opinion.state == "answered",
    }
    held = {"office" if role == "administrator" else role for role in user.roles}
    return reduce(or_, (theirs[role] for role in sorted(held & theirs.keys())), NOTHING)


def count_waiting(user: User) -> int:
    return opinions_for(user).where(waiting_for(user)).count()


class OpinionList:
    """One tab: todo (what waits for the reader), late (whoever is), going, or ended."""

    def __init__(self, user: User, tab: str, page: int = 1, unit: int | None = None, serial: int | None = None):
        self.user, self.unit, self.serial = user, unit, serial
        self.tab = tab if tab in self.tabs else next(iter(self.tabs))
        self.page = max(1, min(page, self.pages))

    @cached_property
    def tabs(self) -> dict[str, int]:
        """The reader's tabs, and how many there are in each."""
        has_todo = self.user.is_office or self.user.is_unit or self.user.is_station
        names = ("todo", "late", "going", "ended") if has_todo else ("going", "late", "ended")
        return {name: self._of(name).count() for name in names}

    def _of(self, tab: str):
        conditions = {
            "todo": waiting_for(self.user),
            "late": (Opinion.due_on < clock.today()) & Opinion.state.in_(OPEN),
            "going": Opinion.state.in_(OPEN),
            "ended": Opinion.state.in_(ENDED),
        }
        found = opinions_for(self.user).where(conditions[tab])
        found = found.where(Opinion.unit == self.unit) if self.unit else found
        return found.where(Opinion.serial == self.serial) if self.serial else found

    @property
    def pages(self) -> int:
        return -(-self.tabs[self.tab] // PAGE)

    @property
    def rows(self) -> list[Listed]:
        """The page's, those first that are due first, or that ended last."""
        order = Opinion.ended_at.desc() if self.tab == "ended" else Opinion.due_on.asc()
        found = list(self._of(self.tab).order_by(order, Opinion.id).paginate(self.page, PAGE))
        _bring(found, "area", Area)
        _bring(found, "unit", Unit)
        return [Listed(one, self._days_late(one.district, one.due_on), holder_of(one)) for one in found]

    @property
    def latest(self) -> list[tuple[str, int, int]]:
        """(holder, how many are late, by how many working days at most), the latest first."""
        late = defaultdict(list)
        found = list(self._of("late").select(Opinion.state, Opinion.unit, Opinion.district, Opinion.due_on))
        _bring(found, "unit", Unit)
        for one in found:
            late[holder_of(one)].append(self._days_late(one.district, one.due_on))
        rows = [(holder, len(days), max(days)) for holder, days in late.items()]
        return sorted(rows, key=lambda row: (-row[2], -row[1]))

    @cached_property
    def units(self) -> list[Unit]:
        """To which something was assigned."""
        return list(Unit.select().where(Unit.id.in_(opinions_for(self.user).select(Opinion.unit))).order_by(Unit.name))

    def _days_late(self, district: str, due_on: date | None) -> int:
        return self._calendar(district).between(due_on, clock.today()) if due_on else 0

    @cached_property
    def _calendars(self) -> dict[str, WorkingDays]:
        return {}

    def _calendar(self, district: str) -> WorkingDays:
        if district not in self._calendars:
            self._calendars[district] = working_days(district)
        return self._calendars[district]


def _bring(opinions: list[Opinion], name: str, model) -> None:
    """Fetch what these refer to at once, not one by one."""
    ids = {getattr(one, f"{name}_id") for one in opinions}
    found = {row.id: row for row in model.select().where(model.id.in_(ids - {None}))}
    for one in opinions:
        if getattr(one, f"{name}_id"):
            setattr(one, name, found[getattr(one, f"{name}_id")])

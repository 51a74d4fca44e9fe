"""A round of appraisal: for a year and a circle of deputies, with a window of days for each thing there is to do."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from peewee import CharField, DateField, ForeignKeyField, IntegerField, TextField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.closed_years import year_is_closed
from models.network.region import Region
from rules.evaluations.appraisal import LEAST, LEAST_FELLOWS, WINDOWS, state
from rules.evaluations.ballot import USUAL, Ballot

LONGEST_WHY = 200
Days = tuple[date, date]


class AppraisalRound(Row):
    """For the deputies of a region and of a body (`rules.words.BODIES`; "" for every one)."""

    form = CharField(32, unique=True)  # the form it was opened with: sent twice, it is opened once
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    body = CharField(12, default="")
    year = IntegerField(index=True)
    least = IntegerField(default=LEAST)  # answers of households before their mean is shown
    least_fellows = IntegerField(default=LEAST_FELLOWS)  # the same of fellows
    ballot_text = TextField(default=json.dumps(USUAL.plain(), ensure_ascii=False))
    opened_by = ForeignKeyField(User)
    opened_at = MomentField(default=clock.now)
    closed_by = ForeignKeyField(User, null=True)
    closed_at = MomentField(null=True)

    @classmethod
    def open(
        cls, region: Region, body: str, year: int, windows: dict[str, Days], by: User, form: str, **asked
    ) -> "AppraisalRound | None":
        """Open a round, with what is `asked` (`ask`); the one that is there when its form comes twice.

        None: somebody of its circle has one, or the year is closed there.
        """
        with act(f"appraisals of {year}"):
            if known := cls.get_or_none(cls.form == form):
                return known
            if cls.overlapping(region.code, body, year) or year_is_closed(region.code, year):
                return None
            made = cls.create(form=form, region=region, body=body, year=year, opened_by=by, **_asked(**asked))
            for what, (begins_on, ends_on) in windows.items():
                AppraisalWindow.create(round=made, what=what, begins_on=begins_on, ends_on=ends_on, set_by=by)
            Audit.note(by, "appraisal.opened", made)
        return made

    @classmethod
    def overlapping(cls, region_code: str, body: str, year: int) -> "AppraisalRound | None":
        """A round of the year whose circle has deputies in common with this one, as far as region and body tell."""
        for one in cls.of_year(year):
            near = one.region_code.startswith(region_code) or region_code.startswith(one.region_code)
            if near and (not body or not one.body or body == one.body):
                return one
        return None

    @classmethod
    def of_year(cls, year: int) -> list["AppraisalRound"]:
        return list(cls.select().where(cls.year == year).order_by(cls.id))

    @property
    def lock(self) -> str:
        """What an act that answers in this round, or moves its days, is about."""
        return f"appraisal {self.id}"

    @property
    def day(self) -> date:
        """The day on which one looks who belongs to it: today, or the last of its year."""
        return min(clock.today(), date(self.year, 12, 31))

    @cached_property
    def windows(self) -> dict[str, "AppraisalWindow"]:
        """What there is to do → from when to when, as it was set last."""
        return AppraisalWindow.of([self.id]).get(self.id, {})

    def state(self, what: str) -> str:
        """As in `rules.evaluations.appraisal.STATES`; cut: not over when the round was closed, so it never counts."""
        if what not in self.windows:
            return "over"
        if self.closed_at:
            return "over" if self.windows[what].ends_on < clock.day_of(self.closed_at) else "cut"
        return self.windows[what].state

    def is_open(self, what: str) -> bool:
        return self.state(what) == "open"

    def is_over(self, what: str) -> bool:
        return self.state(what) == "over"

    @property
    def open_windows(self) -> list[str]:
        return [what for what in self.windows if self.is_open(what)]

    @property
    def stage(self) -> str:
        """Of the whole: over once everything is, coming until something begins."""
        states = {self.state(what) for what in self.windows}
        return "over" if self.closed_at else next(iter(states)) if len(states) == 1 else "open"

    @property
    def has_begun(self) -> bool:
        """Whether anybody may have answered: from then on the questions, the marks and the least numbers stay."""
        return any(self.state(what) != "coming" for what in self.windows)

    @cached_property
    def ballot(self) -> Ballot:
        return Ballot.of(json.loads(self.ballot_text))

    def worths(self, side: str, counts: Mapping[str, int]) -> Counter[Decimal]:
        """Mark → how often, as what it is worth → how often."""
        worth = self.ballot.worth(side)
        return Counter({worth[mark]: count for mark, count in counts.items()})

    def ask(self, by: User, **asked) -> bool:
        """Another `ballot`, other numbers `least` and `least_fellows`. False once the first window is open."""
        with act(self.lock):
            if AppraisalRound.get_by_id(self.id).has_begun:
                return False
            AppraisalRound.update(**_asked(**asked)).where(AppraisalRound.id == self.id).execute()
            Audit.note(by, "appraisal.worded", self)
        return True

    def close(self, by: User) -> bool:
        """For good: no window opens again. False while one is not over, or if it is closed already."""
        with act(self.lock):
            now = AppraisalRound.get_by_id(self.id)
            if now.closed_at or not all(now.is_over(what) for what in now.windows):
                return False
            AppraisalRound.update(closed_at=clock.now(), closed_by=by).where(AppraisalRound.id == self.id).execute()
            Audit.note(by, "appraisal.closed", now)
        return True


def _asked(ballot: Ballot = USUAL, least: int = LEAST, least_fellows: int = LEAST_FELLOWS) -> dict:
    """As columns."""
    kept = json.dumps(ballot.plain(), ensure_ascii=False)
    return {"ballot_text": kept, "least": least, "least_fellows": least_fellows}


class AppraisalWindow(Row):
    """From when to when something may be done (`WINDOWS`), both days with it. The newest row holds."""

    round = ForeignKeyField(AppraisalRound)
    what = CharField(8)
    begins_on = DateField()
    ends_on = DateField()
    why = CharField(LONGEST_WHY, default="")  # it was made longer
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

    @classmethod
    def of(cls, rounds: list[int]) -> dict[int, dict[str, "AppraisalWindow"]]:
        """Round → what → the window that holds, in the order of WINDOWS."""
        found: dict[int, dict[str, AppraisalWindow]] = {}
        for one in cls.select().where(cls.round.in_(rounds)).order_by(cls.id):
            found.setdefault(one.round_id, {})[one.what] = one
        return {one: {what: its[what] for what in WINDOWS if what in its} for one, its in found.items()}

    @property
    def state(self) -> str:
        return state(self.begins_on, self.ends_on, clock.today())

    @property
    def days_left(self) -> int:
        """0 on the last day."""
        return (self.ends_on - clock.today()).days

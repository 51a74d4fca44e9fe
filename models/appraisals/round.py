"""A round of appraisal: for a year and a circle of deputies, with a window of days for each thing there is to do."""

from datetime import date
from functools import cached_property

from peewee import CharField, DateField, ForeignKeyField, IntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.region import Region
from rules.evaluations.appraisal import LEAST, WINDOWS, state

LONGEST_WHY = 200
Days = tuple[date, date]


class AppraisalRound(Row):
    """For the deputies of a region and of a body (`rules.words.BODIES`; "" for every one)."""

    form = CharField(32, unique=True)  # the form it was opened with: sent twice, it is opened once
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    body = CharField(12, default="")
    year = IntegerField(index=True)
    least = IntegerField(default=LEAST)  # answers of households before their mean is shown
    opened_by = ForeignKeyField(User)
    opened_at = MomentField(default=clock.now)
    closed_by = ForeignKeyField(User, null=True)
    closed_at = MomentField(null=True)

    @classmethod
    def open(
        cls, region: Region, body: str, year: int, windows: dict[str, Days], by: User, form: str, least: int = LEAST
    ) -> "AppraisalRound | None":
        """Open a round; the one that is there when its form comes twice.

        None: somebody of its circle has one, or the year is closed there.
        """
        with act(f"appraisals of {year}"):
            if known := cls.get_or_none(cls.form == form):
                return known
            if cls.overlapping(region.code, body, year) or year_is_closed(region.code, year):
                return None
            made = cls.create(form=form, region=region, body=body, year=year, least=least, opened_by=by)
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
        """As in `rules.evaluations.appraisal.STATES`; when it is closed, everything is over."""
        if self.closed_at or what not in self.windows:
            return "over"
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
        return next(iter(states)) if len(states) == 1 else "open"

    def prolong(self, what: str, ends_on: date, why: str, by: User) -> bool:
        """A later last day, with the reason. What was to be seen until now stays, and what comes is kept apart.

        False: the round or its year is closed, or that is no later day.
        """
        from models.appraisals.count import AppraisalCount

        with act(self.lock):
            now = AppraisalRound.get_by_id(self.id)
            before = now.windows.get(what)
            if not before or ends_on <= before.ends_on or ends_on < clock.today():
                return False
            if now.closed_at or year_is_closed(now.region_code, now.year):
                return False
            if before.state == "over":
                AppraisalCount.show(now, what)
            AppraisalWindow.create(
                round=now, what=what, begins_on=before.begins_on, ends_on=ends_on, why=why[:LONGEST_WHY], set_by=by
            )
            Audit.note(by, "appraisal.prolonged", now, detail=f"{what} {ends_on}")
        self.__dict__.pop("windows", None)
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


def year_is_closed(region_code: str, year: int) -> bool:
    """Whether the evaluation of that year is frozen there, above it or in a part of it."""
    from models.evaluations.evaluation import Evaluation, EvaluationStep

    closed = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "closed")
    codes = Evaluation.select(Evaluation.region).where(Evaluation.year == year, Evaluation.id.in_(closed)).tuples()
    return any(code.startswith(region_code) or region_code.startswith(code) for (code,) in codes)


class AppraisalWindow(Row):
    """From when to when something may be done (`rules.evaluations.appraisal.WINDOWS`), both days with it. The newest
    row holds."""

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
        return {
            number: {what: its[what] for what in WINDOWS if what in its} for number, its in found.items()
        }  # fmt: skip

    @property
    def state(self) -> str:
        return state(self.begins_on, self.ends_on, clock.today())

    @property
    def days_left(self) -> int:
        """0 on the last day."""
        return (self.ends_on - clock.today()).days


class AppraisalReminder(Row):
    """The office asked whoever has not answered yet; it stands on their first page."""

    round = ForeignKeyField(AppraisalRound)
    what = CharField(8)
    sent_by = ForeignKeyField(User)
    sent_at = MomentField(default=clock.now)

    @classmethod
    def send(cls, round_: AppraisalRound, what: str, by: User) -> bool:
        """Once a day is enough; False: it was done today, or there is nothing to do now."""
        with act(round_.lock):
            last = cls.newest([round_.id]).get((round_.id, what))
            if not round_.is_open(what) or (last and clock.day_of(last.sent_at) == clock.today()):
                return False
            Audit.note(by, "appraisal.reminded", cls.create(round=round_, what=what, sent_by=by).round, detail=what)
        return True

    @classmethod
    def newest(cls, rounds: list[int]) -> dict[tuple[int, str], "AppraisalReminder"]:
        """(round, what) → the last one."""
        sent = cls.select().where(cls.round.in_(rounds)).order_by(cls.id)
        return {(one.round_id, one.what): one for one in sent}

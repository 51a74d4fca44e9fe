"""An appointment (约访): somebody asks to see a deputy, without an account; what came of it, and who did what when.

`by` is None for whoever asked. Held, it is the visit that the deputy recorded then: counted there, once.
"""

from datetime import date, datetime, time

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.network.deputy import Deputy
from models.opinions.followed import Followed
from models.sealed import SealedField
from models.visits.visit import Visit
from rules.meetings.appointment import TRANSITIONS, AppointmentForm, may


class Appointment(Followed, Row):
    """`begins_at` is the time that was agreed on. `form`: the fingerprint of the form it came with."""

    region_code = CharField(15, index=True)
    deputy = ForeignKeyField(Deputy, backref="appointments")
    household = ForeignKeyField(Household, null=True, backref="appointments")
    follow_code = SealedField(exact=True, index=True)
    form = CharField(64, unique=True)
    way = CharField(8)
    name = SealedField(default="")
    phone = SealedField(default="")
    address = SealedField(default="")
    topic = SealedField(default="")
    state = CharField(10, default="asked")
    begins_at = MomentField(null=True)
    visit = ForeignKeyField(Visit, null=True, backref="+")
    asked_at = MomentField(default=clock.now, index=True)
    changed_at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("deputy", "state"), False),)

    @classmethod
    def ask(cls, deputy: Deputy, form: AppointmentForm, key: str, household: Household | None = None):
        """A new one with its code; the one that is there, if the same form (by its key and content) comes again."""
        fingerprint = form.fingerprint(f"{key} {deputy.id}")
        with act(f"appointments of deputy {deputy.id}"):
            asked = cls.get_or_none(cls.form == fingerprint)
            if not asked:
                asked = cls.create(
                    region_code=deputy.region_code, deputy=deputy, household=household, follow_code=cls.new_code(),
                    form=fingerprint, way=form.way, name=form.name, phone=form.callable_phone, address=form.address,
                    topic=form.topic, asked_at=clock.now(), changed_at=clock.now(),
                )  # fmt: skip
                asked.offer("household", [at_hour(*one) for one in form.times])
                asked.step("ask", None)
        return asked

    @property
    def offered(self) -> list["AppointmentTime"]:
        """The times that stand: those that were offered last."""
        times = list(self.times.order_by(AppointmentTime.id))
        return [one for one in times if one.round == times[-1].round]

    @property
    def offered_by(self) -> str:
        """household or deputy: whose times stand."""
        return self.offered[0].by if self.offered else "household"

    @property
    def days_waiting(self) -> int:
        """Since when the deputy is expected to answer: since it was asked, or other times were offered."""
        return (clock.today() - clock.day_of(self.changed_at)).days if self.state == "asked" else 0

    @property
    def is_over(self) -> bool:
        """The time that was agreed on has passed, and nobody has said what came of it."""
        return self.state == "agreed" and self.begins_at <= clock.now()

    def may(self, step: str, who: str) -> bool:
        return may(self.state, step, who, self.offered_by)

    def agree(self, time_id: int | None, by: User | None) -> bool:
        """Take one of the times that the other side offered, if it is still ahead."""
        with act(self.line):
            chosen = next((one for one in self.fresh.offered if one.id == time_id), None)
            ahead = chosen and chosen.begins_at > clock.now()
            return bool(ahead) and self._take("agree", by, begins_at=chosen.begins_at)

    def propose(self, begins_at: datetime, by: User, word: str = "") -> bool:
        """The deputy can do it at another time."""
        with act(self.line):
            if begins_at <= clock.now() or not self._take("propose", by, word, begins_at=None):
                return False
            self.offer("deputy", [begins_at])
        return True

    def offer_again(self, times: tuple[tuple[date, int], ...], word: str = "") -> bool:
        """Whoever asked can do it at other times: the deputy is asked anew."""
        with act(self.line):
            if not times or not self._take("offer", None, word, begins_at=None):
                return False
            self.offer("household", [at_hour(*one) for one in times])
        return True

    def cancel(self, by: User | None, word: str) -> bool:
        with act(self.line):
            return self._take("cancel", by, word)

    def hold(self, by: User, visit: Visit | None = None, word: str = "") -> bool:
        """They met. With the visit that was recorded then, which counts; without one nothing does."""
        with act(self.line):
            met = {"visit": visit, "household": visit.household} if visit and visit.household_id else {"visit": visit}
            return self._take("hold", by, word, **met)

    def miss(self, by: User, word: str) -> bool:
        with act(self.line):
            return self._take("miss", by, word)

    def _take(self, step: str, by: User | None, word: str = "", **facts) -> bool:
        """Take a step within an act; False if it can't be taken (any more)."""
        now = self.fresh
        if not now.may(step, "deputy" if by else "household"):
            return False
        facts |= {"state": TRANSITIONS[step][1], "changed_at": clock.now()}
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(only=list(facts))
        self.step(step, by, word, self.begins_at if step == "agree" else None)
        if by:
            Audit.note(by, "appointment.changed", self)
        return True

    def offer(self, by: str, times: list[datetime]) -> None:
        latest = self.times.order_by(AppointmentTime.id.desc()).first()
        for begins_at in times:
            AppointmentTime.create(
                appointment=self, by=by, begins_at=begins_at, round=latest.round + 1 if latest else 1
            )

    def step(self, what: str, by: User | None, word: str = "", begins_at: datetime | None = None) -> None:
        AppointmentStep.create(appointment=self, what=what, by=by, word=word[:200], begins_at=begins_at)

    @property
    def fresh(self) -> "Appointment":
        """As it stands in the database now."""
        return Appointment.get_by_id(self.id)

    @property
    def line(self) -> str:
        """The name under which an act claims it (`models.database.act`)."""
        return f"appointment {self.id}"


class AppointmentTime(Row):
    """A time that one side offered; those of a later `round` take the place of the earlier ones."""

    appointment = ForeignKeyField(Appointment, backref="times")
    by = CharField(10)
    round = IntegerField(default=1)
    begins_at = MomentField()


class AppointmentStep(Row):
    """What happened (`rules.meetings.appointment.STEPS`), when, and who did it: None is whoever asked."""

    appointment = ForeignKeyField(Appointment, backref="steps")
    what = CharField(10)
    at = MomentField(default=clock.now)
    by = ForeignKeyField(User, null=True)
    begins_at = MomentField(null=True)
    word = SealedField(default="")


def at_hour(day, hour: int) -> datetime:
    return datetime.combine(day, time(hour), clock.SHANGHAI)

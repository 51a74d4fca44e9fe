"""An opinion (意见): what a household says, with its number, the code by which it is followed, and where it stands.

What may be done with it, by whom and when, is the table in `rules.opinions.opinion`. Each verb takes one step of it,
or raises `StepError`; `by` is None for the household itself.
"""

from datetime import date

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row, act
from models.households.household import Household
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.region import DISTRICT
from models.network.unit import Unit
from models.opinions.followed import Followed
from models.opinions.holiday import working_days
from models.opinions.opinion_limits import OpinionLimits
from models.opinions.opinion_step import OpinionStep
from models.opinions.opinion_taking import registered, take
from models.sealed import SealedField
from models.versioned import Versioned
from models.visits.visit import Visit
from rules.opinions import opinion as way
from rules.opinions.opinion import SOLVED
from rules.steps import StepError


class Opinion(Followed, Versioned, Row):
    region_code = CharField(15, index=True)
    district = CharField(DISTRICT)
    year = SmallIntegerField()
    serial = IntegerField()
    follow_code = SealedField(exact=True, index=True)
    source = CharField(12)
    area = ForeignKeyField(Area, null=True, backref="opinions")
    deputy = ForeignKeyField(Deputy, null=True, backref="opinions")  # whom it is for, or who brought it
    household = ForeignKeyField(Household, null=True, backref="opinions")
    visit = ForeignKeyField(Visit, null=True, backref="opinions")
    reception = IntegerField(null=True, index=True)  # the number of the reception at which it was said
    text = SealedField()
    name = SealedField(default="")
    phone = SealedField(default="")
    call_back = BooleanField(default=False)
    registered_by = ForeignKeyField(User, null=True, index=False)
    registered_at = MomentField(default=clock.now)
    kind = CharField(16, default="")
    state = CharField(12, default="registered")
    version = SmallIntegerField(default=1)  # how many steps it took; of two that race, one finds it changed
    main = ForeignKeyField("self", null=True, backref="merged")
    unit = ForeignKeyField(Unit, null=True, backref="opinions")
    assigned_on = DateField(null=True)
    answer_by = DateField(null=True)
    due_on = DateField(null=True)  # by when the next step is to be taken
    answer_text = SealedField(default="")
    outcome = CharField(12, default="")
    satisfied = BooleanField(null=True)  # the household's last word about the answer
    ended_at = MomentField(null=True)
    public_text = SealedField(default="")
    public_answer = SealedField(default="")
    published_at = MomentField(null=True)
    fingerprint = CharField(64, null=True, unique=True)  # of the form that brought it: the same twice is one opinion

    class Meta:
        indexes = ((("district", "year", "serial"), True), (("state", "due_on"), False))

    @classmethod
    def register(cls, text: str, source: str, area: Area | None, *, by: User | None = None, **facts) -> "Opinion":
        """A new one with its number and code; source: mailbox, visit, reception or station.

        `facts`: household, visit, reception, name, phone, call_back, deputy. Without an area a deputy says whose it is;
        what was heard on a visit is its recorder's.
        """
        if facts.get("visit"):
            facts["deputy"] = facts.get("deputy") or facts["visit"].deputy
        place = area or facts["deputy"]
        reception = facts.pop("reception", None)
        return registered(
            cls, place.region_code, by, text=text, source=source, area=area, registered_by=by,
            reception=getattr(reception, "id", reception), **facts,
        )  # fmt: skip

    @property
    def number(self) -> str:
        return f"{self.year}-{self.serial:06}"

    @property
    def steps(self) -> list[OpinionStep]:
        """Oldest first."""
        return list(self.step_rows.order_by(OpinionStep.number))

    @property
    def late(self) -> bool:
        return self.due_on is not None and self.due_on < clock.today()

    @property
    def is_solved(self) -> bool:
        """Whether it ended as a matter solved: the answer says so, and the household didn't say otherwise."""
        return self.state == "closed" and self.outcome == SOLVED and self.satisfied is not False

    def sort(self, by: User, kind: str, area: Area | None = None, deputy: Deputy | None = None, word: str = "") -> None:
        """Say what it is about, where it belongs and which deputy it concerns."""
        place = area or self.area or deputy or self.deputy
        if place.region_code[:DISTRICT] != self.district:
            raise StepError(way.ELSEWHERE)
        told = {"kind": kind, "area": area or self.area, "deputy": deputy, "region_code": place.region_code}
        take(self, "sort", by, word, detail=kind, **told)

    def merge_into(self, main: "Opinion", by: User, word: str = "") -> None:
        """It is about the same as another one, and goes on with it."""
        with act(self.line):
            main = Opinion.get_by_id(main.id)
            fits = main.id != self.id and main.district == self.district and main.state not in ("merged", "dismissed")
            if not fits or self.merged.exists():
                raise StepError(way.NO_SUCH_MAIN)
            take(self, "merge", by, word, detail=main.number, main=main)

    def dismiss(self, by: User, reason: str) -> None:
        """It is no opinion."""
        with act(self.line):
            if self.merged.exists():
                raise StepError(way.HAS_OTHERS)
            take(self, "dismiss", by, reason)

    def restore(self, by: User, word: str = "") -> None:
        """Take back that it was merged or dismissed: it is to be sorted again."""
        take(self, "restore", by, word, main=None)

    def assign(self, by: User, unit: Unit, answer_by: date | None = None, word: str = "") -> None:
        """To a unit, which answers by that day, or within the district's limit."""
        if unit.closed_at:
            raise StepError(way.CLOSED_UNIT)
        days, today = OpinionLimits.of(self.district), clock.today()
        answer_by = answer_by or working_days(self.district).after(today, days.answer)
        take(
            self, "assign", by, word, detail=answer_by.isoformat(), unit_given=unit, unit=unit, assigned_on=today,
            answer_by=answer_by,
        )  # fmt: skip

    def take_up(self, by: User, word: str = "") -> None:
        take(self, "take_up", by, word)

    def chase(self, by: User, word: str = "") -> None:
        """Once a day at most."""
        if any(one.step == "chase" and clock.day_of(one.at) == clock.today() for one in self.steps):
            raise StepError(way.CHASED_TODAY)
        take(self, "chase", by, word, unit_given=self.unit)

    def answer(self, by: User, text: str, outcome: str) -> None:
        """What the household is told; outcome as in `rules.words.OPINION_OUTCOMES`."""
        take(self, "answer", by, text, detail=outcome, answer_text=text, outcome=outcome, satisfied=None)

    def tell(self, by: User | None, way: str, word: str = "") -> None:
        """The household knows the answer; way as in `rules.words.OPINION_WAYS`."""
        take(self, "tell", by, word, detail=way)

    def judge(self, satisfied: bool, word: str = "", by: User | None = None, way: str = "follow-up") -> None:
        """The household's own word, or what somebody wrote down for it."""
        take(self, "satisfied" if satisfied else "unsatisfied", by, word, detail=way, satisfied=satisfied)

    def close(self, by: User, word: str) -> None:
        """End it without the household's word, or although it isn't satisfied."""
        take(self, "close", by, word)

    def reopen(self, by: User | None, word: str) -> None:
        take(self, "reopen", by, word)

    def publish(self, by: User, text: str, answer: str) -> None:
        """Show this wording to everybody; that nobody can be recognised in it is for the person who publishes."""
        take(self, "publish", by, public_text=text, public_answer=answer, published_at=clock.now())

    def unpublish(self, by: User, word: str = "") -> None:
        if not self.published_at:
            raise StepError(way.NOT_PUBLIC)
        take(self, "unpublish", by, word, published_at=None)

    def steps_for(self, roles: set[str]) -> list[str]:
        """What someone of these roles may do with it now."""
        return way.steps_for(self.state, roles)

    @property
    def line(self) -> str:
        """The name under which acts about the numbers and the merging of its district follow one another."""
        return f"opinions of {self.district}"

"""A pledge (承诺): what a deputy said would be done, by when, how far it is, and whether it was kept.

One made in public is everybody's to read. One made at a door belongs to its visit: its words are the visit's own, and
only that household, whoever serves it and the office see it.
"""

from datetime import date, datetime

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.network.deputy import Deputy
from models.sealed import SealedField
from models.statement import insert_all
from models.visits.visit import Visit
from rules.meetings.pledge import TERM, may

SHOWN = 10


class Pledge(Row):
    """`state` as in `rules.meetings.pledge`. `text` is empty where the visit holds the words."""

    region_code = CharField(15, index=True)
    deputy = ForeignKeyField(Deputy, backref="pledges")
    visit = ForeignKeyField(Visit, null=True, unique=True, backref="+")
    form = CharField(32, null=True, unique=True)
    text = CharField(200, default="")
    made_on = DateField()
    due_on = DateField()
    state = CharField(10, default="open")
    ended_on = DateField(null=True)
    made_by = ForeignKeyField(User, null=True)
    made_at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("deputy", "state"), False),)

    @classmethod
    def promise(cls, deputy: Deputy, text: str, due_on: date, form: str, by: User) -> "Pledge":
        """In public. The one that is there, if the same form comes again."""
        with act(f"pledges of deputy {deputy.id}"):
            pledge = cls.get_or_none(cls.form == form)
            if not pledge:
                pledge = cls.create(
                    region_code=deputy.region_code, deputy=deputy, text=text, made_on=clock.today(), due_on=due_on,
                    form=form, made_by=by,
                )  # fmt: skip
                Audit.note(by, "pledge.made", pledge)
        return pledge

    @classmethod
    def at_doors(cls, visits: list[tuple[int, str, int, date, int, datetime]]) -> None:
        """Of new visits on which something was promised, each (number, region, deputy, day, by whom entered and when);
        within their act."""
        insert_all(cls, [
            {"region_code": region, "deputy": deputy, "visit": visit, "made_on": day, "due_on": day + TERM,
             "made_by": by, "made_at": at}
            for visit, region, deputy, day, by, at in visits
        ])  # fmt: skip

    @classmethod
    def public_of(cls, deputy: Deputy, most: int = SHOWN) -> list["Pledge"]:
        """For everybody: what is open soonest first, then what has ended latest."""
        shown = cls.select().where(cls.deputy == deputy, cls.visit.is_null(), cls.state != "withdrawn")
        return sorted(shown, key=lambda one: (one.ended_on is not None, one._turn))[:most]

    @classmethod
    def to_household(cls, household: Household) -> list["Pledge"]:
        """What was promised to one household, the latest first: for itself, and for whoever serves it."""
        visits = Visit.select(Visit.id).where(Visit.household == household, Visit.promised != "")
        return list(cls.select(cls, Deputy).join(Deputy).where(cls.visit.in_(visits)).order_by(cls.made_on.desc()))

    @property
    def _turn(self) -> int:
        return -self.ended_on.toordinal() if self.ended_on else self.due_on.toordinal()

    @property
    def is_public(self) -> bool:
        return self.visit_id is None

    @property
    def words(self) -> str:
        return self.text or (self.visit.promised if self.visit_id else "")

    @property
    def late(self) -> bool:
        return self.state == "open" and self.due_on < clock.today()

    @property
    def notes(self) -> list["PledgeNote"]:
        """How far it is, oldest first."""
        return list(self.note_rows.order_by(PledgeNote.id))

    def tell(self, word: str, by: User, due_on: date | None = None) -> bool:
        """How far it is; with another date, if it takes until then."""
        with act(self.line):
            if not may(self.fresh.state, "tell"):
                return False
            if due_on:
                self.due_on = due_on
                self.save(only=["due_on"])
            self._note(word, by, due_on=due_on)
        return True

    def settle(self, kept: bool, word: str, by: User) -> bool:
        """Kept, or not, with a word. False if it is settled already."""
        return self._end("kept" if kept else "broken", word, by, kept=kept)

    def withdraw(self, word: str, by: User) -> bool:
        """It was entered by mistake: nobody sees it any more but those who may change it."""
        return self._end("withdrawn", word, by)

    def _end(self, state: str, word: str, by: User, kept: bool | None = None) -> bool:
        with act(self.line):
            if not may(self.fresh.state, state):
                return False
            self.state, self.ended_on = state, clock.today()
            self.save(only=["state", "ended_on"])
            self._note(word, by, kept=kept)
        return True

    def _note(self, word: str, by: User, **facts) -> None:
        PledgeNote.create(pledge=self, word=word, by=by, **facts)
        Audit.note(by, "pledge.changed", self)

    @property
    def fresh(self) -> "Pledge":
        return Pledge.get_by_id(self.id)

    @property
    def line(self) -> str:
        return f"pledge {self.id}"


class PledgeNote(Row):
    """A word about how far a pledge is; `kept` where it ends it, `due_on` where it takes longer."""

    pledge = ForeignKeyField(Pledge, backref="note_rows")
    at = MomentField(default=clock.now)
    by = ForeignKeyField(User, null=True)
    word = SealedField(default="")
    kept = BooleanField(null=True)
    due_on = DateField(null=True)

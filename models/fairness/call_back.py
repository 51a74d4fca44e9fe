"""A visit that was drawn to be called back, who takes the call, and how each call ended."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.fairness.asking import ask_a_person
from models.fairness.draw import Draw
from models.fairness.noted import Noted
from models.points.duty import Duty
from models.sealed import SealedField
from models.statement import insert_all
from models.visits.visit import Visit
from rules.fairness.call_backs import CAUSE


class CallBack(Row):
    """`turn`: its place in the draw. Whose household it is sees only who has taken the call."""

    draw = ForeignKeyField(Draw, backref="call_backs", index=False)
    visit = ForeignKeyField(Visit, backref="call_backs", on_delete="CASCADE")
    region_code = CharField(15, index=True)
    turn = SmallIntegerField()
    taken_by = ForeignKeyField(User, null=True)
    taken_at = MomentField(null=True)
    outcome = CharField(12, default="")  # as the last call's row says

    class Meta:
        indexes = ((("draw", "turn"), True),)

    @classmethod
    def write(cls, draw: Draw, visits: list[int]) -> None:
        """What was drawn, in its order; called within an act."""
        insert_all(cls, [
            {"draw": draw.id, "visit": visit, "region_code": draw.region_code, "turn": turn}
            for turn, visit in enumerate(visits, 1)
        ])  # fmt: skip

    def take(self, by: User) -> None:
        """From now on this person calls, and sees whom."""
        with act(f"call back {self.id}"):
            CallBack.update(taken_by=by, taken_at=clock.now()).where(CallBack.id == self.id).execute()
            Audit.note(by, "call-back.taken", self)

    def tell(self, outcome: str, words: str, form: str, by: User) -> bool:
        """How a call ended; what is put right later is another row. False: the same form came again. That nobody came
        is for a person to look into, and changes no points by itself."""
        with act(Duty.of(self.visit.deputy_id)):
            if Call.select().where(Call.form == form).exists():
                return False
            Call.create(call_back=self, outcome=outcome, words=words, form=form, by=by)
            CallBack.update(outcome=outcome).where(CallBack.id == self.id).execute()
            if outcome == "nobody":
                ask_a_person(self.visit, CAUSE)
            Audit.note(by, "call-back.told", self)
        return True

    @property
    def told(self) -> list["Call"]:
        """Every call, oldest first; the last one holds."""
        return list(self.calls.select(Call, User).join(User).order_by(Call.id))


class Call(Noted, Row):
    """`outcome`: a code of `rules.fairness.call_backs.OUTCOMES`; what was said is for whoever looks into it."""

    call_back = ForeignKeyField(CallBack, backref="calls", on_delete="CASCADE")
    outcome = CharField(12)
    words = SealedField(default="")
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now)

    class Meta:
        table_name = "call_back_call"  # "call" is a word of SQL

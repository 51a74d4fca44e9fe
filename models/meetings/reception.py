"""A reception (接待日): where and when which deputy receives, and what became of it, step by step, with who says so."""

import secrets
from datetime import date, datetime

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.meetings.reception_rule import ReceptionRule
from models.network.deputy import Deputy
from models.network.station import Station
from models.points.duty import Duty
from models.points.entry import Entry
from models.sealed import SealedField
from rules.meetings.reception import may

SHOWN = 6


def new_uid() -> str:
    return secrets.token_hex(10)


class Reception(Row):
    """`deputy` is whose turn it is, `received_by` who was there. `slot` names the half-day its rule meant, so that
    nothing is planned twice; `sequence` counts the changes that calendars have to hear of."""

    region_code = CharField(15, index=True)
    uid = CharField(24, unique=True, default=new_uid)
    rule = ForeignKeyField(ReceptionRule, null=True, backref="receptions")
    slot = CharField(12, default="")
    station = ForeignKeyField(Station, backref="receptions")
    deputy = ForeignKeyField(Deputy, backref="receptions")
    begins_at = MomentField()
    ends_at = MomentField()
    state = CharField(10, default="planned")
    received_by = ForeignKeyField(Deputy, null=True)
    entry = ForeignKeyField(Entry, null=True, unique=True)
    sequence = SmallIntegerField(default=0)
    changed_at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("rule", "slot"), True), (("station", "begins_at"), False), (("deputy", "begins_at"), False))

    @classmethod
    def upcoming(cls, of: Deputy | Station, most: int = SHOWN) -> list["Reception"]:
        """What a deputy's or a station's page announces: the next ones, soonest first."""
        mine = cls.deputy == of if isinstance(of, Deputy) else cls.station == of
        ahead = cls.select(cls, Station, Deputy).join(Station).switch(cls).join(Deputy, on=cls.deputy)
        return list(
            ahead.where(mine, cls.state == "planned", cls.ends_at > clock.now()).order_by(cls.begins_at).limit(most)
        )

    @classmethod
    def place(cls, station: Station, deputy: Deputy, begins_at: datetime, ends_at: datetime, by: User, **source):
        """Plan one; called within an act. `source`: the rule and its slot."""
        reception = cls.create(
            region_code=station.region_code, station=station, deputy=deputy, begins_at=begins_at, ends_at=ends_at,
            **source,
        )  # fmt: skip
        reception.step("planned", by, deputy=deputy, begins_at=begins_at)
        return reception

    @property
    def on(self) -> date:
        return clock.day_of(self.begins_at)

    @property
    def begun(self) -> bool:
        """Its day is there: one can say what became of it."""
        return self.on <= clock.today()

    @property
    def untold(self) -> bool:
        """It is over, and nobody has said what became of it."""
        return self.state == "planned" and self.ends_at <= clock.now()

    @property
    def is_covered(self) -> bool:
        return self.received_by_id not in (None, self.deputy_id)

    def change(self, by: User, deputy: Deputy, begins_at: datetime, ends_at: datetime, word: str) -> bool:
        """Another time or another deputy. False if it can't be changed any more, or nothing differs."""
        with act(self.name):
            facts = {"deputy": deputy, "begins_at": begins_at, "ends_at": ends_at}
            new = {name: value for name, value in facts.items() if getattr(self.fresh, name) != value}
            if not may(self.fresh.state, "changed") or not new:
                return False
            self.write(**new)
            self.step("changed", by, word, deputy=new.get("deputy"), begins_at=new.get("begins_at"))
            Audit.note(by, "reception.changed", self)
        return True

    def cancel(self, by: User, word: str) -> bool:
        with act(self.name):
            if not may(self.fresh.state, "cancelled"):
                return False
            self.write(state="cancelled")
            self.step("cancelled", by, word)
            Audit.note(by, "reception.changed", self)
        return True

    def tell(self, by: User, received_by: Deputy | None, word: str = "") -> bool:
        """Say who received, or that nobody did. Who received gets the line in the ledger: once, and where it was said
        wrongly the other's is taken back. False if it was said already, or can't be said (any more, or yet)."""
        step = "missed" if not received_by else "held" if received_by.id == self.deputy_id else "covered"
        with act(self.name, *(Duty.of(one.id) for one in {self.deputy, received_by, self.received_by} if one)):
            now = self.fresh
            if not may(now.state, step) or not now.begun or (now.state != "planned" and now.received_by == received_by):
                return False
            self._count(now.entry, received_by, by, word)
            self.write(state="missed" if step == "missed" else "held", received_by=received_by, entry=self.entry)
            self.step(step, by, word, deputy=received_by)
            Audit.note(by, "reception.told", self)
        return True

    def _count(self, former: Entry | None, deputy: Deputy | None, by: User, word: str) -> None:
        if former:
            former.withdraw(by, word)
        self.entry = deputy and Entry.write(
            deputy, by, kind="reception", aspect="present", done_on=self.on, title=self.station.name
        )

    @property
    def fresh(self) -> "Reception":
        """As it stands in the database now."""
        return Reception.get_by_id(self.id)

    @property
    def name(self) -> str:
        """The name under which an act claims it (`models.database.act`)."""
        return f"reception {self.id}"

    def write(self, **facts) -> None:
        """Change it within an act; calendars hear of what concerns them."""
        if facts.keys() & {"deputy", "begins_at", "ends_at"} or facts.get("state") == "cancelled":
            facts |= {"sequence": self.fresh.sequence + 1, "changed_at": clock.now()}
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(only=list(facts))

    def step(self, what: str, by: User | None, word: str = "", deputy: Deputy | None = None, begins_at=None) -> None:
        ReceptionStep.create(reception=self, what=what, by=by, word=word[:200], deputy=deputy, begins_at=begins_at)


class ReceptionStep(Row):
    """What happened to a reception (`rules.meetings.reception.STEPS`), when, and who says so."""

    reception = ForeignKeyField(Reception, backref="steps")
    what = CharField(10)
    at = MomentField(default=clock.now)
    by = ForeignKeyField(User, null=True)
    deputy = ForeignKeyField(Deputy, null=True)  # whose it is from then on, or who received
    begins_at = MomentField(null=True)
    word = SealedField(default="")

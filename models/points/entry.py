"""Duties that are no visit: what the office enters by hand (meetings, training, proposals), and receptions held."""

from decimal import Decimal

from peewee import CharField, DateField, DecimalField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.sealed import SealedField


class Entry(Row):
    deputy = ForeignKeyField(Deputy, backref="entries")
    kind = CharField(20)
    aspect = CharField(12, default="")
    done_on = DateField()
    title = SealedField(exact=True)
    quantity = DecimalField(8, 2, default=Decimal(1))
    traits = CharField(80, default="")
    entered_by = ForeignKeyField(User, null=True)
    entered_at = MomentField(default=clock.now)
    declaration_id = None  # of one that a deputy declared; set where it is asked for

    @classmethod
    def record(cls, deputy: Deputy, by: User, **facts) -> "Entry | None":
        """Enter one duty and its line in the ledger. None if it is entered already, be it as more or as less: a form
        sent twice counts once."""
        from models.points.duty import Duty

        same = {name: value for name, value in facts.items() if name != "quantity"}
        with act(Duty.of(deputy.id)):
            if any(entry.stands for entry in cls.select().filter(deputy=deputy, **same)):
                return None
            return cls.write(deputy, by, **facts)

    @classmethod
    def write(cls, deputy: Deputy, by: User | None, **facts) -> "Entry":
        """The same for whoever knows that it is new; called within an act."""
        from models.points.duty import Duty

        entry = cls.create(deputy=deputy, entered_by=by, **facts)
        Duty.write_entry(entry, by)
        Audit.note(by, "entry.recorded", entry)
        return entry

    @property
    def stands(self) -> bool:
        """Whether it counts: not once it was withdrawn."""
        return sum(line.quantity for line in self.duties if line.state == "counted") > 0

    def withdraw(self, by: User, reason: str) -> bool:
        """It was entered wrongly: lines that say so, by whom and why. False if it is withdrawn already."""
        from models.points.duty import Duty

        with act(Duty.of(self.deputy_id)):
            standing = self.stands
            if standing:
                Duty.void_entry(self, by, reason)
                Audit.note(by, "entry.withdrawn", self)
        return standing

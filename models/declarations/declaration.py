"""A duty that a deputy declares (申报): what it was, where it stands, and its lines in the ledger.

What may be done with it, by whom and when, is the table in `rules.declarations.declaration`. Each verb takes one step
of it, or raises `StepError`.
"""

from hashlib import sha256

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row, act
from models.declarations.evidence import Evidence
from models.declarations.taking import take, write
from models.households.household import Household
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.points.entry import Entry
from models.sealed import SealedField
from models.versioned import Versioned
from rules.declarations.declaration import transition
from rules.declarations.declaration_form import Declared


class Declaration(Versioned, Row):
    """`entry` holds the facts as they were declared last, and the ledger's lines; every step tells what was said."""

    region_code = CharField(15, index=True)
    deputy = ForeignKeyField(Deputy, backref="declarations")
    entry = ForeignKeyField(Entry, unique=True, backref="declared")
    form = CharField(32, unique=True)
    household = ForeignKeyField(Household, null=True, backref="declarations")  # about which it was done, if about one
    words = SealedField(default="")
    state = CharField(10)
    version = SmallIntegerField(default=1)  # how many steps it took; of two that race, one finds it changed
    declared_at = MomentField(default=clock.now)
    waits_since = MomentField(default=clock.now)  # since when it is in its state

    class Meta:
        indexes = ((("state", "waits_since"), False), (("deputy", "state"), False))

    @classmethod
    def declare(cls, declared: Declared, form: str, by: User, household: Household | None = None) -> "Declaration":
        """A deputy's own, with the evidence that its form brought. The one that is there, if the form comes again."""
        deputy, row = by.deputy, transition("declare", "", {"deputy"})
        with act(Duty.of(deputy.id)):
            key = sha256(f"{deputy.id} {form}".encode()).hexdigest()[:32]  # nobody's form meets another's
            if there := cls.get_or_none(cls.form == key):
                return there
            entry = Entry.create(deputy=deputy, entered_by=by, **declared.duty)
            one = cls.create(
                region_code=deputy.region_code, deputy=deputy, entry=entry, form=key, words=declared.words,
                state=row.to, household=household,
            )  # fmt: skip
            Evidence.hand_in(form, by, one)
            write(one, "declare", by, facts=declared.written())
        return one

    def mend(self, declared: Declared, form: str, by: User, household: Household | None = None) -> None:
        """Hand it in again, changed; `form` under which more evidence came. The ledger's lines follow. A household that
        was named before stays."""
        with act(Duty.of(self.deputy_id)):
            Entry.update(**declared.duty).where(Entry.id == self.entry_id).execute()
            self.entry = Entry.get_by_id(self.entry_id)
            Evidence.hand_in(form, by, self)
            home = self.household_id or household
            take(self, "mend", by, facts=declared.written(), words=declared.words, household=home)

    def take(self, step: str, by: User, word: str = "") -> None:
        """Any other step of `rules.declarations.declaration`."""
        take(self, step, by, word)

    def remove_evidence(self, evidence: Evidence, by: User, word: str) -> None:
        """It shows what nobody should see: its file goes, that there was one stays."""
        with act(Duty.of(self.deputy_id)):
            take(self, "remove", by, word)
            evidence.remove(by)
        evidence.forget_file()

    @property
    def declared(self) -> Declared:
        entry = self.entry
        return Declared(
            entry.kind, entry.aspect, entry.traits, entry.done_on, entry.title, entry.quantity, self.words
        )  # fmt: skip

    @property
    def evidence(self) -> list[Evidence]:
        return Evidence.of(self)

    def twins(self) -> list[str]:
        """The titles of what else of its kind the ledger has of this deputy that day, for a person to look at."""
        entry = self.entry
        same = Duty.in_year(entry.done_on.year, [self.deputy_id]) & (Duty.done_on == entry.done_on)
        found = Duty.select(Duty.entry).where(same, Duty.kind == entry.kind, Duty.state != "void").distinct()
        others = Entry.select().where(Entry.id.in_(found), Entry.id != entry.id)
        return [one.title for one in others if one.stands]

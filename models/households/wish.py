"""What a household asks of the office about its own data: to correct it, to erase it, or that nobody call.

The office decides within the legal term and says why not. That nobody call holds at once, until it decides otherwise.
"""

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.network.region import DISTRICT
from models.opinions.holiday import working_days
from models.sealed import SealedField
from rules.households.wishes import TERM
from rules.words import N_

AT_ITS_WISH = N_("住户自己要求删除")


class Wish(Row):
    household = ForeignKeyField(Household, backref="wishes", on_delete="CASCADE")
    region_code = CharField(15, index=True)
    kind = CharField(12)
    text = SealedField(default="")
    name = SealedField(default="")  # of a correction: as they ought to be
    address = SealedField(default="")
    old_name = SealedField(default="")  # as they were when it was granted
    old_address = SealedField(default="")
    asked_at = MomentField(default=clock.now)
    due_on = DateField()
    decided_at = MomentField(null=True, index=True)
    decided_by = ForeignKeyField(User, null=True)
    granted = BooleanField(null=True)
    answer = SealedField(default="")
    taken_back_at = MomentField(null=True)

    @classmethod
    def ask(cls, household: Household, kind: str, text: str = "", name: str = "", address: str = "") -> "Wish | None":
        """Ask for one of `rules.households.wishes.WISHES`. None: the household waits for an answer to the same
        already."""
        with act(f"wishes of household {household.id}"):
            if cls.waiting(household, kind):
                return None
            due_on = working_days(household.region_code[:DISTRICT]).after(clock.today(), TERM)
            wish = cls.create(
                household=household, region_code=household.region_code, kind=kind, text=text, name=name,
                address=address, due_on=due_on,
            )  # fmt: skip
            if kind == "no-visits":
                _set_no_visits(household, True)
            Audit.note(None, "own-home.asked", household, detail=kind)
        return wish

    @classmethod
    def waiting(cls, household: Household, kind: str) -> "Wish | None":
        return cls.select().where(cls.household == household, cls.kind == kind, cls.is_open()).first()

    @classmethod
    def is_open(cls):
        """The condition that the office has yet to decide."""
        return cls.decided_at.is_null() & cls.taken_back_at.is_null()

    @property
    def state(self) -> str:
        """A code of `rules.households.wishes.WISH_STATES`."""
        if self.taken_back_at:
            return "taken-back"
        return "open" if self.decided_at is None else "granted" if self.granted else "refused"

    @property
    def days_left(self) -> int:
        """Until it is due; below nothing when it is late."""
        return (self.due_on - clock.today()).days

    def decide(self, by: User, granted: bool, answer: str) -> bool:
        """Grant it, and do what was asked for; or refuse it, with the reason. False if it's decided or taken back, or
        if something stands in the way of the erasure."""
        with act(f"wishes of household {self.household_id}"):
            fresh = Wish.get_by_id(self.id)
            if fresh.state != "open" or not fresh._fulfil(by, granted):
                return False
            told = "" if granted and self.kind == "erasure" else answer
            Wish.update(decided_at=clock.now(), decided_by=by, granted=granted, answer=told).where(
                Wish.id == self.id
            ).execute()
            Audit.note(by, "wish.granted" if granted else "wish.refused", self.household, detail=self.kind)
        return True

    def _fulfil(self, by: User, granted: bool) -> bool:
        from models.households.erasure import erase

        if self.kind == "no-visits":
            _set_no_visits(self.household, granted)
        elif granted and self.kind == "erasure":
            return erase(self.household, by, AT_ITS_WISH)
        elif granted:
            self._correct()
        return True

    def _correct(self) -> None:
        """Change what was named; what it was before stays with the wish."""
        home = self.household
        new = {field: getattr(self, field) for field in ("name", "address") if getattr(self, field)}
        Wish.update(**{f"old_{field}": getattr(home, field) for field in new} or {"old_name": ""}).where(
            Wish.id == self.id
        ).execute()
        if new:
            Household.update(**new).where(Household.id == home.id).execute()

    def take_back(self) -> bool:
        """The household has changed its mind: about what waits, or about having nobody call. False: too late."""
        with act(f"wishes of household {self.household_id}"):
            fresh = Wish.get_by_id(self.id)
            if fresh.state != "open" and not (fresh.kind == "no-visits" and fresh.state == "granted"):
                return False
            Wish.update(taken_back_at=clock.now()).where(Wish.id == self.id).execute()
            if self.kind == "no-visits":
                _set_no_visits(self.household, False)
            Audit.note(None, "own-home.took-back", self.household)
        return True

    @classmethod
    def forget(cls, before) -> int:
        """Remove what was answered, or taken back, before that; how many went."""
        with act():
            return cls.delete().where((cls.decided_at < before) | (cls.taken_back_at < before)).execute()


def _set_no_visits(household: Household, asked: bool) -> None:
    """Since when it wants none stays, however often it says so."""
    want = Household.id == household.id
    if asked:
        Household.update(no_visits_at=clock.now()).where(want, Household.no_visits_at.is_null()).execute()
    else:
        Household.update(no_visits_at=None).where(want).execute()

"""Household codes: random, replaceable, and good for ever for what was recorded before they were replaced."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.sealed import SealedField
from rules.households import codes, pins


class Code(Row):
    token = CharField(16, unique=True)
    short = CharField(8, unique=True)
    household = ForeignKeyField(Household, backref="codes", on_delete="CASCADE")
    made_at = MomentField(default=clock.now)
    replaced_at = MomentField(null=True)
    replaced_by = ForeignKeyField(User, null=True)
    reason = SealedField(default="")
    pin = SealedField(default="")  # with the code it opens the household's own page; a new code has a new one
    pinned_at = MomentField(null=True, default=clock.now)

    @classmethod
    def rows_for(cls, household_ids: list[int]) -> list[dict]:
        """Fresh codes as rows to insert: for one household, or for thousands in the import."""
        tokens = cls._fresh(len(household_ids))
        return [
            {"token": token, "short": short, "household": household, "made_at": clock.now(), "pin": pins.mint()}
            for household, (short, token) in zip(household_ids, tokens.items(), strict=True)
        ]

    @classmethod
    def _fresh(cls, count: int) -> dict[str, str]:
        """So many new tokens by short form. One that is taken is minted again: 35 bits do meet now and then."""
        fresh: dict[str, str] = {}
        while len(fresh) < count:
            minted = {codes.short_form(token): token for token in (codes.mint() for _ in range(min(count, 500)))}
            taken = {code.short for code in cls.select(cls.short).where(cls.short.in_(list(minted)))}
            fresh |= {short: token for short, token in minted.items() if short not in taken}
        return dict(list(fresh.items())[:count])

    @classmethod
    def current(cls, household) -> "Code | None":
        return cls.get_or_none((cls.household == household) & cls.replaced_at.is_null())

    @classmethod
    def found(cls, text: str) -> "Code | None":
        """The code of a token or short form, normalised, with its household."""
        return cls.select(cls, Household).join(Household).where((cls.token == text) | (cls.short == text)).first()

    def replace(self, by: User, reason: str) -> "Code":
        """Make a new code for the same household; this one leads to the page that says so."""
        with act(f"code of household {self.household_id}"):
            Code.update(replaced_at=clock.now(), replaced_by=by, reason=reason[:200]).where(
                Code.id == self.id, Code.replaced_at.is_null()
            ).execute()
            Audit.note(by, "code.replaced", self.household)
            return Code.current(self.household) or Code.create(**Code.rows_for([self.household_id])[0])

    def new_pin(self, by: User) -> None:
        """Another PIN, when the slip is lost or somebody has guessed at it: who is inside with the old one is out."""
        from models.households.pin_attempt import PinAttempt

        with act(f"pin of code {self.id}"):
            self.pin, self.pinned_at = pins.mint(), clock.now()
            self.save(only=["pin", "pinned_at"])
            PinAttempt.forgive(self)
            Audit.note(by, "pin.renewed", self.household)

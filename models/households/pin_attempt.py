"""Wrong PINs, remembered for each code and each address, so that guessing one is hopeless for anybody from anywhere."""

from datetime import datetime
from typing import NamedTuple

from peewee import CharField, ForeignKeyField

from lib import clock
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.code import Code
from rules.households import pins

NEIGHBOURS = 10  # an address may be a whole village's


class Outcome(NamedTuple):
    """Whether the PIN was right; `until`: nobody looked at it, since it is too early to try again."""

    opened: bool
    until: datetime | None = None


class PinAttempt(Row):
    code = ForeignKeyField(Code, null=True, on_delete="CASCADE", index=False)  # null: a code that is nobody's
    address = CharField(45)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("code", "at"), False), (("address", "at"), False))

    @classmethod
    def attempt(cls, code: Code | None, pin: str, address: str) -> Outcome:
        """Try a PIN (as typed). One after another for a code and for an address: a hundred at once are no way round."""
        with act(f"pin of code {code.id if code else 0}", f"pins from {address}"):
            until = cls.wait_until(code, address)
            if until:
                return Outcome(False, until)
            if pins.same(code.pin if code else "", pins.normalise(pin)):
                cls.forgive(code)
                Audit.note(None, "own-home.opened", code.household)
                return Outcome(True)
            cls.create(code=code, address=address, at=clock.now())
            Audit.note(None, "own-home.failed", code and code.household, outcome="failed")
        return Outcome(False)

    @classmethod
    def wait_until(cls, code: Code | None, address: str) -> datetime | None:
        """When this code may be tried again from this address; None: now."""
        waits = [cls._wait(cls.address == address, NEIGHBOURS)]
        if code:
            waits.append(cls._wait(cls.code == code, 1))
        until = max((wait for wait in waits if wait), default=None)
        return until if until and until > clock.now() else None

    @classmethod
    def _wait(cls, whose, patience: int) -> datetime | None:
        recent = cls.select(cls.at).where(whose, cls.at > clock.now() - pins.A_DAY).order_by(cls.at.desc())
        return pins.wait_until([one.at for one in recent.limit(pins.MANY * patience)], patience)

    @classmethod
    def forgive(cls, code: Code) -> None:
        cls.delete().where(cls.code == code).execute()

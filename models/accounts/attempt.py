"""Wrong passwords, remembered so that guessing slows down and stops; in the database, where every process sees them."""

from datetime import datetime, timedelta

from peewee import CharField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act

WINDOW = timedelta(minutes=15)
FREE, LOCKED = 3, 8


def key(login: str, second: bool) -> str:
    return f"2 {login}"[:40] if second else login[:40]


class Attempt(Row):
    login = CharField(40)
    address = CharField(45)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("login", "at"), False), (("address", "at"), False))

    @classmethod
    def failed(cls, login: str, address: str, second: bool = False) -> None:
        """A wrong password, or a wrong second factor, which is counted by itself."""
        with act():
            cls.delete().where(cls.at < clock.now() - 4 * WINDOW).execute()
            cls.create(login=key(login, second), address=address)
            cls.tell(login, "failed", second)

    @classmethod
    def tell(cls, login: str, outcome: str, second: bool = False) -> None:
        """Into the audit log; not the name itself, if nobody has it: it may be a password."""
        whose = User.get_or_none(User.login == login)
        Audit.note(whose, "second-factor.failed" if second else "sign-in.failed", outcome=outcome)

    @classmethod
    def forget(cls, login: str, second: bool = False) -> None:
        with act():
            cls.delete().where(cls.login == key(login, second)).execute()

    @classmethod
    def locked(cls, login: str) -> bool:
        """Whether somebody who types this name has to wait now, wherever they are."""
        return any(cls.wait_until(login, "", second) for second in (False, True))

    @classmethod
    def unlock(cls, user: User, by: User) -> None:
        with act():
            for second in (False, True):
                cls.forget(user.login, second)
            Audit.note(by, "account.unlocked", user)

    @classmethod
    def wait_until(cls, login: str, address: str, second: bool = False) -> datetime | None:
        """When this name, or this address, may try again; None: now.

        Three tries are free, then each costs twice the wait of the one before; eight lock the name for a quarter of an
        hour. An address is shared by a whole office, so it has ten times as many.
        """
        waits = [cls._wait(cls.login == key(login, second), 1), cls._wait(cls.address == address, 10)]
        until = max((wait for wait in waits if wait), default=None)
        return until if until and until > clock.now() else None

    @classmethod
    def _wait(cls, whose, patience: int) -> datetime | None:
        recent = cls.select(cls.at).where(whose, cls.at > clock.now() - WINDOW).order_by(cls.at.desc())
        times = [attempt.at for attempt in recent.limit(LOCKED * patience)]
        if len(times) >= LOCKED * patience:
            return times[0] + WINDOW
        excess = len(times) // patience - FREE
        return times[0] + timedelta(seconds=2**excess) if excess >= 0 and times else None

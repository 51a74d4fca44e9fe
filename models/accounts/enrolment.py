"""One-time enrolment codes: the office prints one, the deputy scans it, and that phone is signed in."""

import secrets
from datetime import timedelta

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.sign_in import digest
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.households.codes import ALPHABET

VALID = timedelta(days=14)


class Enrolment(Row):
    user = ForeignKeyField(User, backref="enrolments", on_delete="CASCADE")
    digest = CharField(64, unique=True)
    made_by = ForeignKeyField(User)
    made_at = MomentField(default=clock.now)
    expires_at = MomentField()
    used_at = MomentField(null=True)

    @classmethod
    def issue(cls, user: User, by: User) -> tuple["Enrolment", str]:
        """A new code for this user; older unused ones end. The token is told once and kept nowhere."""
        token = "".join(secrets.choice(ALPHABET) for _ in range(24))
        with act():
            cls.update(expires_at=clock.now()).where(cls.user == user, cls.used_at.is_null()).execute()
            enrolment = cls.create(user=user, made_by=by, digest=digest(token), expires_at=clock.now() + VALID)
            Audit.note(by, "enrolment.issued", user)
        return enrolment, token

    @classmethod
    def open(cls, token: str) -> "Enrolment | None":
        """The enrolment that this token still opens."""
        return cls.get_or_none((cls.digest == digest(token)) & cls.used_at.is_null() & (cls.expires_at > clock.now()))

    def use(self) -> bool:
        """Take it, once: of two phones that come at the same moment only one gets in."""
        with act():
            used = Enrolment.update(used_at=clock.now()).where(Enrolment.id == self.id, Enrolment.used_at.is_null())
            taken = bool(used.execute())
            Audit.note(self.user, "enrolment.used", self.user, outcome="done" if taken else "refused")
        return taken

"""An authenticator app as second factor: its secret is shown once, and each code it makes is good once."""

from peewee import ForeignKeyField, IntegerField

from lib import clock, one_time
from models.accounts.recovery_code import RecoveryCode
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.sealed import SealedField


class Authenticator(Row):
    user = ForeignKeyField(User, unique=True, backref="authenticators", on_delete="CASCADE")
    secret = SealedField()
    made_at = MomentField(default=clock.now)
    confirmed_at = MomentField(null=True)
    step = IntegerField(default=0)  # the newest step of the clock of which a code was taken

    @classmethod
    def begin(cls, user: User) -> "Authenticator":
        """A new secret, which is nothing until it is confirmed; one that was never confirmed goes."""
        with act(f"factors of {user.id}"):
            cls.delete().where(cls.user == user, cls.confirmed_at.is_null()).execute()
            return cls.of(user) or cls.create(user=user, secret=one_time.new_secret())

    @classmethod
    def of(cls, user: User) -> "Authenticator | None":
        return cls.get_or_none((cls.user == user) & cls.confirmed_at.is_null(False))

    @classmethod
    def begun(cls, user: User) -> "Authenticator | None":
        return cls.get_or_none((cls.user == user) & cls.confirmed_at.is_null())

    def confirm(self, code: str) -> list[str] | None:
        """The first code shows that the app has the secret: the recovery codes, told this once. None: a wrong code."""
        with act():
            if not self.takes(code):
                return None
            Authenticator.update(confirmed_at=clock.now()).where(Authenticator.id == self.id).execute()
            Audit.note(self.user, "second-factor.set", self.user, detail="app")
            return RecoveryCode.issue(self.user)

    def takes(self, code: str) -> bool:
        """Whether the code is right now, and was not taken before: of two that come together one is let through."""
        step = one_time.step_of(self.secret, code, clock.now())
        if step is None:
            return False
        newer = (Authenticator.id == self.id) & (Authenticator.step < step)
        with act():
            return bool(Authenticator.update(step=step).where(newer).execute())

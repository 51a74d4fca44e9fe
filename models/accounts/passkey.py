"""Passkeys: a finger, a face or the phone's own code instead of a password. Each counts as both factors."""

from peewee import BigIntegerField, CharField, ForeignKeyField, TextField

from lib import clock, passkeys
from models.accounts.challenge import Challenge
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act


class Passkey(Row):
    user = ForeignKeyField(User, backref="passkeys", on_delete="CASCADE")
    credential = CharField(1400, unique=True)
    public_key = TextField()
    count = BigIntegerField(default=0)
    name = CharField(40)
    made_at = MomentField(default=clock.now)
    used_at = MomentField(null=True)

    @classmethod
    def ask_new(cls, user: User, site: passkeys.Site, challenge: str) -> dict:
        """What the browser is asked to make; not one that is there already."""
        known = [one.credential for one in user.passkeys]
        return passkeys.creation(site, (user.id, user.login, user.name), challenge, known)

    @classmethod
    def add(cls, user: User, site: passkeys.Site, challenge: str, answer: dict, name: str) -> "Passkey | None":
        """Keep the passkey that the browser made. None if its answer does not hold, or is known."""
        if not Challenge.take(challenge, "new"):
            return None
        try:
            made = passkeys.created(site, answer, challenge)
        except ValueError:
            return None
        with act("passkeys"):
            if cls.select().where(cls.credential == made.id).exists():
                return None
            Audit.note(user, "passkey.added", user)
            row = {"credential": made.id, "public_key": made.key, "count": made.count, "name": name[:40]}
            return cls.create(user=user, made_at=clock.now(), **row)

    @classmethod
    def whose(cls, site: passkeys.Site, challenge: str, answer: dict) -> User | None:
        """The person whose passkey answered. None if nobody's did, or not as it should."""
        known = cls._known(answer) if Challenge.take(challenge, "sign-in") else None
        if not known or not known.user.active:
            return None
        try:
            credential = passkeys.Credential(known.credential, known.public_key, known.count)
            count = passkeys.used(site, answer, challenge, credential)
        except ValueError:
            Audit.note(known.user, "sign-in.failed", outcome="failed", detail="passkey")
            return None
        with act():
            cls.update(count=count, used_at=clock.now()).where(cls.id == known.id).execute()
        return known.user

    @classmethod
    def _known(cls, answer: dict) -> "Passkey | None":
        credential = str(answer.get("id", "")) if isinstance(answer, dict) else ""
        return cls.select(cls, User).join(User).where(cls.credential == credential).first()

    def remove(self, by: User) -> None:
        with act():
            self.delete_instance()
            Audit.note(by, "passkey.removed", self.user)

"""Recovery codes: ten on a sheet of paper, each good once, for the day on which the phone is lost."""

import secrets

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.sign_in import digest
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.households.codes import ALPHABET, normalise

COUNT, LENGTH = 10, 16


class RecoveryCode(Row):
    user = ForeignKeyField(User, backref="recovery_codes", on_delete="CASCADE")
    digest = CharField(64, unique=True)
    used_at = MomentField(null=True)

    @classmethod
    def issue(cls, user: User) -> list[str]:
        """New ones; the old ones end. They are told once and kept nowhere."""
        codes = ["".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(COUNT)]
        with act():
            cls.delete().where(cls.user == user).execute()
            cls.insert_many([{"user": user.id, "digest": digest(code)} for code in codes]).execute()
            Audit.note(user, "recovery-codes.made", user, count=COUNT)
        return codes

    @classmethod
    def takes(cls, user: User, text: str) -> bool:
        """Whether it is one of this person's that is left; it is gone then."""
        mine = (cls.user == user) & (cls.digest == digest(normalise(text))) & cls.used_at.is_null()
        with act():
            return bool(cls.update(used_at=clock.now()).where(mine).execute())

    @classmethod
    def left(cls, user: User) -> int:
        return cls.select().where(cls.user == user, cls.used_at.is_null()).count()

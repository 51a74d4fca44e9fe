"""What a leader or the office did about an early sign."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.fairness.noted import Noted
from models.network.deputy import Deputy
from models.sealed import SealedField


class SignNote(Noted, Row):
    """`done`: a code of `rules.fairness.early_signs.DONE`."""

    deputy = ForeignKeyField(Deputy, backref="sign_notes")
    region_code = CharField(15, index=True)
    done = CharField(12)
    words = SealedField(default="")
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now, index=True)

    @classmethod
    def write(cls, deputy: Deputy, done: str, words: str, form: str, by: User) -> bool:
        """False: the same form came again."""
        with act(f"signs of deputy {deputy.id}"):
            if cls.select().where(cls.form == form).exists():
                return False
            note = cls.create(
                deputy=deputy, region_code=deputy.region_code, done=done, words=words, form=form, by=by
            )  # fmt: skip
            Audit.note(by, "early-sign.noted", note)
        return True

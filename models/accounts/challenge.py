"""What a passkey has to sign: random, for one purpose, good once and for five minutes."""

import secrets
from datetime import timedelta

from peewee import CharField

from lib import clock
from models.database import MomentField, Row, act

VALID = timedelta(minutes=5)


class Challenge(Row):
    text = CharField(64, unique=True)
    purpose = CharField(12)
    made_at = MomentField(default=clock.now)

    @classmethod
    def issue(cls, purpose: str) -> str:
        """A new one, as base64url; those that nobody answered in time go."""
        text = secrets.token_urlsafe(32)
        with act():
            cls.delete().where(cls.made_at < clock.now() - VALID).execute()
            cls.create(text=text, purpose=purpose, made_at=clock.now())
        return text

    @classmethod
    def take(cls, text: str, purpose: str) -> bool:
        """Whether it was given out for this purpose and is still good; from now on it isn't."""
        fresh = (cls.text == text) & (cls.purpose == purpose) & (cls.made_at >= clock.now() - VALID)
        with act():
            return bool(cls.delete().where(fresh).execute())

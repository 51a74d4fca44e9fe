"""The one row about the installation itself: its epoch, and whether it is a demonstration."""

import secrets

from peewee import BooleanField, CharField

from models.database import Row, act
from models.statement import row_of, written_once


class Installation(Row):
    epoch = CharField(32, default=lambda: secrets.token_hex(8))
    demo = BooleanField(default=False)

    @classmethod
    def here(cls) -> "Installation":
        return next((row_of(cls, row) for row in _rows()), None) or cls._first()

    @classmethod
    def _first(cls) -> "Installation":
        with act("installation"):
            return cls.get_or_none() or cls.create()

    def renew(self) -> None:
        """After a restore: phones see another epoch and offer again what they sent in the last weeks."""
        with act():
            self.epoch = secrets.token_hex(8)
            self.save(only=["epoch"])


@written_once
def _rows():
    return Installation.select()

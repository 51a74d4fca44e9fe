"""What aged out: a line for each run and kind of data."""

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock
from models.database import MomentField, Row
from models.user import User


class Pruning(Row):
    """`kind` is one of `rules.retention.KINDS`; `asked_by` is None when the clock asked."""

    kind = CharField(24, index=True)
    count = IntegerField()
    at = MomentField(default=clock.now)
    asked_by = ForeignKeyField(User, null=True)

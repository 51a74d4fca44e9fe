"""How many working days each may take with an opinion, as a district's office has set it."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.setting import Setting
from rules.opinions.opinion_limits import Limits


class OpinionLimits(Setting, Row):
    """From `set_at` on. The newest row of a district holds; dates that were set before stay as they are."""

    VALUES = Limits
    NOTED = "opinion-limits.set"

    district = CharField(6, index=True)
    sort = SmallIntegerField()
    take_up = SmallIntegerField()
    answer = SmallIntegerField()
    tell = SmallIntegerField()
    judge = SmallIntegerField()
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

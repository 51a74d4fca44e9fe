"""From where on a pattern is listed, as a district's office has set it."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.setting import Setting
from rules.fairness.patterns import Limits


class PatternLimits(Setting, Row):
    """From `set_at` on; the newest row of a district holds. The columns are those of
    `rules.fairness.patterns.Limits`."""

    VALUES = Limits
    NOTED = "pattern-limits.set"

    district = CharField(6, index=True)
    burst_homes = SmallIntegerField()
    burst_minutes = SmallIntegerField()
    crowd_homes = SmallIntegerField()
    crowd_minutes = SmallIntegerField()
    few_homes = SmallIntegerField()
    few_share = SmallIntegerField()
    night_visits = SmallIntegerField()
    rated_minutes = SmallIntegerField()
    rated_visits = SmallIntegerField()
    last_days = SmallIntegerField()
    last_share = SmallIntegerField()
    enough = SmallIntegerField()
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

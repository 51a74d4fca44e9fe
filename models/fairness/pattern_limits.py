"""From where on a pattern is listed, as a district's office has set it."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.fairness.patterns import Limits


class PatternLimits(Row):
    """From `set_at` on; the newest row of a district holds. The columns are those of
    `rules.fairness.patterns.Limits`."""

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

    @classmethod
    def of(cls, district: str) -> Limits:
        row = cls.select().where(cls.district == district).order_by(cls.id.desc()).first()
        return Limits(*(getattr(row, name) for name in Limits._fields)) if row else Limits()

    @classmethod
    def set(cls, district: str, wanted: Limits, by: User) -> bool:
        """Within their bounds. False if it is so already."""
        wanted = wanted.within()
        with act(f"pattern limits of {district}"):
            if wanted == cls.of(district):
                return False
            cls.create(district=district, set_by=by, **wanted._asdict())
            Audit.note(by, "pattern-limits.set", detail=f"{district} {' '.join(map(str, wanted))}")
        return True

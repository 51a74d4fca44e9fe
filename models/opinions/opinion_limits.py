"""How many working days each may take with an opinion, as a district's office has set it."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.opinions.opinion_limits import DEFAULTS, Limits


class OpinionLimits(Row):
    """From `set_at` on. The newest row of a district holds; dates that were set before stay as they are."""

    district = CharField(6, index=True)
    sort = SmallIntegerField()
    take_up = SmallIntegerField()
    answer = SmallIntegerField()
    tell = SmallIntegerField()
    judge = SmallIntegerField()
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

    @classmethod
    def newest(cls, district: str) -> "OpinionLimits | None":
        return cls.select().where(cls.district == district).order_by(cls.id.desc()).first()

    @classmethod
    def of(cls, district: str) -> Limits:
        row = cls.newest(district)
        return Limits(*(getattr(row, name) for name in Limits._fields)) if row else DEFAULTS

    @classmethod
    def set(cls, district: str, wanted: Limits, by: User) -> bool:
        """Within what the rules allow. False if it is so already."""
        wanted = wanted.within()
        with act(f"opinion limits of {district}"):
            if wanted == cls.of(district):
                return False
            cls.create(district=district, set_by=by, **wanted._asdict())
            Audit.note(by, "opinion-limits.set", detail=f"{district} {' '.join(map(str, wanted))}")
        return True

"""How long each kind of data is kept: what the rules say, or what an administrator has set within their limits."""

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.households.retention import RULES


class Retention(Row):
    """From `set_at` on, a kind (`rules.households.retention`) is kept for so many days. The newest row of a kind
    holds."""

    kind = CharField(24, index=True)
    days = IntegerField()
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

    @classmethod
    def days_now(cls) -> dict[str, int]:
        """Kind → days; whatever is in the database stays within what the rules allow."""
        chosen = dict(cls.select(cls.kind, cls.days).order_by(cls.id).tuples())
        return {kind: rule.within(chosen.get(kind, rule.days)) for kind, rule in RULES.items()}

    @classmethod
    def set(cls, wanted: dict[str, int], by: User) -> int:
        """Set what differs from now; how many did."""
        now = cls.days_now()
        changed = {kind: RULES[kind].within(days) for kind, days in wanted.items() if kind in RULES}
        changed = {kind: days for kind, days in changed.items() if days != now[kind]}
        with act():
            for kind, days in changed.items():
                cls.create(kind=kind, days=days, set_by=by)
                Audit.note(by, "retention.set", detail=f"{kind} {days}")
        return len(changed)

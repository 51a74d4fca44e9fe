"""Who looked at, took out or changed what, when and from where, and how it ended.

Lines are only ever added: the database itself refuses anything else, and each line carries the hash of the one before.
After at least six months lines age out behind a checkpoint, from which the rest can still be verified.
"""

from contextvars import ContextVar
from datetime import UTC, timedelta

from peewee import CharField, ForeignKeyField, IntegerField, fn

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row, act, last
from rules.evaluations.chain import BEGINNING, first_break, link

KEPT = timedelta(days=365)
LEAST = timedelta(days=184)  # what the database itself insists on: migrations/0004

address: ContextVar[str] = ContextVar("address", default="")


class Audit(Row):
    at = MomentField(default=clock.now, index=True)
    user = ForeignKeyField(User, null=True)
    address = CharField(45, default="")
    action = CharField(40)
    subject = CharField(20, default="")
    subject_id = IntegerField(null=True)
    count = IntegerField(default=1)
    outcome = CharField(8, default="done")
    detail = CharField(80, default="")
    before = CharField(64, default="")
    hash = CharField(64, default="")

    class Meta:
        indexes = ((("subject", "subject_id"), False),)

    @classmethod
    def note(cls, user, action: str, subject=None, count: int = 1, outcome: str = "done", detail: str = "") -> None:
        """Write one line: `action` of `rules.audit.actions`, the row it was about, and how many there were.

        The line is written last in the act around it, since lines queue for their place in the chain.
        """
        line = cls(
            at=clock.now(),
            user=getattr(user, "id", None),
            address=address.get()[:45],
            action=action,
            subject=subject.__class__.__name__.lower() if subject is not None else "",  # type() would name a proxy
            subject_id=getattr(subject, "id", None),
            count=count,
            outcome=outcome,
            detail=detail[:80],
        )
        last(line._join)

    def _join(self) -> None:
        with act("audit"):
            self.before = Audit.head()
            self.hash = link(self.before, self.facts)
            self.save(force_insert=True)

    @property
    def facts(self) -> list:
        """What the hash covers: all but the line's own number."""
        return [
            self.at.astimezone(UTC).isoformat(), self.user_id, self.address, self.action, self.subject, self.subject_id,
            self.count, self.outcome, self.detail,
        ]  # fmt: skip

    @classmethod
    def head(cls) -> str:
        """The hash of the newest line. Noted elsewhere, it proves later that nothing before it has changed."""
        newest = cls.select(cls.hash).order_by(cls.id.desc()).first() or Checkpoint.newest()
        return newest.hash if newest else BEGINNING

    @classmethod
    def first_break(cls) -> int | None:
        """The id of the first line that does not follow from the line before it; None: the chain holds."""
        checkpoint = Checkpoint.newest()
        after = checkpoint.line if checkpoint else 0
        lines = cls.select().where(cls.id > after).order_by(cls.id).iterator()
        chain = ((line.id, line.before, line.hash, line.facts) for line in lines)
        return first_break(chain, checkpoint.hash if checkpoint else BEGINNING)

    @classmethod
    def holds(cls, head: str) -> bool:
        """Whether a head that was noted earlier is still there."""
        return any(one.select().where(one.hash == head).exists() for one in (cls, Checkpoint))

    @classmethod
    def age_out(cls, kept: timedelta = KEPT) -> int:
        """Remove what is older than that, behind a checkpoint; how many lines went. The newest line always stays."""
        young = cls.select(fn.MIN(cls.id)).where(cls.at >= clock.now() - max(kept, LEAST)).scalar()
        old = cls.select().where(cls.id < (young or 0)).order_by(cls.id.desc()).first()
        if not old:
            return 0
        with act():
            count = cls.select().where(cls.id <= old.id).count()
            Checkpoint.create(line=old.id, hash=old.hash, count=count)
            cls.delete().where(cls.id <= old.id).execute()
            cls.note(None, "audit.aged-out", count=count)
        return count


class Checkpoint(Row):
    """Up to this line the log has aged out; with this hash the rest begins."""

    line = IntegerField()
    hash = CharField(64)
    count = IntegerField()
    made_at = MomentField(default=clock.now)

    class Meta:
        table_name = "audit_checkpoint"

    @classmethod
    def newest(cls) -> "Checkpoint | None":
        return cls.select().order_by(cls.line.desc()).first()

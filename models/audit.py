"""Who looked at, took out or changed what, when and from where. Lines are only ever added."""

from contextvars import ContextVar

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock
from models.database import MomentField, Row
from models.user import User

address: ContextVar[str] = ContextVar("address", default="")


class Audit(Row):
    at = MomentField(default=clock.now, index=True)
    user = ForeignKeyField(User, null=True)
    address = CharField(45, default="")
    action = CharField(40)
    subject = CharField(20, default="")
    subject_id = IntegerField(null=True)
    count = IntegerField(default=1)

    class Meta:
        indexes = ((("subject", "subject_id"), False),)

    @classmethod
    def note(cls, user, action: str, subject=None, count: int = 1) -> None:
        """Write one line: `action` such as household.looked, the row it was about, and how many there were."""
        cls.create(
            user=getattr(user, "id", None),
            address=address.get(),
            action=action,
            subject=type(subject).__name__.lower() if subject is not None else "",
            subject_id=getattr(subject, "id", None),
            count=count,
        )

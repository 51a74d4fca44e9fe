"""Who came to a reception, and what they said. Each word may become an opinion."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.meetings.reception import Reception
from models.network.area import Area
from models.opinions.opinion import Opinion
from models.sealed import SealedField


class ReceptionGuest(Row):
    """`form` is the key of the form it was sent with: sent twice, it is there once. What became an opinion is kept
    there, and not here."""

    reception = ForeignKeyField(Reception, backref="guests")
    form = CharField(32, unique=True)
    name = SealedField(default="")
    phone = SealedField(default="")
    words = SealedField(default="")
    opinion = ForeignKeyField(Opinion, null=True, backref="+")
    written_at = MomentField(default=clock.now)
    written_by = ForeignKeyField(User)

    @classmethod
    def write(cls, reception: Reception, form: str, by: User, area: Area | None = None, **told) -> "ReceptionGuest":
        """Write one down. `told`: name, phone, words. With an area, what was said becomes an opinion of that area."""
        with act(reception.name):
            guest = cls.get_or_none(cls.form == form)
            if not guest:
                opinion = area and told["words"] and _opinion(reception, area, by, **told)
                kept = {"opinion": opinion} if opinion else told
                guest = cls.create(reception=reception, form=form, written_by=by, **kept)
                Audit.note(by, "reception.guest-written", reception)
        return guest


def _opinion(reception: Reception, area: Area, by: User, words: str, name: str, phone: str) -> Opinion:
    return Opinion.register(
        words, "reception", area, by=by, reception=reception, name=name, phone=phone, call_back=bool(phone),
        deputy=reception.received_by or reception.deputy,
    )  # fmt: skip

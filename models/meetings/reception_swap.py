"""Two deputies change: one asks the other to take a reception over, or to take it in return for one of theirs."""

from peewee import BooleanField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.meetings.reception import Reception
from models.network.deputy import Deputy
from models.sealed import SealedField
from rules.meetings.reception import may


class ReceptionSwap(Row):
    """Asked by whose turn it is; `accepted` is None until the other has answered, or the asker has taken it back."""

    reception = ForeignKeyField(Reception, backref="swaps")
    in_return = ForeignKeyField(Reception, null=True, backref="+")
    asked_by = ForeignKeyField(Deputy, backref="+")
    asked_of = ForeignKeyField(Deputy, backref="+")
    word = SealedField(default="")
    asked_at = MomentField(default=clock.now)
    answered_at = MomentField(null=True)
    answered_by = ForeignKeyField(User, null=True)
    accepted = BooleanField(null=True)

    class Meta:
        indexes = ((("asked_of", "answered_at"), False),)

    @classmethod
    def ask(cls, reception: Reception, other: Deputy, in_return: Reception | None, word: str, by: User):
        """The request; the open one, if there is one already. None if there is nothing (any more) to change."""
        with act(reception.name):
            asked_by = reception.fresh.deputy
            swap = cls(reception=reception, in_return=in_return, asked_by=asked_by, asked_of=other, word=word[:200])
            if not swap.is_sound:
                return None
            open_one = cls.open_ones().where(cls.reception == reception).first()
            if not open_one:
                swap.save()
                Audit.note(by, "reception.swap-asked", reception)
        return open_one or swap

    @classmethod
    def open_ones(cls):
        return cls.select().where(cls.answered_at.is_null())

    @classmethod
    def asked_of_deputy(cls, deputy: Deputy) -> list["ReceptionSwap"]:
        """What waits for a deputy's answer and can still be answered."""
        return [one for one in cls.open_ones().where(cls.asked_of == deputy).order_by(cls.id) if one.is_sound]

    @property
    def is_sound(self) -> bool:
        """Whether both are still planned, ahead, and with those who were asked."""
        mine, theirs = self.reception.fresh, self.in_return and self.in_return.fresh
        still = _is_ahead(mine, self.asked_by_id) and (not theirs or _is_ahead(theirs, self.asked_of_id))
        return still and self.asked_by_id != self.asked_of_id

    def answer(self, by: User, accepted: bool) -> bool:
        """Yes: they change. False if it was answered already, or one of the two is not what it was."""
        with act(*filter(None, [self.reception.name, self.in_return and self.in_return.name])):
            if not self._close(by, accepted and self.is_sound) or (accepted and not self.accepted):
                return False
            if self.accepted:
                self._change(by)
            Audit.note(by, "reception.swap-answered", self.reception)
        return True

    def withdraw(self, by: User) -> bool:
        with act(self.reception.name):
            return self._close(by, None)

    def _close(self, by: User, accepted: bool | None) -> bool:
        self.accepted = accepted
        return bool(ReceptionSwap.update(answered_at=clock.now(), answered_by=by, accepted=accepted).where(
            ReceptionSwap.id == self.id, ReceptionSwap.answered_at.is_null()
        ).execute())  # fmt: skip

    def _change(self, by: User) -> None:
        for reception, deputy in ((self.reception, self.asked_of), (self.in_return, self.asked_by)):
            if reception:
                reception.write(deputy=deputy)
                reception.step("swapped", by, deputy=deputy)


def _is_ahead(reception: Reception, whose: int) -> bool:
    return may(reception.state, "swapped") and reception.ends_at > clock.now() and reception.deputy_id == whose

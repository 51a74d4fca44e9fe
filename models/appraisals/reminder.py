"""That the office asked whoever has not answered yet."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.appraisals.round import AppraisalRound
from models.audit import Audit
from models.database import MomentField, Row, act


class AppraisalReminder(Row):
    """It stands on their first page."""

    round = ForeignKeyField(AppraisalRound)
    what = CharField(8)
    sent_by = ForeignKeyField(User)
    sent_at = MomentField(default=clock.now)

    @classmethod
    def send(cls, round_: AppraisalRound, what: str, by: User) -> bool:
        """Once a day is enough; False: it was done today, or there is nothing to do now."""
        with act(round_.lock):
            last = cls.newest([round_.id]).get((round_.id, what))
            if not round_.is_open(what) or (last and clock.day_of(last.sent_at) == clock.today()):
                return False
            Audit.note(by, "appraisal.reminded", cls.create(round=round_, what=what, sent_by=by).round, detail=what)
        return True

    @classmethod
    def newest(cls, rounds: list[int]) -> dict[tuple[int, str], "AppraisalReminder"]:
        """(round, what) → the last one."""
        sent = cls.select().where(cls.round.in_(rounds)).order_by(cls.id)
        return {(one.round_id, one.what): one for one in sent}

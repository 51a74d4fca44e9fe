"""That somebody has answered about a deputy: without when, and apart from what (`models.appraisals.count`)."""

from peewee import CharField, ForeignKeyField

from models.appraisals.round import AppraisalRound
from models.database import Row, act
from models.households.household import Household
from models.network.deputy import Deputy
from models.sealed import SealedField


class AppraisalAnswered(Row):
    """Each once: a fellow of the group, or a household; `phone` only so that none answers for many homes."""

    round = ForeignKeyField(AppraisalRound)
    side = CharField(12)
    deputy = ForeignKeyField(Deputy, backref="answered")
    fellow = ForeignKeyField(Deputy, null=True, backref="judged")
    household = ForeignKeyField(Household, null=True, backref="appraisals")
    phone = SealedField(exact=True, default="")

    class Meta:
        indexes = (
            (("round", "side", "deputy", "fellow"), True),
            (("round", "side", "deputy", "household"), True),
        )

    @classmethod
    def by_fellow(cls, rounds: list[int], fellow_id: int) -> set[tuple[int, str, int]]:
        """(round, side, deputy) about whom this one has answered."""
        return set(_told(cls.round.in_(rounds), cls.fellow == fellow_id))

    @classmethod
    def by_home(cls, rounds: list[int], household_id: int) -> set[tuple[int, str, int]]:
        return set(_told(cls.round.in_(rounds), cls.household == household_id))

    @classmethod
    def homes_of_phone(cls, round_: AppraisalRound, phone: str, but: Household) -> int:
        """For how many other households this phone has answered in a round."""
        theirs = cls.select(cls.household).where(cls.round == round_, cls.phone == phone, cls.household != but)
        return theirs.distinct().count() if phone else 0

    @classmethod
    def forget_origins(cls, before) -> int:
        """Empty from which phone it came, once a round was opened before that moment and its windows are over."""
        rounds = AppraisalRound.select().where(AppraisalRound.opened_at < before)
        old = [one.id for one in rounds if one.closed_at or (one.is_over("mass") and one.is_over("report"))]
        with act():
            return cls.update(phone="").where(cls.round.in_(old), cls.phone != "").execute()

    @classmethod
    def forget_homes(cls, before) -> int:
        """Which households answered, in rounds that were closed before that moment; how many there were stays."""
        closed = AppraisalRound.select(AppraisalRound.id).where(AppraisalRound.closed_at < before)
        with act():
            return cls.delete().where(cls.round.in_(closed), cls.household.is_null(False)).execute()


def _told(*conditions):
    these = AppraisalAnswered
    return these.select(these.round, these.side, these.deputy).where(*conditions).tuples()

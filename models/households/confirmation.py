"""What a household says of a visit that was recorded: that the deputy came, or that nobody did."""

from peewee import BooleanField, CharField, ForeignKeyField

from lib import clock
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.points.duty import Duty
from models.sealed import SealedField
from models.visits.review import Review
from models.visits.visit import Visit
from rules.counting.ledger import lines_for

CAUSE = "nobody-came"


class Confirmation(Row):
    visit = ForeignKeyField(Visit, backref="confirmations", unique=True, on_delete="CASCADE")
    household = ForeignKeyField(Household, backref="confirmations", on_delete="CASCADE")
    region_code = CharField(15)
    came = BooleanField()
    word = SealedField(default="")  # for the office alone
    at = MomentField(default=clock.now)

    @classmethod
    def give(cls, visit: Visit, came: bool, word: str = "") -> "Confirmation | None":
        """Once for each visit; None if it has been said before. That nobody came is for a person to look into."""
        home = visit.household
        with act(Duty.of(visit.deputy_id)):
            if cls.of(visit):
                return None
            given = cls.create(visit=visit, household=home, region_code=home.region_code, came=came, word=word)
            if not came:
                ask_a_person(visit)
            Audit.note(None, "own-home.confirmed" if came else "own-home.denied", home)
        return given

    @classmethod
    def of(cls, visit: Visit) -> "Confirmation | None":
        return cls.get_or_none(cls.visit == visit)


def ask_a_person(visit: Visit) -> None:
    """Until then the visit is only claimed. What waits already gets one more reason; what was declined stays so."""
    latest = visit.reviews.order_by(Review.id.desc()).first()
    if latest and latest.state == "void":
        return
    if latest and latest.decided_at is None:
        causes = dict.fromkeys([*latest.cause_codes, CAUSE])
        Review.update(causes=",".join(causes)).where(Review.id == latest.id).execute()
    else:
        Review.create(visit=visit, causes=CAUSE)
    Duty.settle(visit, lines_for(visit.facts, "claimed"))

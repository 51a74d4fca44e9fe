"""A visit as it was: who, which household, when, how, what for. What it is worth is for the ledger and the rules."""

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.database import MomentField, Row
from models.households.household import Household
from models.network.area import Assignment
from models.network.deputy import Deputy
from models.sealed import SealedField
from rules.counting.ledger import VisitFacts


class Visit(Row):
    uuid = CharField(36)
    region_code = CharField(15)  # the district's, which never changes for a deputy who has recorded anything
    deputy = ForeignKeyField(Deputy, backref="visits", index=False)  # the indexes below begin with it
    household = ForeignKeyField(Household, null=True, backref="visits", index=False)
    must_visit = BooleanField(default=False)  # whether the household was one when it was visited
    traits = CharField(120, default="")  # the household's on that day
    code = CharField(32)
    visited_at = MomentField()  # the phone's claim
    visited_on = DateField()
    sent_at = MomentField()  # the phone's clock when it sent
    received_at = MomentField(default=clock.now)
    place = CharField(12)
    schedule = CharField(12)
    roles = CharField(60, default="")
    heard = SealedField(default="")
    done = SealedField(default="")
    promised = SealedField(default="")
    means = CharField(8, default="scan")
    digest = CharField(64)

    class Meta:
        indexes = (
            (("region_code", "uuid"), True),  # once only; in a partitioned table the region has to be in the key
            (("deputy", "visited_at"), False),
            (("household", "visited_on"), False),
        )

    @property
    def role_codes(self) -> list[str]:
        return self.roles.split(",") if self.roles else []

    @property
    def deputies(self) -> list[Deputy]:
        """Who was there: the recorder first."""
        return [self.deputy, *Deputy.select().join(Companion).where(Companion.visit == self).order_by(Companion.id)]

    @property
    def facts(self) -> VisitFacts:
        """What the ledger asks of this visit."""
        deputies = tuple(deputy.id for deputy in self.deputies)
        answering = Assignment.answering(self.household.area_id, deputies, self.visited_on) if self.must_visit else ()
        return VisitFacts(
            deputies, self.visited_on, self.place, self.schedule, self.household_id, self.traits,
            frozenset(answering),
            bool(self.heard), bool(self.done), bool(self.promised),
        )  # fmt: skip

    @property
    def state(self) -> str:
        """claimed while a person has to look at it, void if it was declined, else counted."""
        latest = self.reviews.order_by(self.reviews.model.id.desc()).first()
        return latest.state if latest else "counted"


class Companion(Row):
    """A fellow deputy on a visit, credited like the one who recorded it."""

    visit = ForeignKeyField(Visit, backref="companions", on_delete="CASCADE", index=False)
    deputy = ForeignKeyField(Deputy)

    class Meta:
        indexes = ((("visit", "deputy"), True),)

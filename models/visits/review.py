"""What a machine pointed at, and what a person decided. Every round of it is a row; the last one holds."""

from peewee import BooleanField, CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.household import Household
from models.points.duty import Duty
from models.sealed import SealedField
from models.visits.visit import Visit
from rules.counting.ledger import lines_for
from rules.visits.plausibility import ASKED


class Review(Row):
    visit = ForeignKeyField(Visit, backref="reviews", on_delete="CASCADE")
    causes = CharField(120)
    words = SealedField(default="")  # what the deputy says, when a decision is contested
    opened_at = MomentField(default=clock.now)
    decided_at = MomentField(null=True, index=True)
    decided_by = ForeignKeyField(User, null=True)
    accepted = BooleanField(null=True)
    answer = SealedField(default="")

    @property
    def cause_codes(self) -> list[str]:
        return self.causes.split(",")

    @property
    def state(self) -> str:
        if self.decided_at is None:
            return "claimed" if self.withholds else "counted"
        return "counted" if self.accepted else "void"

    @property
    def withholds(self) -> bool:
        """Whether the visit is only claimed until somebody decides: not where a person merely asked about it."""
        return bool(set(self.cause_codes) - ASKED)

    def decide(self, by: User, accepted: bool, answer: str, household: Household | None = None) -> bool:
        """Accept or decline, once; with the household where the code was unknown. False if someone was faster."""
        with act(Duty.of(self.visit.deputy_id)):
            decided = (
                Review.update(decided_at=clock.now(), decided_by=by, accepted=accepted, answer=answer)
                .where(Review.id == self.id, Review.decided_at.is_null())
                .execute()
            )
            if decided:
                self._match(household)
                state = "counted" if accepted else "void"
                Duty.settle(self.visit, lines_for(self.visit.facts, state), by, answer)
                Audit.note(by, "review.accepted" if accepted else "review.declined", self.visit)
        return bool(decided)

    def _match(self, household: Household | None) -> None:
        if household and not self.visit.household_id:
            self.visit.household, self.visit.traits = household, household.traits
            self.visit.must_visit = household.must_visit
            self.visit.save(only=["household", "must_visit", "traits"])

    @classmethod
    def contest(cls, visit: Visit, words: str, by: User) -> "Review | None":
        """The deputy does not agree that a visit was declined: it is looked at again. None: nothing to contest."""
        with act(Duty.of(visit.deputy_id)):
            if visit.state != "void":
                return None
            Duty.settle(visit, lines_for(visit.facts, "claimed"), by, words)
            Audit.note(by, "review.contested", visit)
            return cls.create(visit=visit, causes="contested", words=words)

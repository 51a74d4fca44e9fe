"""What a household thinks of a visit: a face, and a word if it wishes. Once for each visit.

From where it came is kept sealed for a month, only to see what is odd. What is odd waits for a person and is dropped by
nobody.
"""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.points.duty import Duty
from models.sealed import SealedField
from models.visits.visit import Visit
from rules.voices.ratings import RUN, Given, odd


class Rating(Row):
    visit = ForeignKeyField(Visit, backref="ratings", unique=True, on_delete="CASCADE")
    household = ForeignKeyField(Household, backref="ratings", on_delete="CASCADE")
    region_code = CharField(15, index=True)
    face = CharField(8)
    word = SealedField(default="")  # for the office alone
    at = MomentField(default=clock.now, index=True)
    phone = SealedField(exact=True, default="")
    address = SealedField(exact=True, default="")
    oddities = CharField(80, default="")
    counts_at = MomentField(null=True)  # since when it is in the sums
    decided_at = MomentField(null=True)
    decided_by = ForeignKeyField(User, null=True)
    answer = SealedField(default="")

    @classmethod
    def give(cls, visit: Visit, face: str, word: str = "", phone: str = "", address: str = "") -> "Rating | None":
        """Rate a visit, which says that it took place as well; None if it was rated, or denied, before."""
        home, place, now = visit.household, visit.household.region_code, clock.now()
        with act(Duty.of(visit.deputy_id), "ratings"):
            said = Confirmation.of(visit) or Confirmation.give(visit, True)
            if not said.came or cls.select().where(cls.visit == visit).exists():
                return None
            given = cls.create(
                visit=visit, household=home, region_code=place, face=face, word=word, phone=phone, address=address,
                at=now, counts_at=now,
            )  # fmt: skip
            cls._doubt_around(given)
            Audit.note(None, "own-home.rated", home)
        return given

    @classmethod
    def _doubt_around(cls, new: "Rating") -> None:
        """Mark what is odd now, the earlier ones of the run too, unless a person has decided about them."""
        alike = (cls.phone == new.phone) | (cls.address == new.address)
        around = cls.select(cls, Visit).join(Visit).where(cls.at > new.at - 2 * RUN, alike | (cls.id == new.id))
        found = odd({one.id: _given(one) for one in around})
        for number, causes in found.items():
            cls.update(oddities=",".join(causes), counts_at=None).where(
                cls.id == number, cls.decided_at.is_null()
            ).execute()

    @property
    def oddity_codes(self) -> list[str]:
        return self.oddities.split(",") if self.oddities else []

    @property
    def state(self) -> str:
        """counted; or odd: claimed until a person has looked, and void if they think that it isn't the household's."""
        if self.counts_at:
            return "counted"
        return "void" if self.decided_at else "claimed"

    def decide(self, by: User, counts: bool, answer: str) -> bool:
        """What a person makes of an odd one, once. False if someone was faster."""
        now = clock.now()
        with act("ratings"):
            decided = (
                Rating.update(decided_at=now, decided_by=by, counts_at=now if counts else None, answer=answer)
                .where(Rating.id == self.id, Rating.decided_at.is_null(), Rating.counts_at.is_null())
                .execute()
            )
            if decided:
                Audit.note(by, "rating.accepted" if counts else "rating.declined", self)
        return bool(decided)

    @classmethod
    def forget_words(cls, before) -> int:
        """Remove what households wrote beside a face, or when nobody came; the face stays."""
        with act("ratings"):
            return sum(
                model.update(word="").where(model.at < before, model.word != "").execute()
                for model in (cls, Confirmation)
            )

    @classmethod
    def forget_origins(cls, before) -> int:
        """Empty from where ratings came; how many had anything there."""
        old = cls.at < before
        with act("ratings"):
            return cls.update(phone="", address="").where(old, (cls.phone != "") | (cls.address != "")).execute()


def _given(rating: Rating) -> Given:
    visit = rating.visit
    return Given(rating.household_id, visit.deputy_id, rating.at, rating.phone, rating.address, visit.received_at)

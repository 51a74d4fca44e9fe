"""A household as the office's ledger knows it: as little as is needed to find its door and to know why to call."""

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.network.area import Area
from models.sealed import SealedField


class Household(Row):
    area = ForeignKeyField(Area, backref="households")
    number = CharField(20)
    region_code = CharField(15, index=True)
    name = SealedField(exact=True, default="", index=True)
    address = SealedField(default="")
    in_party = BooleanField(default=False)
    must_visit = BooleanField(default=False)
    traits = CharField(120, default="")  # its kinds and its side, as `rules.counting.traits` writes them
    joined_on = DateField(null=True)
    no_visits_at = MomentField(null=True)  # since then it asks that nobody call
    erased_at = MomentField(null=True)  # what is left of it then: that there was a household in this area
    erased_by = ForeignKeyField(User, null=True)
    erased_why = SealedField(default="")

    class Meta:
        indexes = ((("area", "number"), True), (("area", "must_visit"), False))

    @classmethod
    def expects_visits(cls, day):
        """The condition that it had not asked by the end of that day that nobody call."""
        return cls.no_visits_at.is_null() | (cls.no_visits_at >= clock.end_of(day))


class HouseholdKind(Row):
    """A kind of household (`rules.words.HOUSEHOLD_KINDS`) that this one is."""

    household = ForeignKeyField(Household, backref="kinds", on_delete="CASCADE")
    kind = CharField(16)

    class Meta:
        indexes = ((("household", "kind"), True),)

"""A household's page in the ledger (台账): its kinds, who answers for it, its visits, and the codes of its door."""

from functools import cached_property

from lib import clock
from models.access.access import visits_for
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household
from models.network.deputy import Deputy
from models.visits.seen_visit import SeenVisit, seen_by
from models.visits.visit import Visit

SHOWN = 30


class HouseholdFile:
    """What `user`, who serves the household, finds on its page."""

    def __init__(self, household: Household, user: User):
        self.household = household
        self.user = user

    @cached_property
    def kinds(self) -> list[str]:
        return [row.kind for row in self.household.kinds]

    @cached_property
    def deputies(self) -> list[Deputy]:
        return list(self.household.area.deputies(clock.today()))

    @cached_property
    def visits(self) -> list[SeenVisit]:
        """The latest visits, as this person may see them."""
        visits = Visit.select().where(Visit.household == self.household).order_by(Visit.visited_at.desc()).limit(SHOWN)
        return seen_by(self.user, list(visits))

    @cached_property
    def open(self) -> set[int]:
        """The visits whose own page this person may open."""
        return {visit.id for visit in visits_for(self.user).where(Visit.household == self.household)}

    @cached_property
    def codes(self) -> list[Code]:
        """The codes that hung at the door: the present one first."""
        return list(self.household.codes.order_by(Code.replaced_at.is_null().desc(), Code.id.desc()))

"""An area's page: its coverage, who answers for it and who did, and its households with their last visits."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.households.household import Household
from models.households.household_search import kinds_of
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.visits.coverage import Coverage, coverage
from models.visits.due import last_visits


@dataclass(frozen=True)
class Home:
    """A household as the area's list shows it; `last_on`: None where nobody has been there yet."""

    household: Household
    kinds: list[str]
    last_on: date | None


class AreaFile:
    def __init__(self, area: Area, year: int, today: date):
        self.area, self.year, self.today = area, year, today

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(Area.select().where(Area.id == self.area.id), self.year, self.today)[0]

    @cached_property
    def assignments(self) -> list[Assignment]:
        """Everybody who answers or answered for it, the latest first."""
        rows = Assignment.select(Assignment, Deputy).join(Deputy).where(Assignment.area == self.area)
        return list(rows.order_by(Assignment.began_on.desc(), Assignment.id))

    @cached_property
    def homes(self) -> list[Home]:
        """In the order of their doors."""
        households = list(self.area.households.where(Household.erased_at.is_null()).order_by(Household.number))
        kinds, last = kinds_of(households), last_visits([one.id for one in households])
        return [Home(one, kinds[one.id], last.get(one.id)) for one in households]

"""A deputy's record book (走访记载册): every visit of a year, month by month, in the order in which they were made."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from models.accounts.user import User
from models.households.household import Household
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.mandate import Mandate
from models.visits.seen_visit import SeenVisit, seen_by, visits_of
from models.visits.visit import Visit


@dataclass(frozen=True)
class RecordBook:
    """As `reader` may see it; what was declined stands in it too, and says so."""

    reader: User
    deputy: Deputy
    year: int
    today: date

    @cached_property
    def visits(self) -> list[SeenVisit]:
        of_year = Visit.visited_on.between(date(self.year, 1, 1), date(self.year, 12, 31))
        return seen_by(self.reader, list(visits_of(self.deputy.id).where(of_year).order_by(Visit.visited_at)))

    @property
    def chapters(self) -> list[tuple[int, list[SeenVisit]]]:
        """Month → its visits; months without any are left out."""
        by_month = groupby(self.visits, key=lambda seen: seen.visit.visited_on.month)
        return [(month, list(visits)) for month, visits in by_month]

    @property
    def households(self) -> list[tuple[Household, list[SeenVisit]]]:
        """Each household that these eyes may see, in the order of areas and doors, with its visits."""
        known = {seen.household.id: seen.household for seen in self.visits if seen.household}
        found: dict[int, list[SeenVisit]] = {number: [] for number in known}
        for seen in self.visits:
            if seen.household:
                found[seen.household.id].append(seen)
        homes = sorted(known.values(), key=lambda home: (home.area_id, home.number))
        return [(home, found[home.id]) for home in homes]

    @property
    def homes(self) -> int:
        """In how many of its lines a household can be seen."""
        return sum(seen.household is not None for seen in self.visits)

    @cached_property
    def mandates(self) -> list[Mandate]:
        return Mandate.of([self.deputy.id], min(self.today, date(self.year, 12, 31)))[self.deputy.id]

    @cached_property
    def areas(self) -> list[Area]:
        mine = Area.select().join(Assignment).where(Assignment.deputy == self.deputy)
        return list(mine.where(Assignment.open_on(min(self.today, date(self.year, 12, 31)))).order_by(Area.number))

    def noted(self, kind: str) -> int:
        """How many of the visits have something heard, done or promised."""
        return sum(bool(getattr(seen.visit, kind)) for seen in self.visits)

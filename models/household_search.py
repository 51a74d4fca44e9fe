"""The households within a person's reach, as a page asks for them: by words, area and kind, or those with nobody."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from lib import clock
from models.access import households_for
from models.area import Area, Assignment
from models.deputy import Deputy
from models.due import last_visits
from models.household import Household, HouseholdKind
from models.user import User

PAGE = 50


@dataclass(frozen=True)
class Listed:
    """A household as a list shows it; `last_on` is the day of its last visit, whoever made it."""

    household: Household
    kinds: list[str]
    deputies: list[str]
    last_on: date | None


@dataclass(frozen=True)
class HouseholdSearch:
    """`text` is part of a number, name or address; `kind` is one of `rules.words.HOUSEHOLD_KINDS`, or must-visit."""

    user: User
    text: str = ""
    area: int | None = None
    kind: str = ""
    nobodys: bool = False

    @property
    def narrowed(self) -> bool:
        return bool(self.text or self.area or self.kind or self.nobodys)

    @property
    def found(self):
        """The households as a query."""
        return households_for(self.user).where(*self._conditions())

    def _conditions(self):
        if self.text:
            number, name, address = Household.number, Household.name, Household.address
            yield number.contains(self.text) | name.contains(self.text) | address.contains(self.text)
        if self.area:
            yield Household.area == self.area
        if self.kind == "must-visit":
            yield Household.must_visit
        elif self.kind:
            yield Household.id.in_(HouseholdKind.select(HouseholdKind.household).where(HouseholdKind.kind == self.kind))
        if self.nobodys:
            yield Household.area.not_in(Assignment.select(Assignment.area).where(Assignment.open_on(clock.today())))

    def page(self, number: int) -> list[Listed]:
        """The households of a page, in the order of their doors; pages begin at 1."""
        rows = list(self.found.order_by(Area.number, Household.number).paginate(number, PAGE))
        kinds, deputies, last = kinds_of(rows), deputies_of(rows), last_visits([row.id for row in rows])
        return [Listed(row, kinds[row.id], deputies[row.area_id], last.get(row.id)) for row in rows]


def kinds_of(households: list[Household]) -> dict[int, list[str]]:
    kinds = defaultdict(list)
    for row in HouseholdKind.select().where(HouseholdKind.household.in_(households)).order_by(HouseholdKind.id):
        kinds[row.household_id].append(row.kind)
    return kinds


def deputies_of(households: list[Household]) -> dict[int, list[str]]:
    """Area → the names of who answers for it today."""
    names = defaultdict(list)
    areas = {household.area_id for household in households}
    rows = Assignment.select(Assignment, Deputy).join(Deputy).where(Assignment.area.in_(areas)).order_by(Assignment.id)
    for row in rows.where(Assignment.open_on(clock.today())):
        names[row.area_id].append(row.deputy.name)
    return names

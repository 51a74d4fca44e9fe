"""The households within a person's reach, as a page asks for them: by words, area and kind, or those with nobody.

Names and addresses are sealed. Of a few thousand households each is opened and read through; of more, only a whole name
is found, as its seal is.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lib import clock
from models.access.access import households_for
from models.accounts.user import User
from models.households.household import Household, HouseholdKind
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.visits.due import last_visits

PAGE = 50
READ_THROUGH = 5000  # households, in about a twentieth of a second
FAMILY = ("家", "户")  # what may follow the name in the ledger


@dataclass(frozen=True)
class Listed:
    """A household as a list shows it; `last_on` is the day of its last visit, whoever made it."""

    household: Household
    kinds: list[str]
    deputies: list[str]
    last_on: date | None


@dataclass(frozen=True)
class HouseholdSearch:
    """`text` is part of a number, name or address (or a whole name, see `reads_through`); `kind` is one of
    `rules.words.HOUSEHOLD_KINDS`, or must-visit."""

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
        return self._reached.where(self._called) if self.text else self._reached

    @cached_property
    def reads_through(self) -> bool:
        """Whether a part of a name or address is found, because those to look at are few enough."""
        return self._reached.count() <= READ_THROUGH

    @property
    def _called(self):
        if self.reads_through:
            return Household.id.in_(self._with_text)
        by_name = Household.name.in_(whole_names(self.text))
        is_number = any(sign.isdigit() for sign in self.text)  # a name in a query might end up in the database's log
        return by_name | Household.number.contains(self.text) if is_number else by_name

    @cached_property
    def _with_text(self) -> list[int]:
        texts = self._reached.select(Household.id, Household.number, Household.name, Household.address).tuples()
        text = self.text.casefold()
        return [id_ for id_, *words in texts if any(text in word.casefold() for word in words)]

    @property
    def _reached(self):
        return households_for(self.user).where(*self._conditions())

    def _conditions(self):
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


def whole_names(text: str) -> list[str]:
    """How a name may stand in the ledger: 李建国, 李建国家, 李建国户."""
    bare = text[:-1] if text.endswith(FAMILY) else text
    return [bare, *(bare + word for word in FAMILY)]


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

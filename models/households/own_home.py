"""A household's own page: what is kept about it, who serves it, who called, what was promised, what it asked for."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from peewee import JOIN

from lib import clock
from models.declarations.about_home import declared_about
from models.declarations.declaration import Declaration
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.household_trace import Trace, traces_of
from models.households.wish import Wish
from models.meetings.pledge import Pledge
from models.network.deputy import Deputy
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.papers.contact_card import ContactCard
from models.visits.seen_visit import company_of, latest_reviews
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.voices.ratings import ANSWERABLE

SHOWN = 30


@dataclass(frozen=True)
class OwnVisit:
    """A visit as the household sees it, with what it has said of it itself."""

    visit: Visit
    deputies: list[Deputy]
    state: str
    confirmation: Confirmation | None
    rating: Rating | None

    @property
    def is_answerable(self) -> bool:
        """Whether it may still say something new: that somebody came or didn't, or how it was."""
        said, young = self.confirmation, clock.now() - self.visit.visited_at < ANSWERABLE
        return young and not self.rating and (said is None or said.came)


@dataclass(frozen=True)
class Look:
    """So many times on one day somebody of this role did this with what is kept about the household."""

    at: datetime
    role: str
    action: str
    alone: bool
    times: int


class OwnHome:
    def __init__(self, household: Household):
        self.household = household

    @cached_property
    def kinds(self) -> list[str]:
        return [row.kind for row in self.household.kinds]

    @cached_property
    def cards(self) -> list[ContactCard]:
        return ContactCard.of_area(self.household.area)

    @cached_property
    def visits(self) -> list[OwnVisit]:
        """The latest first."""
        return self._seen(self._all.order_by(Visit.visited_at.desc()).limit(SHOWN))

    def visit(self, visit_id: int) -> OwnVisit | None:
        return next(iter(self._seen(self._all.where(Visit.id == visit_id))), None)

    @property
    def _all(self):
        return Visit.select().where(Visit.household == self.household)

    def _seen(self, query) -> list[OwnVisit]:
        visits = list(query)
        company, reviews = company_of(visits), latest_reviews(visits)
        said, rated = (by_visit(model, visits) for model in (Confirmation, Rating))
        return [
            OwnVisit(
                one, company[one.id], reviews[one.id].state if one.id in reviews else "counted",
                said.get(one.id), rated.get(one.id),
            ) for one in visits
        ]  # fmt: skip

    @property
    def promised(self) -> list[OwnVisit]:
        """The visits on which something was promised that is no pledge with a day of its own."""
        pledged = {pledge.visit_id for pledge in self.pledges}
        return [one for one in self.visits if one.visit.promised and one.visit.id not in pledged]

    @cached_property
    def pledges(self) -> list[Pledge]:
        return Pledge.to_household(self.household)

    @cached_property
    def declared(self) -> list[Declaration]:
        """What deputies declared to have done for it and stand by, the latest first."""
        standing = declared_about(self.household).where(Declaration.state.not_in(("withdrawn", "declined", "upheld")))
        return list(standing.order_by(Declaration.id.desc()).limit(SHOWN))

    @cached_property
    def opinions(self) -> list[Opinion]:
        """What it said that is bound to it, the latest first; not what somebody sent without saying who they are."""
        theirs = Opinion.select(Opinion, Unit).join(Unit, JOIN.LEFT_OUTER)
        return list(theirs.where(Opinion.household == self.household).order_by(Opinion.id.desc()).limit(SHOWN))

    @cached_property
    def wishes(self) -> list[Wish]:
        """The latest first."""
        return list(Wish.select().where(Wish.household == self.household).order_by(Wish.id.desc()).limit(SHOWN))

    def waits_for(self, kind: str) -> bool:
        return any(wish.kind == kind and wish.state == "open" for wish in self.wishes)

    @cached_property
    def looks(self) -> list[Look]:
        """Who did what with its data, the latest first; the same on one day is told once."""
        counted: dict[tuple, list[Trace]] = {}
        for trace in traces_of(self.household):
            day = clock.day_of(trace.at)
            counted.setdefault((day, trace.role, trace.action, trace.alone), []).append(trace)
        looks = [Look(traces[0].at, *key[1:], len(traces)) for key, traces in counted.items()]
        return looks[:SHOWN]


def by_visit(model, visits: list[Visit]) -> dict:
    return {row.visit_id: row for row in model.select().where(model.visit.in_([visit.id for visit in visits]))}

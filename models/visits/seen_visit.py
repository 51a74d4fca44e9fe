"""Visits as one person may see them: with the home behind each where it is theirs to know, its doubts and its company.

Whoever serves a household sees it. A deputy also keeps seeing the homes of their own visits once these count; a code
scanned at a stranger's door tells nothing until a person has looked at it.
"""

from dataclasses import dataclass
from itertools import permutations

from peewee import fn

from models.access.access import households_for
from models.accounts.user import User
from models.households.household import Household
from models.network.deputy import Deputy
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from rules.visits.plausibility import ASKED

MERELY_ASKED = [some for number in range(1, len(ASKED) + 1) for some in permutations(ASKED, number)]


@dataclass(frozen=True)
class SeenVisit:
    """`household`: None where it is unknown or not for these eyes. `words_open`: whether heard, done, promised are."""

    visit: Visit
    deputies: list[Deputy]
    review: Review | None
    household: Household | None
    own: bool
    words_open: bool

    @property
    def state(self) -> str:
        return self.review.state if self.review else "counted"


def visits_of(deputy_id: int):
    """The visits that a deputy recorded or came along on."""
    shared = Companion.select(Companion.visit).where(Companion.deputy == deputy_id)
    return Visit.select().where((Visit.deputy == deputy_id) | Visit.id.in_(shared))


def in_state(visits, state: str):
    """Of these visits, the ones that wait for a person (claimed), or were declined (void)."""
    withheld = Review.decided_at.is_null() & Review.causes.not_in([",".join(some) for some in MERELY_ASKED])
    decision = withheld if state == "claimed" else ~Review.accepted
    return visits.where(Visit.id.in_(_with_last_round(visits, decision)))


def answered_since(visits, moment):
    """Of these visits, the ones that a person has declined, or accepted with a word, since then."""
    told = Review.decided_at > moment, ~Review.accepted | (Review.answer != "")
    return visits.where(Visit.id.in_(_with_last_round(visits, *told)))


def _with_last_round(visits, *conditions):
    """The visits whose last round of review is such."""
    last = Review.select(fn.MAX(Review.id)).where(Review.visit.in_(visits.select(Visit.id))).group_by(Review.visit)
    return Review.select(Review.visit).where(Review.id.in_(last), *conditions)


def seen_by(user: User, visits: list[Visit]) -> list[SeenVisit]:
    """These visits, as the user may see them, in the same order."""
    company, reviews, homes = company_of(visits), latest_reviews(visits), Homes(user, visits)
    return [_seen(user, visit, company[visit.id], reviews.get(visit.id), homes) for visit in visits]


def _seen(user: User, visit: Visit, deputies: list[Deputy], review: Review | None, homes: "Homes") -> SeenVisit:
    own = user.deputy_id in {deputy.id for deputy in deputies}
    household = homes.of(visit, own and (review is None or review.state == "counted"))
    return SeenVisit(visit, deputies, review, household, own, bool(own or household or user.is_office))


def company_of(visits: list[Visit]) -> dict[int, list[Deputy]]:
    """Visit → who was there, the recorder first."""
    pairs = (
        Companion.select(Companion.visit, Companion.deputy).where(Companion.visit.in_([visit.id for visit in visits]))
        .order_by(Companion.id).tuples()
    )  # fmt: skip
    present = [(visit.id, visit.deputy_id) for visit in visits] + list(pairs)
    people = {one.id: one for one in Deputy.select().where(Deputy.id.in_({deputy for _, deputy in present}))}
    company: dict[int, list[Deputy]] = {}
    for visit, deputy in present:
        company.setdefault(visit, []).append(people[deputy])
    return company


def latest_reviews(visits: list[Visit]) -> dict[int, Review]:
    rounds = Review.select().where(Review.visit.in_([visit.id for visit in visits])).order_by(Review.id)
    return {review.visit_id: review for review in rounds}


class Homes:
    """The households behind some visits, and which of them the user serves."""

    def __init__(self, user: User, visits: list[Visit]):
        ids = {visit.household_id for visit in visits if visit.household_id}
        homes = Household.select().where(Household.id.in_(ids), Household.erased_at.is_null())
        self.known = {home.id: home for home in homes}
        self.served = {home.id for home in households_for(user).where(Household.id.in_(ids))}

    def of(self, visit: Visit, was_there: bool) -> Household | None:
        """The household of a visit for someone who serves it, or was there and it counts."""
        allowed = was_there or visit.household_id in self.served
        return self.known.get(visit.household_id) if allowed else None

"""What a visit heard goes to the office as an opinion: with the visit itself, or later from its page. Once."""

from models.accounts.user import User
from models.database import act
from models.opinions.opinion import Opinion
from models.visits.visit import Visit
from rules.households.retention import GONE


def opinion_of(visit: Visit) -> Opinion | None:
    return Opinion.get_or_none(Opinion.visit == visit)


def can_hand_over(visit: Visit) -> bool:
    return visit.heard not in ("", GONE) and not opinion_of(visit)


def hand_over(visit: Visit, by: User) -> Opinion | None:
    """The opinion that it became, now or before. None if there is nothing to hand over."""
    with act(f"opinion of visit {visit.id}"):
        if not can_hand_over(visit):
            return opinion_of(visit)
        home = visit.household
        return Opinion.register(
            visit.heard, "visit", home and home.area, by=by, household=home, visit=visit, deputy=visit.deputy
        )

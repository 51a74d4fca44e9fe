"""What waits for a clerk, and what was decided: each visit with its doubts, the oldest first, deputy by deputy."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from models.access.access import reviews_for
from models.accounts.user import User
from models.households.confirmation import Confirmation
from models.network.deputy import Deputy
from models.visits.review import Review
from models.visits.seen_visit import SeenVisit, seen_by

DEPUTIES, DECISIONS = 10, 50


@dataclass(frozen=True)
class Case:
    """A review with its visit as the clerk may see it. `earlier`: the rounds before this one, oldest first.

    `denial`: what the household said when it said that nobody came; None: it didn't.
    """

    review: Review
    seen: SeenVisit
    earlier: list[Review]
    denial: str | None

    @property
    def is_unmatched(self) -> bool:
        """Nobody knows yet which household it was: it has to be chosen before the visit can count."""
        return self.seen.visit.household_id is None


def waiting(user: User, tab: str):
    """What a clerk has to decide, as a query: open (a machine's doubt) or contested (the deputy disagrees)."""
    contested = Review.causes == "contested"
    return reviews_for(user).where(Review.decided_at.is_null(), contested if tab == "contested" else ~contested)


class ReviewList:
    """One tab of a clerk's list: open, contested or decided."""

    def __init__(self, user: User, tab: str, page: int = 1):
        self.user, self.tab = user, tab
        self.page = max(1, min(page, self.pages))

    @property
    def _found(self):
        if self.tab == "decided":
            return reviews_for(self.user).where(Review.decided_at.is_null(False))
        return waiting(self.user, self.tab)

    @cached_property
    def total(self) -> int:
        return self._found.count()

    @cached_property
    def _deputy_ids(self) -> list[int]:
        """Whose visits wait, the longest waiting first."""
        ordered = self._found.order_by(Review.opened_at, Review.id)
        return list(dict.fromkeys(review.visit.deputy_id for review in ordered))

    @cached_property
    def pages(self) -> int:
        count, size = (self.total, DECISIONS) if self.tab == "decided" else (len(self._deputy_ids), DEPUTIES)
        return -(-count // size)

    @property
    def decided(self) -> list[Case]:
        """The page's decisions, the latest first."""
        return cases(self.user, self._found.order_by(Review.decided_at.desc()).paginate(self.page, DECISIONS))

    @property
    def waiting(self) -> list[tuple[Deputy, list[Case]]]:
        """The page's deputies, each with all that waits of theirs: a clerk decides about one person at a time."""
        ids = self._deputy_ids[(self.page - 1) * DEPUTIES : self.page * DEPUTIES]
        by_deputy = defaultdict(list)
        for case in cases(self.user, self._found.where(Deputy.id.in_(ids)).order_by(Review.opened_at, Review.id)):
            by_deputy[case.review.visit.deputy_id].append(case)
        return [(by_deputy[one][0].review.visit.deputy, by_deputy[one]) for one in ids]


def cases(user: User, reviews) -> list[Case]:
    """These reviews, in the same order."""
    reviews = list(reviews)
    visits = {review.visit_id: review.visit for review in reviews}
    seen = {one.visit.id: one for one in seen_by(user, list(visits.values()))}
    rounds = Review.select(Review, User).left_outer_join(User).where(Review.visit.in_(list(visits))).order_by(Review.id)
    earlier = defaultdict(list)
    for one in rounds:
        earlier[one.visit_id].append(one)
    denied = Confirmation.select().where(Confirmation.visit.in_(list(visits)), ~Confirmation.came)
    denials = {one.visit_id: one.word for one in denied}
    return [
        Case(
            review, seen[review.visit_id], [one for one in earlier[review.visit_id] if one.id < review.id],
            denials.get(review.visit_id),
        ) for review in reviews
    ]  # fmt: skip

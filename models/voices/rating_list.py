"""Ratings added up: for the office by deputy, for a deputy in sums that hide who said what."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.access.access import deputies_for
from models.access.voice_access import ratings_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.visits.seen_visit import SeenVisit, seen_by, visits_of
from models.visits.visit import Companion, Visit
from models.voices.rating import Rating
from rules.voices.ratings import LEAST, counts, whole_batches

PAGE, WORDS = 50, 50


@dataclass(frozen=True)
class Line:
    """A deputy's year: face → how many count; `waiting`: how many odd ones nobody has looked at."""

    deputy: Deputy
    counts: dict[str, int]
    waiting: int

    @property
    def total(self) -> int:
        return sum(self.counts.values())


class RatingList:
    """What a clerk sees of a year."""

    def __init__(self, user: User, year: int, page: int = 1):
        self.user, self.year = user, year
        self.page = max(1, min(page, self.pages))

    @property
    def _found(self):
        return ratings_for(self.user).where(_in_year(self.year))

    @cached_property
    def lines(self) -> list[Line]:
        """A page of the deputies who were rated, those with the most that waits first, then by number."""
        return self._lines[(self.page - 1) * PAGE : self.page * PAGE]

    @property
    def pages(self) -> int:
        return -(-len(self._lines) // PAGE)

    @cached_property
    def _lines(self) -> list[Line]:
        faces, waiting = defaultdict(list), defaultdict(int)
        present = _present(self._found)
        for rating in self._found:
            for deputy in present[rating.visit_id]:
                if rating.counts_at:
                    faces[deputy].append(rating.face)
                waiting[deputy] += rating.state == "claimed"
        people = deputies_for(self.user).where(Deputy.id.in_(set(faces) | set(waiting)))
        lines = [Line(one, counts(faces[one.id]), waiting[one.id]) for one in people]
        return sorted(lines, key=lambda line: (-line.waiting, line.deputy.number))

    @cached_property
    def odd(self) -> list[tuple[Rating, SeenVisit]]:
        """What waits for a person, the oldest first."""
        waiting = Rating.counts_at.is_null() & Rating.decided_at.is_null()
        return self._with_visits(ratings_for(self.user).where(waiting).order_by(Rating.at).limit(PAGE))

    @cached_property
    def with_words(self) -> list[tuple[Rating, SeenVisit]]:
        """The latest that say more than a face."""
        return self._with_visits(self._found.where(Rating.word != "").order_by(Rating.at.desc()).limit(WORDS))

    def _with_visits(self, query) -> list[tuple[Rating, SeenVisit]]:
        ratings = list(query)
        return list(zip(ratings, seen_by(self.user, [rating.visit for rating in ratings]), strict=True))


def shown_to_deputy(deputy_id: int, year: int, least: int = LEAST) -> dict[str, int]:
    """Face → how many, of whole batches alone; nothing at all before the first batch is full."""
    mine = Rating.select(Rating.face).join(Visit).where(Visit.id.in_(visits_of(deputy_id).select(Visit.id)))
    counting = mine.where(_in_year(year), Rating.counts_at.is_null(False)).order_by(Rating.counts_at, Rating.id)
    shown = whole_batches([face for (face,) in counting.tuples()], least)
    return counts(shown) if shown else {}


def _in_year(year: int):
    return Visit.visited_on.between(date(year, 1, 1), date(year, 12, 31))


def _present(ratings) -> dict[int, list[int]]:
    """Visit → who was there; a rating goes to all of them, as the visit does."""
    visits = {rating.visit_id: [rating.visit.deputy_id] for rating in ratings}
    fellows = Companion.select(Companion.visit, Companion.deputy).where(Companion.visit.in_(list(visits)))
    for visit, deputy in fellows.tuples():
        visits[visit].append(deputy)
    return visits

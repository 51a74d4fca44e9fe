"""What was written about visits goes once it was kept for long enough, or at once where a household was erased.

The visits stay, and so do their lines in the ledger and their points.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import reduce
from operator import or_

from lib import clock
from models.blotted import blot
from models.database import act
from models.evaluations.closed_years import unfinished
from models.households.erasure import erase_words
from models.households.household import Household
from models.opinions.opinion import Opinion
from models.opinions.opinion_photo import remove_photos
from models.points.duty import Duty
from models.visits.review import Review
from models.visits.visit import Visit
from rules.households.retention import GONE

BATCH = 500


def forget(before: datetime) -> int:
    """Not in a year that may still be open, nor while a person has to decide about the visit."""
    old = (Visit.visited_on < clock.day_of(before)) & ~unfinished(Visit.region_code, _visited_in)
    return _erase_words(lambda: old) + _prune_reviews(Visit.select(Visit.id).where(old))


def _visited_in(year: int):
    return Visit.visited_on.between(date(year, 1, 1), date(year, 12, 31))


def _prune_reviews(visits) -> int:
    """Of visits without a word of their own, too: what was said about them when they were looked at."""
    open_ones = Review.select(Review.visit).where(Review.decided_at.is_null())
    these = Review.visit.in_(visits) & Review.visit.not_in(open_ones)
    with act():
        blot(Duty.reason, Duty.visit.in_(Review.select(Review.visit).where(these)))  # the answers once more
        return blot(Review.words, these) + blot(Review.answer, these)


def forget_late(_before: datetime) -> int:
    """What a phone sent when its household had been erased already, and photos that were left lying then."""
    erased = Household.select(Household.id).where(Household.erased_at.is_null(False))
    remove_photos(Opinion.select(Opinion.id).where(Opinion.household.in_(erased)))
    return _erase_words(lambda: Visit.household.in_(erased))


def _erase_words(those: Callable) -> int:
    """In batches, since many years may be waiting and phones want to be heard in between."""
    open_ones = Review.select(Review.visit).where(Review.decided_at.is_null())
    total, last = 0, 0
    while visits := _written(those(), open_ones, last):
        with act():
            total += erase_words(visits)
        last = visits[-1]
    return total


def _written(those, open_ones, after: int) -> list[int]:
    """The next visits whose words still stand there."""
    written = reduce(or_, (field.not_in(["", GONE]) for field in (Visit.heard, Visit.done, Visit.promised)))
    found = Visit.select(Visit.id).where(those, written, Visit.id > after, Visit.id.not_in(open_ones))
    return [number for (number,) in found.order_by(Visit.id).limit(BATCH).tuples()]

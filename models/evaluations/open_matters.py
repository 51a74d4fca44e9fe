"""What is still open before a year is closed: for people to see, and to decide whether to wait."""

from datetime import date
from typing import NamedTuple

from peewee import fn

from models.appraisals.ending import open_windows
from models.evaluations.counting import circle
from models.evaluations.evaluation import Evaluation
from models.evaluations.objection import Objection
from models.points.duty import Duty
from models.visits.review import Review
from models.visits.visit import Visit


class OpenMatters(NamedTuple):
    """claimed: lines of the ledger that do not count yet; reviews: visits that a person has to look at; windows of
    appraisal that are not over, and end with the year; objections: those that nobody has decided, which have to be
    before the year is closed."""

    claimed: int
    reviews: int
    windows: int
    objections: int

    @property
    def is_any_left_out(self) -> bool:
        """Whether there is something that will be no part of the closed year."""
        return bool(self.claimed or self.reviews or self.windows)

    @classmethod
    def of(cls, evaluation: Evaluation) -> "OpenMatters":
        ids = [deputy.id for deputy in circle(evaluation)]
        undecided = Objection.select().where(Objection.evaluation == evaluation, *Objection.undecided())
        windows = open_windows(evaluation.region_code, evaluation.year)
        return cls(_claimed(ids, evaluation.year), _reviews(ids, evaluation.year), windows, undecided.count())


def _claimed(ids: list[int], year: int) -> int:
    waiting = Duty.in_year(year, ids) & Duty.state.not_in(["counted", "void"])
    return int(Duty.select(fn.SUM(Duty.quantity)).where(waiting).scalar() or 0)


def _reviews(ids: list[int], year: int) -> int:
    in_year = Visit.visited_on.between(date(year, 1, 1), date(year, 12, 31))
    waiting = Review.select().join(Visit).where(Visit.deputy.in_(ids), in_year, Review.decided_at.is_null())
    return waiting.count()

"""Where a year is closed: nothing of it is opened or made longer there any more."""

from collections.abc import Callable
from functools import reduce
from operator import or_

from lib import clock
from models.evaluations.evaluation import Evaluation, EvaluationStep


def closed_places(year: int) -> list[str]:
    """The regions whose evaluation of that year is frozen."""
    closed = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "closed")
    found = Evaluation.select(Evaluation.region).where(Evaluation.year == year, Evaluation.id.in_(closed)).tuples()
    return [code for (code,) in found]


def year_is_closed(region_code: str, year: int) -> bool:
    """Whether the evaluation of that year is frozen there, above it or in a part of it."""
    return any(code.startswith(region_code) or region_code.startswith(code) for code in closed_places(year))


def unfinished(region, in_year: Callable):
    """The condition that a row's year may still count for points where it is: this year, last year unless it is closed
    there, and an older one for as long as its evaluation goes on.

    `region`: the column that says where; `in_year(2025)`: the condition that the row is of that year.
    """
    now = clock.today().year
    under = reduce(or_, (region.startswith(code) for code in closed_places(now - 1)), region.in_([]))
    open_ = in_year(now) | (in_year(now - 1) & ~under)
    return reduce(or_, (in_year(year) & _touching(region, code) for code, year in _going_on()), open_)


def _going_on() -> list[tuple[str, int]]:
    """(region, year) of the evaluations that were begun and are not closed."""
    closed = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "closed")
    return list(Evaluation.select(Evaluation.region, Evaluation.year).where(Evaluation.id.not_in(closed)).tuples())


def _touching(region, code: str):
    """In it, or around it."""
    return region.startswith(code) | region.in_([code[:length] for length in range(1, len(code))])

"""Where a year is closed: nothing of it is opened or made longer there any more."""

from models.evaluations.evaluation import Evaluation, EvaluationStep


def closed_places(year: int) -> list[str]:
    """The regions whose evaluation of that year is frozen."""
    closed = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step == "closed")
    found = Evaluation.select(Evaluation.region).where(Evaluation.year == year, Evaluation.id.in_(closed)).tuples()
    return [code for (code,) in found]


def year_is_closed(region_code: str, year: int) -> bool:
    """Whether the evaluation of that year is frozen there, above it or in a part of it."""
    return any(code.startswith(region_code) or region_code.startswith(code) for code in closed_places(year))

"""A total out of points and appraisals by their weights, with every step told.

A part that nobody gave (no peer appraisal, say) is not a nought: its weight is spread over the given ones in
proportion, and the reasons say so. Inside, totals are exact fractions; they are rounded once, to a hundredth, a half
going up.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from rules.counting.reasons import figure
from rules.evaluations.grade_reasons import Step, step
from rules.evaluations.grading import Grading


def total_of(
    points: Decimal, given: Mapping[str, Decimal], grading: Grading, out_of: Decimal | None
) -> tuple[Decimal, list[Step]]:
    """The total and how it came about. `given`: side of the appraisal → mark; `out_of`: the most points there are."""
    if grading.takes_points_as_they_are:
        return points, [step("as-they-are", points=figure(points))]
    weights = grading.weights.by_part
    marks = {part: Fraction(given[part]) for part in weights if part in given}
    steps = []
    if "points" in weights:
        full = grading.full or out_of
        marks["points"] = min(Fraction(points) * 100 / Fraction(full), Fraction(100))
        steps += _scaling(points, full, marks["points"])
    if missing := [part for part in weights if part not in marks]:
        steps.append(step("missing", part=" ".join(missing)))
    return _weighed({part: marks[part] for part in weights if part in marks}, weights, steps)


def _scaling(points: Decimal, full: Decimal, mark: Fraction) -> list[Step]:
    if full == 100:
        return []
    return [step("scaled", points=figure(points), full=figure(full), mark=figure(hundredths(mark)))]


def _weighed(marks: dict[str, Fraction], weights: Mapping[str, Decimal], steps: list[Step]):
    """The total, whose rounding each part bears its share of: the worths on the page add up to it."""
    whole, running, rounded = sum(Fraction(weights[part]) for part in marks), Fraction(0), Decimal("0.00")
    for part, mark in marks.items():
        share = Fraction(weights[part]) / whole
        running += mark * share
        before, rounded = rounded, hundredths(running)
        shown = (mark, 100 * share, Fraction(rounded - before))
        names = dict(zip(("mark", "weight", "worth"), (figure(hundredths(one)) for one in shown), strict=True))
        steps.append(step("part", part=part, **names))
    return rounded, steps


def hundredths(number: Fraction) -> Decimal:
    """Rounded to a hundredth, a half up."""
    above, below = number.as_integer_ratio()
    return Decimal((200 * above + below) // (2 * below)).scaleb(-2)

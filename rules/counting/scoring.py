"""Points: a year's tally put through a rule set, with a reason for every figure. Pure, exact, the same every time.

Rounding. Inside, points are exact fractions. Each item is rounded once, to a tenth, a half going up, that is in the
deputy's favour; categories and the total add up the rounded items, so that whoever adds up the page by hand finds the
total that stands there. The price is at most 0.05 an item, the same rule for everyone. Within an item it is the running
total that is rounded and a step's effect is what it moved it by, so that the effects add up to the points exactly.

Settled by half, quarter or month: each of them is a scorecard of its own, with its own quotas and caps; the year's is
their sum.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rules.counting.item import Category, Item
from rules.counting.months import Period, months_left, months_over, settlements
from rules.counting.reasons import Effect, Reason, effect
from rules.counting.rule_set import RuleSet
from rules.counting.scores import ZERO, CategoryScore, ItemScore, Scorecard, points_of
from rules.counting.settlement import told_apart, year_of
from rules.counting.tally import Tally
from rules.words import TAGS


def score(tally: Tally, rule_set: RuleSet, as_of: date | None = None) -> Scorecard:
    """Score a deputy's year, or a group's (`rules.counting.tally.together`).

    `as_of`, a day in Shanghai: what is still open, what is next; None: the year is over. The points are the same on any
    day; only the reasons of what is missing, and the next steps, are told as of a day.
    """
    periods = settlements(rule_set.settled)
    if len(periods) == 1:
        return _score_part(tally, rule_set, periods[0], as_of)
    return year_of([
        told_apart(_score_part(tally.within(one.months), rule_set, one, as_of), one.name) for one in periods
    ])  # fmt: skip


def _score_part(tally: Tally, rule_set: RuleSet, period: Period, as_of: date | None) -> Scorecard:
    over, left = months_over(rule_set.year, as_of), months_left(rule_set.year, as_of, period)
    categories = tuple(
        _score_category(category, rule_set.most_of(category), [
            score_item(item, tally, over, left) for item in rule_set.items_of(category)
        ]) for category in rule_set.categories
    )  # fmt: skip
    return Scorecard(rule_set, categories, whole_reasons(rule_set, points_of(categories)))


def tenths(points: Fraction) -> Decimal:
    """Rounded to a tenth, a half up."""
    above, below = points.as_integer_ratio()
    return Decimal((20 * above + below) // (2 * below)).scaleb(-1)


def _score_category(category: Category, out_of: Decimal | None, items: list[ItemScore]) -> CategoryScore:
    return CategoryScore(category, tuple(items), out_of, category_reasons(category, points_of(items)))


def category_reasons(category: Category, earned: Decimal) -> tuple[Reason, ...]:
    """What a category takes from so many points of its items."""
    return _settle(_cut([effect("items", earned)], category.cap, "category-capped"))


def score_item(item: Item, tally: Tally, over: int, left: int) -> ItemScore:
    """An item by itself; `over` and `left` are the months that are past, and that are left to work in."""
    if not item.applies_to(tally.tags):
        reason = effect("not-applicable", tags=tuple(TAGS[tag] for tag in item.only))
        return ItemScore(item, ZERO, ZERO, _settle([reason]))
    if item.members == "mean" and tally.members:
        return _score_mean(item, [score_item(item, one, over, left) for one in tally.members])
    reasons = _settle(_steps(item, tally, over))
    points = sum((reason.effect for reason in reasons), ZERO)
    return ItemScore(item, points, item.out_of, reasons, _settle(item.rule.next_steps(tally, left) if left else ()))


def _score_mean(item: Item, scores: list[ItemScore]) -> ItemScore:
    mean = Fraction(points_of(scores)) / len(scores)
    reasons = _settle([effect("members-mean", mean, count=len(scores))])
    return ItemScore(item, sum((reason.effect for reason in reasons), ZERO), item.out_of, reasons)


def _steps(item: Item, tally: Tally, over: int) -> Iterator[Effect]:
    steps = list(item.effects(tally, over))
    yield from steps or [effect("nothing-yet")]
    yield from _cut(steps, item.cap, "capped")
    if waiting := tally.waits(item.looks_at):
        yield effect("waiting", count=waiting)


def whole_reasons(rule_set: RuleSet, earned: Decimal) -> tuple[Reason, ...]:
    """What the whole adds to so many points of its categories, or takes from them."""
    return _settle(_overall(rule_set, Fraction(earned)))


def _overall(rule_set: RuleSet, earned: Fraction) -> Iterator[Effect]:
    steps = [effect("base", rule_set.base)] if rule_set.base else []
    yield from steps
    yield from _cut([*steps, effect("items", earned)], rule_set.cap, "total-capped")
    if (below := earned + Fraction(rule_set.base)) < 0:
        yield effect("total-floored", -below)


def _cut(steps: Iterable[Effect], cap: Decimal | None, code: str) -> Iterator[Effect]:
    if cap is not None and (over := sum(step.points for step in steps) - Fraction(cap)) > 0:
        yield effect(code, -over, cap=cap)


def _settle(steps: Iterable[Effect]) -> tuple[Reason, ...]:
    """Steps in tenths: each moves the rounded running total by its effect."""
    reasons, running, rounded = [], Fraction(0), ZERO
    for code, points, params in steps:
        running += points
        before, rounded = rounded, tenths(running)
        reasons.append(Reason(code, rounded - before, params))
    return tuple(reasons)

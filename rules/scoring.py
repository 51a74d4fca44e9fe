"""Points: a year's tally put through a rule set, with a reason for every figure. Pure, exact, the same every time.

Rounding. Inside, points are exact fractions. Each item is rounded once, to a tenth, a half going up, that is in the
deputy's favour; categories and the total add up the rounded items, so that whoever adds up the page by hand finds the
total that stands there. The price is at most 0.05 an item, the same rule for everyone. Within an item it is the running
total that is rounded and a step's effect is what it moved it by, so that the effects add up to the points exactly.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from rules.months import months_left, months_over
from rules.reasons import Effect, Reason, effect
from rules.rule_set import Category, Item, RuleSet, lower
from rules.tally import Tally
from rules.words import TAGS

ZERO = Decimal("0.0")


@dataclass(frozen=True)
class ItemScore:
    """out_of: None if there is no end. reasons: their effects add up to points. next_steps: what is still to do."""

    item: Item
    points: Decimal
    out_of: Decimal | None
    reasons: tuple[Reason, ...]
    next_steps: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class CategoryScore:
    """`reasons`: what its cap cut off its items."""

    category: Category
    items: tuple[ItemScore, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def points(self) -> Decimal:
        return sum((reason.effect for reason in self.reasons), _points(self.items))

    @property
    def out_of(self) -> Decimal | None:
        ends = [item.out_of for item in self.items]
        return lower(self.category.cap, None if None in ends else sum(ends, ZERO))


@dataclass(frozen=True)
class Scorecard:
    """One deputy's year. `reasons`: what moved the total besides the categories (base, cap, floor)."""

    rule_set: RuleSet
    categories: tuple[CategoryScore, ...]
    reasons: tuple[Reason, ...]

    @property
    def items(self) -> tuple[ItemScore, ...]:
        return tuple(item for category in self.categories for item in category.items)

    @property
    def total(self) -> Decimal:
        return sum((reason.effect for reason in self.reasons), _points(self.categories))

    @property
    def out_of(self) -> Decimal | None:
        return self.rule_set.out_of

    @property
    def percent(self) -> int | None:
        """Of all there is to have; rounded down, so that only all of it is 100. None if there is no end."""
        return math.floor(100 * self.total / self.out_of) if self.out_of else None

    @property
    def passed(self) -> bool | None:
        """None if the rule set has no pass mark."""
        return None if self.rule_set.pass_mark is None else self.total >= self.rule_set.pass_mark


def score(tally: Tally, rule_set: RuleSet, as_of: date | None = None) -> Scorecard:
    """Score a deputy's year. `as_of`, a day in Shanghai: what is still open, what is next; None: the year is over.

    The points are the same on any day; only the reasons of what is missing, and the next steps, are told as of a day.
    """
    over, left = months_over(rule_set.year, as_of), months_left(rule_set.year, as_of)
    categories = tuple(
        _score_category(category, [_score_item(item, tally, over, left) for item in rule_set.items_of(category)])
        for category in rule_set.categories
    )
    return Scorecard(rule_set, categories, _settle(_overall(rule_set, Fraction(_points(categories)))))


def tenths(points: Fraction) -> Decimal:
    """Rounded to a tenth, a half up."""
    above, below = points.as_integer_ratio()
    return Decimal((20 * above + below) // (2 * below)).scaleb(-1)


def _score_category(category: Category, items: list[ItemScore]) -> CategoryScore:
    cut = _cut([effect("items", _points(items))], category.cap, "category-capped")
    return CategoryScore(category, tuple(items), _settle(cut))


def _score_item(item: Item, tally: Tally, over: int, left: int) -> ItemScore:
    if not item.applies_to(tally.tags):
        reason = effect("not-applicable", tags=tuple(TAGS[tag] for tag in item.only))
        return ItemScore(item, ZERO, ZERO, _settle([reason]))
    reasons = _settle(_steps(item, tally, over))
    points = sum((reason.effect for reason in reasons), ZERO)
    return ItemScore(item, points, item.out_of, reasons, _settle(item.rule.next_steps(tally, left) if left else ()))


def _steps(item: Item, tally: Tally, over: int) -> Iterator[Effect]:
    steps = list(item.rule.effects(tally, over))
    yield from steps or [effect("nothing-yet")]
    yield from _cut(steps, item.cap, "capped")
    if waiting := tally.waits(item.looks_at[0]):
        yield effect("waiting", count=waiting)


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


def _points(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    return sum((score.points for score in scores), ZERO)

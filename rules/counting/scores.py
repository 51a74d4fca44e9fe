"""What scoring finds: the points of an item, of a category, of a year, each with the reasons for them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rules.counting.item import Category, Item
from rules.counting.reasons import Reason
from rules.counting.rule_set import RuleSet

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
    """`reasons`: what its cap cut off its items. `out_of`: None if there is no end."""

    category: Category
    items: tuple[ItemScore, ...]
    out_of: Decimal | None
    reasons: tuple[Reason, ...] = ()

    @property
    def points(self) -> Decimal:
        return sum((reason.effect for reason in self.reasons), points_of(self.items))


@dataclass(frozen=True)
class Scorecard:
    """One deputy's year, or a part of it that is settled by itself.

    reasons: what moved the total besides the categories (base, cap, floor)
    parts: the scorecards that the year is the sum of, where it is settled in parts; each with the period it is for
    """

    rule_set: RuleSet
    categories: tuple[CategoryScore, ...]
    reasons: tuple[Reason, ...]
    period: str = ""
    parts: tuple["Scorecard", ...] = ()

    @property
    def items(self) -> tuple[ItemScore, ...]:
        return tuple(item for category in self.categories for item in category.items)

    @property
    def earned(self) -> dict[str, Decimal]:
        """Item → its points."""
        return {one.item.id: one.points for one in self.items}

    @property
    def total(self) -> Decimal:
        return sum((reason.effect for reason in self.reasons), points_of(self.categories))

    @property
    def out_of(self) -> Decimal | None:
        ends = [part.out_of for part in self.parts] or [self.rule_set.out_of]
        return None if None in ends else sum(ends)

    @property
    def percent(self) -> int | None:
        """Of all there is to have; rounded down, so that only all of it is 100. None if there is no end."""
        return math.floor(100 * self.total / self.out_of) if self.out_of else None

    @property
    def passed(self) -> bool | None:
        """None if the rule set has no pass mark."""
        return None if self.rule_set.pass_mark is None else self.total >= self.rule_set.pass_mark


def points_of(scores: Iterable[ItemScore | CategoryScore]) -> Decimal:
    return sum((score.points for score in scores), ZERO)

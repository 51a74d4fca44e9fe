"""The points of very many years under one table, without the reasons: what `rules.counting.scoring` gives, only
quicker.

What an item gives hangs on what its rule asks of a tally, and on nothing else. So the questions of an item and their
answers are written down when it is scored, and whoever gives the same answers later has the same points.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from typing import Any, NamedTuple

from rules.counting.item import Category, Item
from rules.counting.months import settlements
from rules.counting.rule_set import RuleSet
from rules.counting.scores import ZERO
from rules.counting.scoring import category_reasons, score_item, tenths, whole_reasons
from rules.counting.tally import NOTHING, YEAR, Tally


class Points(NamedTuple):
    """A scorecard without its reasons. `earned`: item → points."""

    total: Decimal
    earned: dict[str, Decimal]


class Rescoring:
    """`points(tally)`, of a `Tally` or `KeptSums`, are those of `score(tally, rule_set)`: the total and each item's."""

    def __init__(self, rule_set: RuleSet):
        self.rule_set = rule_set
        periods = settlements(rule_set.settled)
        self.parts = [(one.months, [AskedItem(item) for item in rule_set.items]) for one in periods]
        self.capped = {category.id: cache(partial(_of_category, category)) for category in rule_set.categories}
        self.whole = cache(partial(_of_whole, rule_set))

    def points(self, tally) -> Points:
        if len(self.parts) == 1:
            return self._of_part(self.parts[0][1], tally)
        parts = [self._of_part(items, tally.within(months)) for months, items in self.parts]
        earned = {item: sum([part.earned[item] for part in parts], ZERO) for item in parts[0].earned}
        return Points(sum([part.total for part in parts], ZERO), earned)

    def _of_part(self, items: list["AskedItem"], tally) -> Points:
        by_category, earned = dict.fromkeys(self.capped, ZERO), {}
        for asked in items:
            earned[asked.item.id] = points = asked.points(tally)
            by_category[asked.item.category] += points
        capped = [self.capped[category](points) for category, points in by_category.items()]
        return Points(self.whole(sum(capped, ZERO)), earned)


def _of_category(category: Category, earned: Decimal) -> Decimal:
    return sum((reason.effect for reason in category_reasons(category, earned)), earned)


def _of_whole(rule_set: RuleSet, earned: Decimal) -> Decimal:
    return sum((reason.effect for reason in whole_reasons(rule_set, earned)), earned)


class AskedItem:
    """An item with all that it was ever told: answers lead to further questions, and in the end to points."""

    def __init__(self, item: Item):
        self.item, self.told = item, None

    def points(self, tally) -> Decimal:
        if tally.members and self.item.members == "mean" and self.item.applies_to(tally.tags):
            return tenths(Fraction(sum([self.points(one) for one in tally.members])) / len(tally.members))
        return self._of_one(tally)

    def _of_one(self, tally) -> Decimal:
        told = self.told
        while isinstance(told, tuple):
            question, answers = told
            told = answers.get(answer(tally, question))
        return self._learn(tally) if told is None else told

    def _learn(self, tally) -> Decimal:
        asked = Asked(tally)
        points = score_item(self.item, asked, 12, 0).points
        self.told = grown(self.told, asked.said, points)
        return points


def grown(told: tuple | None, said: list[tuple], points: Decimal) -> tuple | Decimal:
    """What was told before, and now these answers too, which come to these points."""
    if not said:
        return points
    (question, given), *rest = said
    _, answers = told or (question, {})
    answers[given] = grown(answers.get(given), rest, points)
    return question, answers


def answer(tally, question: tuple) -> Any:
    name, *about = question
    found = getattr(tally, name)
    return found(*about) if callable(found) else found.get(*about) if about else found


class Asked:
    """A tally that notes what it is asked, and what it says."""

    members = ()

    def __init__(self, tally: Tally):
        self.tally, self.months, self.said = tally, tally.months, []
        self.lists, self.marks, self.given = (AskedOf(self, name) for name in ("lists", "marks", "given"))

    def says(self, *question):
        given = answer(self.tally, question)
        self.said.append((question, given))
        return given

    def times(self, choice, months=YEAR):
        return self.says("times", choice, months)

    def distinct(self, choice, months=YEAR):
        return self.says("distinct", choice, months)

    @property
    def tags(self):
        return self.says("tags")

    def waits(self, _choice):
        """It is told, and gives no points."""
        return NOTHING


class AskedOf(Mapping):
    def __init__(self, asked: Asked, name: str):
        self.asked, self.name = asked, name

    def get(self, key, default=None):
        return self.asked.says(self.name, key, default)

    def __getitem__(self, key):
        raise TypeError("rules ask with `get`")

    __iter__ = __len__ = __getitem__

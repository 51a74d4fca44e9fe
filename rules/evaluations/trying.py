"""Two tables beside each other: everybody's points under each, without the reasons, and what follows from them."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from statistics import median

from rules.counting.item import Item
from rules.counting.months import settlements
from rules.counting.ranking import bars, ranks, scale
from rules.counting.rescoring import Rescoring
from rules.counting.rule_set import RuleSet
from rules.evaluations.evaluation import Candidate, Glimpse, evaluate, grading_of
from rules.evaluations.tried import Change, Found, ItemFound, Tried
from rules.evaluations.weighing import hundredths


class Side:
    """Everybody under one table, taken in one after the other."""

    def __init__(self, rules: RuleSet):
        self.rules, self.grading, self.rescoring = rules, grading_of(rules), Rescoring(rules)
        self.people: dict[str, tuple] = {}
        self.candidates: list[Candidate] = []
        self.items = [ItemSum(item, len(settlements(rules.settled))) for item in rules.items]

    def take(self, who, peers: str, tally) -> None:
        """`who` has a number, an id and a name; `tally`: a `Tally` or `KeptSums`."""
        points = self.rescoring.points(tally)
        self.people[who.number] = (who.id, who.name, getattr(who, "initials", ""))
        self.candidates.append(Candidate(who.number, peers, points, Glimpse.of(tally, self.grading)))
        for one in self.items:
            if one.item.applies_to(tally.tags):
                one.take(points.earned[one.item.id])

    @cached_property
    def totals(self) -> dict[str, Decimal]:
        return {one.number: one.card.total for one in self.candidates}

    @cached_property
    def ranks(self) -> dict[Decimal, int]:
        return ranks(self.totals.values())

    @cached_property
    def grades(self) -> dict[str, str]:
        """Number → the title of the grade; nothing where the rules say nothing about grades."""
        titles = {band.id: band.title for band in self.grading.bands}
        standings = evaluate(self.candidates, self.rules) if self.rules.grading else {}
        return {number: titles[one.grade] for number, one in standings.items()}

    @property
    def scale(self) -> Decimal:
        return scale(self.rules.out_of, self.totals.values())

    def found(self, whole: Decimal) -> Found:
        counts = Counter(self.grades.values())
        graded = [[band.title, counts[band.title]] for band in self.grading.bands] if self.rules.grading else []
        totals = list(self.totals.values()) or [Decimal(0)]
        return Found(self.rules.title, median(totals), graded, [list(bar) for bar in bars(totals, whole)])


@dataclass
class ItemSum:
    """An item while it is added up over those it is for; `settled`: in how many parts of the year."""

    item: Item
    settled: int
    points: Decimal = Decimal(0)
    full: int = 0
    none: int = 0
    count: int = 0
    out_of: Decimal | None = field(init=False)

    def __post_init__(self):
        self.out_of = None if self.item.out_of is None else self.item.out_of * self.settled

    def take(self, points: Decimal) -> None:
        self.points, self.count = self.points + points, self.count + 1
        self.full += bool(self.out_of) and self.out_of > 0 and points >= self.out_of
        self.none += points <= 0

    @property
    def found(self) -> ItemFound:
        mean = hundredths(Fraction(self.points) / (self.count or 1))
        return ItemFound(self.item.title, self.out_of, mean, self.full, self.none, self.count)


def compare(before: Side | None, after: Side, other_unit: bool = False) -> Tried:
    """`before`: under what holds, of the same people. `other_unit`: what holds scores deputies, and this groups, or the
    other way round."""
    whole = max(side.scale for side in (before, after) if side)
    by_category = [category.id for category in after.rules.categories]
    items = sorted(after.items, key=lambda one: by_category.index(one.item.category))
    return Tried(
        after.rules.unit, other_unit, before.found(whole) if before else None, after.found(whole),
        [one.found for one in items], [_change(number, before, after) for number in after.totals],
    )  # fmt: skip


def _change(number: str, before: Side | None, after: Side) -> Change:
    now, was = after.totals[number], before.totals[number] if before else None
    return Change(
        *after.people[number], was, now, before.ranks[was] if before else None, after.ranks[now],
        before.grades.get(number, "") if before else "", after.grades.get(number, ""),
    )  # fmt: skip

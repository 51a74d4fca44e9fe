"""What a draft would change: a year of the ledger counted under its rules, beside those that hold. Nothing is kept."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from statistics import median

from models.evaluations.counting import peers_of
from models.network.deputy import Deputy
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from rules.counting.ranking import Bar, bars, ranks, scale
from rules.counting.rule_set import Item
from rules.counting.rule_set import RuleSet as Rules
from rules.counting.scoring import Scorecard, score
from rules.counting.tally import Tally
from rules.evaluations.evaluation import Candidate, Standing, evaluate, grading_of


@dataclass(frozen=True)
class Side:
    """Everybody under one set of rules."""

    rules: Rules
    day: date
    deputies: list[Deputy]
    sums: dict[int, Tally]

    @cached_property
    def cards(self) -> dict[int, Scorecard]:
        return {one: score(tally, self.rules) for one, tally in self.sums.items()}

    @cached_property
    def totals(self) -> dict[int, Decimal]:
        return {one: card.total for one, card in self.cards.items()}

    @cached_property
    def ranks(self) -> dict[Decimal, int]:
        return ranks(self.totals.values())

    @property
    def median(self) -> Decimal:
        return median(self.totals.values())

    @property
    def grading(self):
        return grading_of(self.rules)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Number → where a deputy would stand; nobody where the rules say nothing about grades."""
        if not self.rules.grading:
            return {}
        peers = peers_of(self, self.deputies)
        return evaluate((self._candidate(one, peers[one.id]) for one in self.deputies), self.rules)

    def _candidate(self, one: Deputy, peers: str) -> Candidate:
        return Candidate(one.number, peers, self.cards[one.id], self.sums[one.id])

    def grade(self, one: Deputy) -> str:
        standing = self.standings.get(one.number)
        return self.grading.band(standing.grade).title if standing else ""

    @property
    def grades(self) -> list[tuple[str, int]]:
        """(grade, how many), from the best."""
        counts = Counter(self.grade(one) for one in self.deputies)
        return [(band.title, counts[band.title]) for band in self.rules.grading.bands] if self.rules.grading else []


@dataclass(frozen=True)
class Change:
    """One deputy under both; `before` and what follows from it None where the year had no rules."""

    deputy: Deputy
    before: Decimal | None
    after: Decimal
    rank_before: int | None
    rank_after: int
    grade_before: str
    grade_after: str

    @property
    def gained(self) -> Decimal:
        return self.after - (self.before or 0)


@dataclass(frozen=True)
class ItemFound:
    """What an item did: the mean of its points, how many have all of it, and how many nothing."""

    item: Item
    mean: Decimal
    full: int
    none: int
    count: int

    @property
    def is_full_for_all(self) -> bool:
        return self.full == self.count > 0

    @property
    def is_earned_by_nobody(self) -> bool:
        return self.none == self.count > 0 and self.item.out_of != 0


ORDERS = {
    "gained": lambda one: one.gained,
    "name": lambda one: (one.deputy.initials, one.deputy.name),
    "before": lambda one: one.before or Decimal(0),
    "after": lambda one: one.after,
    "rank": lambda one: -one.rank_after,
}


class Trial:
    """`rules`: those of the draft; they are tried on `year`, for these deputies."""

    def __init__(self, deputies: list[Deputy], rules: Rules, year: int, today: date):
        self.year, self.day = year, min(today, date(year, 12, 31))
        self.deputies = deputies
        self.sums = tallies([one.id for one in self.deputies], year, self.day)
        holding = RuleSet.of(year)
        self.after = self._side(rules)
        self.before = self._side(holding) if holding and holding.unit == rules.unit else None

    def _side(self, rules: Rules) -> Side:
        return Side(rules, self.day, self.deputies, self.sums)

    @cached_property
    def changes(self) -> list[Change]:
        return [self._change(one) for one in self.deputies]

    def _change(self, one: Deputy) -> Change:
        before, after = self.before, self.after
        was, now = before and before.totals[one.id], after.totals[one.id]
        return Change(
            one, was, now, before and before.ranks[was], after.ranks[now], before.grade(one) if before else "",
            after.grade(one),
        )  # fmt: skip

    def sorted(self, by: str, down: bool) -> list[Change]:
        return sorted(self.changes, key=ORDERS[by], reverse=down)

    @property
    def gainers(self) -> int:
        return sum(one.gained > 0 for one in self.changes)

    @property
    def losers(self) -> int:
        return sum(one.gained < 0 for one in self.changes)

    @cached_property
    def scale(self) -> Decimal:
        """What both distributions are drawn on."""
        sides = [side for side in (self.before, self.after) if side]
        return max(scale(side.rules.out_of, side.totals.values()) for side in sides)

    def distribution(self, side: Side) -> list[Bar]:
        return bars(list(side.totals.values()), self.scale)

    @property
    def items(self) -> list[ItemFound]:
        """Every item of the draft, as it turned out for those it is for."""
        cards = list(self.after.cards.values())
        return [self._found(one.item, place) for place, one in enumerate(cards[0].items)] if cards else []

    def _found(self, item: Item, place: int) -> ItemFound:
        mine = [one for one in self.after.cards if item.applies_to(self.sums[one].tags)]
        of_all = [self.after.cards[one].items[place] for one in mine]
        points = [one.points for one in of_all]
        mean = sum(points, Decimal(0)) / (len(points) or 1)
        full = sum(one.out_of is not None and one.out_of > 0 and one.points >= one.out_of for one in of_all)
        return ItemFound(item, mean, full, sum(one <= 0 for one in points), len(points))

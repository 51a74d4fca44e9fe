"""How far a deputy is with a year: how many households were reached, how many at home, and what to do next."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rules.counting.quotas import Quota
from rules.counting.reasons import Reason
from rules.counting.scoring import CategoryScore, ItemScore, Scorecard
from rules.counting.tally import Choice, Tally

VISITED = Choice(("visit",))
AT_HOME = VISITED.of(("home",))


@dataclass(frozen=True)
class Progress:
    """`goal` households are asked for, a part `least` of them at home; None where the year's rules do not ask."""

    reached: int
    at_home: int
    goal: int | None = None
    least: Fraction | None = None
    next_steps: tuple[Reason, ...] = ()

    @property
    def home_percent(self) -> int:
        """Rounded down, so that a third is never shown before it is one."""
        return 100 * self.at_home // self.reached if self.reached else 0

    @property
    def home_enough(self) -> bool:
        return self.least is None or self.at_home >= self.least * self.reached

    @property
    def complete(self) -> bool:
        return self.goal is not None and self.reached >= self.goal


def progress(tally: Tally, scorecard: Scorecard | None) -> Progress:
    """Progress as the year's rules measure it, or bare where there are none yet."""
    reached, at_home = tally.distinct(VISITED), tally.distinct(AT_HOME)
    scored = next((item for item in scorecard.items if _asks_for_households(item)), None) if scorecard else None
    if scored is None:
        return Progress(reached, at_home)
    rule = scored.item.rule
    return Progress(reached, at_home, rule.reach, rule.share and rule.share.least, scored.next_steps)


def _asks_for_households(scored: ItemScore) -> bool:
    rule = scored.item.rule
    return isinstance(rule, Quota) and rule.counting == "households" and rule.duties == ("visit",) and not rule.aspects


def next_gain(scorecard: Scorecard) -> tuple[ItemScore, Decimal] | None:
    """What to do next: of the items with a step left, the one worth most, and the points that it may still bring."""
    gains = [
        (min(_left(part) for part in (scored, category, scorecard) if part.out_of is not None), scored)
        for category in scorecard.categories for scored in category.items
        if scored.next_steps and scored.out_of is not None
    ]  # fmt: skip
    gain, scored = max(gains, key=lambda pair: pair[0], default=(Decimal(0), None))
    return (scored, gain) if gain > 0 else None


def _left(scored: ItemScore | CategoryScore | Scorecard) -> Decimal:
    return scored.out_of - (scored.total if isinstance(scored, Scorecard) else scored.points)

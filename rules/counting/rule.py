"""What every kind of rule has, and what several of them share."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from rules.counting.months import spans
from rules.counting.reasons import Effect
from rules.counting.tally import Choice, Tally
from rules.faults import fault
from rules.plain import reads
from rules.readers import decimal, many_of, one_of
from rules.words import ASPECTS, COUNTINGS, DUTY_KINDS, HOUSEHOLD_DUTIES, HOWS, N_, SINCE, SPANS, TRAITS


class Rule:
    """A kind of rule: how an item's points come out of a tally. Each kind has

    kind: its code, and the tag by which it is read from a rule set
    out_of: the most points it can give, None if there is no such
    looks_at: which lines of the ledger are behind the figure
    effects(tally, months_over): the steps of the working, whose points add up to what the rule gives; none if there
        is nothing to count. `months_over` says how much of the year is past
    next_steps(tally, months_left): what it still takes, for those kinds where that can be said
    """

    kind: ClassVar[str]
    out_of: Decimal | None = None

    def next_steps(self, tally: Tally, months_left: int) -> Iterator[Effect]:
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Looking(Rule):
    """A rule about certain duties: of these kinds, with these traits, from this state on.

    Of the traits, those of one facet are alternatives, and each facet that is named has to be met.
    """

    duties: tuple[str, ...] = reads(many_of(DUTY_KINDS, least=1))
    traits: tuple[str, ...] = reads(many_of(TRAITS), ())
    since: str = reads(one_of(SINCE), "counted")
    aspects: ClassVar[tuple[str, ...]] = ()

    @property
    def looks_at(self) -> Choice:
        return Choice(self.duties, self.aspects, self.traits, self.since)


@dataclass(frozen=True, kw_only=True)
class Counting(Looking):
    """A rule that counts duties: how often, or at how many different households.

    per: how often a household can count: once a year, or anew in each half, quarter or month.
    """

    aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    counting: str = reads(one_of(COUNTINGS), "times")
    per: str = reads(one_of(SPANS), "year")

    def __post_init__(self):
        if self.counting == "households" and not set(self.duties) <= set(HOUSEHOLD_DUTIES):
            raise fault(N_("这种履职不能按户计算"), "counting")
        if self.counting != "households" and self.per != "year":
            raise fault(N_("只有按户计算时，才分时段重新算"), "per")

    @property
    def unit(self) -> str:
        return COUNTINGS[self.counting]

    def count(self, tally: Tally, choice: Choice | None = None) -> Decimal:
        """How much there is of what the rule looks at, or of another choice."""
        choice = choice or self.looks_at
        if self.counting == "households":
            return Decimal(sum(tally.distinct(choice, months) for months in spans(self.per)))
        return tally.times(choice)


@dataclass(frozen=True, kw_only=True)
class Goal(Rule):
    """A rule with something to reach, and the points for having reached it."""

    points: Decimal = reads(decimal(1, least="0.1"))
    how: str = reads(one_of(HOWS), "pro-rata")

    @property
    def out_of(self):
        return self.points

    def worth(self, reached: Decimal | int, total: int) -> Fraction:
        """The points for having reached so much of the total."""
        if self.how == "all-or-nothing":
            return Fraction(self.points) if reached >= total else Fraction(0)
        return Fraction(self.points) * min(Fraction(reached), Fraction(total)) / total

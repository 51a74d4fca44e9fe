"""What every kind of rule has, and what several of them share."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from rules.faults import fault
from rules.plain import reads
from rules.readers import decimal, many_of, one_of
from rules.reasons import Effect
from rules.tally import Tally
from rules.words import ASPECTS, COUNTINGS, DUTY_KINDS, HOUSEHOLD_DUTIES, HOWS, N_


class Rule:
    """A kind of rule: how an item's points come out of a tally. Each kind has

    kind: its code, and the tag by which it is read from a rule set
    out_of: the most points it can give, None if there is no such
    looks_at: the kinds and the aspects of the ledger lines behind the figure; no aspects means any
    effects(tally, months_over): the steps of the working, whose points add up to what the rule gives; none if there
        is nothing to count. `months_over` says how much of the year is past
    next_steps(tally, months_left): what it still takes, for those kinds where that can be said
    """

    kind: ClassVar[str]
    out_of: Decimal | None = None

    def next_steps(self, tally: Tally, months_left: int) -> Iterator[Effect]:
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Counting(Rule):
    """A rule that counts duties: how often, or at how many different households."""

    duties: tuple[str, ...] = reads(many_of(DUTY_KINDS, least=1))
    aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    counting: str = reads(one_of(COUNTINGS), "times")

    def __post_init__(self):
        # the tally keeps the kinds and aspects apart: a household seen in two of them would count twice
        if self.counting == "households" and (len(self.duties) > 1 or len(self.aspects) > 1):
            raise fault(N_("按户计算时，只能选一种履职、至多一种情形"), "counting")
        if self.counting == "households" and self.duties[0] not in HOUSEHOLD_DUTIES:
            raise fault(N_("这种履职不能按户计算"), "counting")

    @property
    def looks_at(self):
        return self.duties, self.aspects

    @property
    def unit(self) -> str:
        return COUNTINGS[self.counting]

    def count(self, tally: Tally, aspect: str | None = None) -> Decimal:
        """How much there is, or how much of one aspect."""
        aspects = self.aspects if aspect is None else (aspect,)
        if self.counting == "households":
            return Decimal(tally.distinct(self.duties[0], *aspects))
        return tally.times(self.duties, aspects)


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

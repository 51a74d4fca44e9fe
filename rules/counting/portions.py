"""The kind of rule that asks for a share: of what is counted, so much has to be of one sort."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rules.counting.reasons import Effect, effect
from rules.counting.rule import Counting, Goal
from rules.counting.tally import Choice, Tally
from rules.faults import fault
from rules.plain import reads
from rules.readers import many_of, part
from rules.words import ASPECTS, N_, TRAITS


@dataclass(frozen=True, kw_only=True)
class Portion(Goal, Counting):
    """The points for a share of at least so much, such as a third at home or two thirds outside the party."""

    kind = "share"
    of_aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    of_traits: tuple[str, ...] = reads(many_of(TRAITS), ())
    least: Fraction = reads(part)

    def __post_init__(self):
        super().__post_init__()
        if not self.of_aspects and not self.of_traits:
            raise fault(N_("请选占比看的是哪一种"), "of_aspects")
        if self.aspects and not set(self.of_aspects) <= set(self.aspects):
            raise fault(N_("占比看的情形不在计数的情形里"), "of_aspects")

    @property
    def _sort(self) -> Choice:
        """Those of the share: what is looked at, narrowed down."""
        return self.looks_at._replace(aspects=self.of_aspects or self.aspects, traits=(*self.traits, *self.of_traits))

    @property
    def words(self) -> tuple[str, ...]:
        return tuple({**ASPECTS, **TRAITS}[code] for code in (*self.of_aspects, *self.of_traits))

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        if total := self.count(tally):
            reached = min(self.count(tally, self._sort), total)
            needed = Fraction(total) * self.least
            points = self._worth(Fraction(reached), needed)
            said = {"sort": self.words, "percent": math.floor(100 * reached / total), "least": self.least}
            yield effect("portion-met" if reached >= needed else "portion-short", points, **said)

    def _worth(self, reached: Fraction, needed: Fraction) -> Fraction:
        if reached >= needed:
            return Fraction(self.points)
        return Fraction(0) if self.how == "all-or-nothing" else Fraction(self.points) * reached / needed

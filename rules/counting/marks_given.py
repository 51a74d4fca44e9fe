"""The kinds of rule whose figure is not counted: everybody's base, a mark of the appraisal, a mark of the office."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from rules.counting.reasons import Effect, effect
from rules.counting.rule import Rule
from rules.counting.tally import Choice, Tally
from rules.plain import reads
from rules.readers import decimal, one_of
from rules.words import SIDES


@dataclass(frozen=True, kw_only=True)
class Worth(Rule):
    """A rule that no line of the ledger is behind."""

    looks_at: ClassVar[Choice] = Choice(())
    points: Decimal = reads(decimal(1, least="0.1"))

    @property
    def out_of(self):
        return self.points


@dataclass(frozen=True, kw_only=True)
class Base(Worth):
    """The same points for everybody, to start from."""

    kind = "base"

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        yield effect("base", self.points)


@dataclass(frozen=True, kw_only=True)
class Appraised(Worth):
    """What one side of the appraisal thought: its mark out of 100, as a part of the points."""

    kind = "appraisal"
    side: str = reads(one_of(SIDES))

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        mark = tally.marks.get(self.side)
        if mark is not None:
            points = Fraction(self.points) * Fraction(mark) / 100
            yield effect("appraised", points, side=SIDES[self.side], mark=mark, full=self.points)


@dataclass(frozen=True, kw_only=True)
class Given(Worth):
    """What the office gives with a reason and evidence, up to the points of the item."""

    kind = "given"

    def effects_of(self, given: Decimal | None) -> Iterator[Effect]:
        if given is not None:
            yield effect("given", min(given, self.points), full=self.points)

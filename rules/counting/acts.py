"""The kinds of rule that give or take points for each act: so much each, by step, by mark, off."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from rules.counting.reasons import Effect, effect
from rules.counting.rule import Counting, Looking
from rules.counting.tally import Tally
from rules.faults import fault
from rules.plain import reads, record
from rules.readers import decimal, list_of, many_of, one_of
from rules.words import ASPECTS, N_, TAKES


@dataclass(frozen=True, kw_only=True)
class PerUnit(Counting):
    """So many points for each; an item's cap is where it ends."""

    kind = "per-unit"
    each: Decimal = reads(decimal(3, least="0.001"))

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        if count := self.count(tally):
            yield effect("counted", Fraction(count) * Fraction(self.each), count=count, unit=self.unit, each=self.each)


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What one act of this aspect is worth."""

    aspect: str = reads(one_of(ASPECTS))
    points: Decimal = reads(decimal(1))


@dataclass(frozen=True, kw_only=True)
class ByAspect(Looking):
    """A rule that weighs duties by their aspect."""

    marks: tuple[Mark, ...] = reads(list_of(record(Mark), least=1))

    def __post_init__(self):
        if len({mark.aspect for mark in self.marks}) < len(self.marks):
            raise fault(N_("同一种情形写了两遍"), "marks")

    @property
    def aspects(self) -> tuple[str, ...]:
        return tuple(mark.aspect for mark in self.marks)

    def weighed(self, tally: Tally) -> list[tuple[str, Decimal, Decimal]]:
        """The aspects that occurred: each in words, how often, and what one is worth."""
        counts = [(mark, tally.times(self.looks_at.of((mark.aspect,)))) for mark in self.marks]
        return [(ASPECTS[mark.aspect], count, mark.points) for mark, count in counts if count]


@dataclass(frozen=True, kw_only=True)
class Steps(ByAspect):
    """A step up replaces the step below it: the ledger moves the act from the lower aspect to the higher.

    Takes the highest step that was reached, once; or each act at the step where it stands.
    """

    kind = "steps"
    take: str = reads(one_of(TAKES), "highest")

    def __post_init__(self):
        super().__post_init__()
        if any(higher.points < lower.points for lower, higher in pairwise(self.marks)):
            raise fault(N_("上一档的分不能比下一档少"), "marks")

    @property
    def out_of(self):
        return self.marks[-1].points if self.take == "highest" else None

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        weighed = self.weighed(tally)
        if self.take == "highest":
            yield from (effect("step-highest", points, aspect=aspect) for aspect, _, points in weighed[-1:])
        else:
            yield from _times("step", weighed, sign=1)


@dataclass(frozen=True, kw_only=True)
class Marks(ByAspect):
    """The mean of a mark for every occurrence."""

    kind = "marks"

    @property
    def out_of(self):
        return max(mark.points for mark in self.marks)

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        weighed = self.weighed(tally)
        total = sum(count for _, count, _ in weighed)
        for aspect, count, mark in weighed:
            points = Fraction(count) * Fraction(mark) / Fraction(total)
            yield effect("mark", points, aspect=aspect, count=count, mark=mark, total=total)


@dataclass(frozen=True, kw_only=True)
class Deduct(ByAspect):
    """So many points off for each, down to the most that may be taken off."""

    kind = "deduct"
    out_of = Decimal(0)
    most: Decimal | None = reads(decimal(1, least="0.1"), None)

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        taken = list(_times("deducted", self.weighed(tally), sign=-1))
        yield from taken
        over = -sum(step.points for step in taken) - Fraction(self.most or 0)
        if self.most is not None and over > 0:
            yield effect("deducted-most", over, most=self.most)


@dataclass(frozen=True, kw_only=True)
class Clean(Looking):
    """The points for taking part without any of these: without absence, lateness, leaving early."""

    kind = "clean"
    without: tuple[str, ...] = reads(many_of(ASPECTS, least=1))
    points: Decimal = reads(decimal(1, least="0.1"))

    @property
    def out_of(self):
        return self.points

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        if tally.times(self.looks_at):
            counts = [(ASPECTS[one], tally.times(self.looks_at.of((one,)))) for one in self.without]
            broken = [effect("clean-broken", aspect=word, count=count) for word, count in counts if count]
            yield from broken or [effect("clean-kept", self.points, aspects=tuple(word for word, _ in counts))]


def _times(code: str, weighed: list[tuple[str, Decimal, Decimal]], sign: int) -> Iterator[Effect]:
    for aspect, count, each in weighed:
        yield effect(code, sign * Fraction(count) * Fraction(each), aspect=aspect, count=count, each=each)

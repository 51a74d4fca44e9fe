"""The kinds of rule that set a number to reach: at least so many, or so many and then more or less for each."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rules.counting.reasons import Effect, effect
from rules.counting.rule import Counting, Goal
from rules.counting.tally import Tally
from rules.faults import fault
from rules.plain import reads, record
from rules.readers import decimal, one_of, part, whole
from rules.words import ASPECTS, N_


@dataclass(frozen=True, kw_only=True)
class Reaching(Goal, Counting):
    """A rule with a number to reach."""

    reach: int = reads(whole(1, 9999))

    def counted(self, count: Decimal) -> Effect:
        """The points for what there is, up to the number."""
        each = self.points / self.reach
        said = {"count": count, "unit": self.unit}
        if count >= self.reach:
            return effect("quota-reached", self.points, reach=self.reach, **said)
        if self.how == "all-or-nothing":
            return effect("quota-missed", reach=self.reach, **said)
        if each == round(each, 2):
            return effect("counted", self.worth(count, self.reach), each=each, **said)
        return effect("quota-part", self.worth(count, self.reach), reach=self.reach, full=self.points, **said)

    def next_steps(self, tally: Tally, months_left: int) -> Iterator[Effect]:
        remaining = math.ceil(self.reach - self.count(tally))
        if remaining > months_left > 1:
            monthly = math.ceil(Fraction(remaining, months_left))
            yield effect("next-monthly", remaining=remaining, monthly=monthly, unit=self.unit)
        elif remaining > 0:
            yield effect("next-few", remaining=remaining, unit=self.unit)


@dataclass(frozen=True, kw_only=True)
class Share:
    """At least this part of what counts has to be of this aspect."""

    aspect: str = reads(one_of(ASPECTS))
    least: Fraction = reads(part)


@dataclass(frozen=True, kw_only=True)
class Quota(Reaching):
    """Reach a number. Where a share of it has to be of one aspect, no more counts than that aspect carries.

    With a third at home, each household visited at home carries three. Up to the quota this cuts the points in
    proportion to the share that is missing; beyond it, one more visit never takes a point away.
    """

    kind = "quota"
    share: Share | None = reads(record(Share), None)

    def __post_init__(self):
        super().__post_init__()
        if self.share and self.aspects and self.share.aspect not in self.aspects:
            raise fault(N_("占比看的情形不在计数的情形里"), "share", "aspect")

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        if count := self.count(tally):
            yield self.counted(count)
            if self.share and self.worth(count, self.reach):
                yield self._shared(count, min(count, self._of_share(tally)))

    def _of_share(self, tally: Tally) -> Decimal:
        return self.count(tally, self.looks_at.of((self.share.aspect,)))

    def _shared(self, count: Decimal, part: Decimal) -> Effect:
        said = {"aspect": ASPECTS[self.share.aspect], "least": self.share.least, "unit": self.unit}
        percent, allowed = math.floor(100 * part / count), math.floor(Fraction(part) / self.share.least)
        if allowed >= count:
            return effect("share-reached", percent=percent, **said)
        if allowed >= self.reach:
            return effect("share-enough", part=part, reach=self.reach, **said)
        lost = self.worth(allowed, self.reach) - self.worth(count, self.reach)
        return effect("share-missing", lost, percent=percent, allowed=allowed, **said)

    def next_steps(self, tally: Tally, months_left: int) -> Iterator[Effect]:
        yield from super().next_steps(tally, months_left)
        if self.share:
            yield from self._next_of_share(self._of_share(tally))

    def _next_of_share(self, part: Decimal) -> Iterator[Effect]:
        remaining = math.ceil(self.reach * self.share.least) - math.floor(part)
        if remaining > 0:
            yield effect("next-share", remaining=remaining, aspect=ASPECTS[self.share.aspect], unit=self.unit)


@dataclass(frozen=True, kw_only=True)
class Target(Reaching):
    """Reach a number, and so much for each one more; where `fewer` is given, so much less for each that is missing.

    What is missing takes at most what the number gives: whoever has nothing has no debt. Without `fewer` it is what
    `how` says.
    """

    kind = "target"
    more: Decimal = reads(decimal(1), Decimal(0))
    fewer: Decimal | None = reads(decimal(1), None)

    @property
    def out_of(self):
        return None if self.more else self.points

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        count = self.count(tally)
        if self.fewer is not None and count < self.reach:
            yield self._short(count)
        elif count:
            yield self.counted(count)
        if self.more and count > self.reach:
            extra = count - self.reach
            yield effect("target-more", Fraction(extra) * Fraction(self.more), extra=extra, each=self.more,
                         unit=self.unit)  # fmt: skip

    def _short(self, count: Decimal) -> Effect:
        missing = self.reach - count
        points = max(Fraction(self.points) - Fraction(missing) * Fraction(self.fewer), Fraction(0))
        return effect("target-short", points, reach=self.reach, full=self.points, missing=missing, each=self.fewer,
                      unit=self.unit)  # fmt: skip

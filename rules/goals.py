"""The kinds of rule that set something to reach: a number, the households on a list, every period of the year."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rules.faults import fault
from rules.months import periods
from rules.plain import reads, record
from rules.readers import many_of, one_of, part, whole
from rules.reasons import Effect, effect
from rules.rule import Counting, Goal
from rules.tally import Tally
from rules.words import ASPECTS, DUTY_KINDS, LISTS, N_, PERIOD_LENGTHS, PERIODS


@dataclass(frozen=True, kw_only=True)
class Share:
    """At least this part of what counts has to be of this aspect."""

    aspect: str = reads(one_of(ASPECTS))
    least: Fraction = reads(part)


@dataclass(frozen=True, kw_only=True)
class Quota(Goal, Counting):
    """Reach a number. Where a share of it has to be of one aspect, no more counts than that aspect carries.

    With a third at home, each household visited at home carries three. Up to the quota this cuts the points in
    proportion to the share that is missing; beyond it, one more visit never takes a point away.
    """

    kind = "quota"
    reach: int = reads(whole(1, 9999))
    share: Share | None = reads(record(Share), None)

    def __post_init__(self):
        super().__post_init__()
        if self.share and self.aspects and self.share.aspect not in self.aspects:
            raise fault(N_("占比看的情形不在计数的情形里"), "share", "aspect")

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        if count := self.count(tally):
            yield self._counted(count)
            if self.share and self.worth(count, self.reach):
                yield self._shared(count, min(count, self.count(tally, self.share.aspect)))

    def _counted(self, count: Decimal) -> Effect:
        each = self.points / self.reach
        said = {"count": count, "unit": self.unit}
        if count >= self.reach:
            return effect("quota-reached", self.points, reach=self.reach, **said)
        if self.how == "all-or-nothing":
            return effect("quota-missed", reach=self.reach, **said)
        if each == round(each, 2):
            return effect("counted", self.worth(count, self.reach), each=each, **said)
        return effect("quota-part", self.worth(count, self.reach), reach=self.reach, full=self.points, **said)

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
        remaining = math.ceil(self.reach - self.count(tally))
        if remaining > months_left > 1:
            monthly = math.ceil(Fraction(remaining, months_left))
            yield effect("next-monthly", remaining=remaining, monthly=monthly, unit=self.unit)
        elif remaining > 0:
            yield effect("next-few", remaining=remaining, unit=self.unit)
        if self.share:
            yield from self._next_of_share(self.count(tally, self.share.aspect))

    def _next_of_share(self, part: Decimal) -> Iterator[Effect]:
        remaining = math.ceil(self.reach * self.share.least) - math.floor(part)
        if remaining > 0:
            yield effect("next-share", remaining=remaining, aspect=ASPECTS[self.share.aspect], unit=self.unit)


@dataclass(frozen=True, kw_only=True)
class Coverage(Goal):
    """Reach the households on a list. Where nobody is on it, nothing is missing and the points are given."""

    kind = "coverage"
    list_name: str = reads(one_of(LISTS))

    @property
    def looks_at(self):
        return (self.list_name,), ()

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        reached, total = tally.lists.get(self.list_name, (0, 0))
        if not total:
            yield effect("list-empty", self.points)
        else:
            points = self.worth(reached, total)
            code = "list-reached" if points or self.how == "pro-rata" else "list-missed"
            yield effect(code, points, reached=reached, total=total)


@dataclass(frozen=True, kw_only=True)
class Periods(Goal):
    """Something of these duties in every half, quarter or month of the year."""

    kind = "periods"
    duties: tuple[str, ...] = reads(many_of(DUTY_KINDS, least=1))
    aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    every: str = reads(one_of(PERIODS))

    @property
    def looks_at(self):
        return self.duties, self.aspects

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        every = periods(self.every)
        missed = [period for period in every if not tally.times(self.duties, self.aspects, period.months)]
        if len(missed) < len(every):
            yield self._met(len(every) - len(missed), len(every))
        if past := tuple(period.name for period in missed if period.over(months_over)):
            yield effect("period-missing", periods=past)
        if still := tuple(period.name for period in missed if not period.over(months_over)):
            yield effect("period-open", periods=still)

    def _met(self, met: int, total: int) -> Effect:
        points = self.worth(met, total)
        code = "period-met" if points else "period-missed"
        return effect(code, points, met=met, total=total, period=PERIOD_LENGTHS[self.every])

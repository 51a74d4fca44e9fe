"""The kinds of rule that ask for all of something: the households on a list, every period of the year."""

from collections.abc import Iterator
from dataclasses import dataclass

from rules.counting.months import periods
from rules.counting.reasons import Effect, effect
from rules.counting.rule import Goal, Looking
from rules.counting.tally import Choice, Tally
from rules.plain import reads
from rules.readers import many_of, one_of, whole
from rules.words import ASPECTS, LISTS, PERIOD_LENGTHS, PERIODS


@dataclass(frozen=True, kw_only=True)
class Coverage(Goal):
    """Reach the households on a list. Where nobody is on it, nothing is missing and the points are given."""

    kind = "coverage"
    list_name: str = reads(one_of(LISTS))

    @property
    def looks_at(self):
        return Choice((self.list_name,))

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        reached, total = tally.lists.get(self.list_name, (0, 0))
        if not total:
            yield effect("list-empty", self.points)
        else:
            points = self.worth(reached, total)
            code = "list-reached" if points or self.how == "pro-rata" else "list-missed"
            yield effect(code, points, reached=reached, total=total)


@dataclass(frozen=True, kw_only=True)
class Periods(Goal, Looking):
    """At least so many of these duties in every half, quarter or month of the year."""

    kind = "periods"
    aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    every: str = reads(one_of(PERIODS))
    least: int = reads(whole(1, 999), 1)

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        every = [one for one in periods(self.every) if one.months[0] in tally.months]
        missed = [one for one in every if tally.times(self.looks_at, one.months) < self.least]
        if len(missed) < len(every):
            yield self._met(len(every) - len(missed), len(every))
        if past := tuple(period.name for period in missed if period.over(months_over)):
            yield self._missing(past)
        if still := tuple(period.name for period in missed if not period.over(months_over)):
            yield effect("period-open", periods=still)

    def _missing(self, past: tuple[str, ...]) -> Effect:
        code = "period-missing" if self.least == 1 else "period-short"
        return effect(code, periods=past, least=self.least)

    def _met(self, met: int, total: int) -> Effect:
        points = self.worth(met, total)
        code = "period-met" if points else "period-missed"
        return effect(code, points, met=met, total=total, period=PERIOD_LENGTHS[self.every])

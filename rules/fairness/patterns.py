"""Patterns in a deputy's visits that deserve a look. They say what is there, and nothing about why; people ask.

Everything is looked at within one half of a year, and set beside the deputy's own other visits, nobody else's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from statistics import median
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.words import N_

SHANGHAI = ZoneInfo("Asia/Shanghai")
NIGHT_BEGINS, NIGHT_ENDS = 22, 6

PATTERNS = {
    "burst": N_("短时间里去了很多家"),
    "crowd": N_("在一个地方，短时间里记了很多家"),
    "same-homes": N_("总是那几家"),
    "night": N_("夜里的走访"),
    "rated-at-once": N_("刚记下走访，住户就评了"),
    "last-days": N_("集中在半年的最后几天"),
}
FACTS = {
    "burst": N_("%(minutes)s 分钟里入户 %(count)s 家；有走访的日子，平时一天走 %(usual)s 家。"),
    "crowd": N_("%(minutes)s 分钟里，座谈、接访记了 %(count)s 家；有走访的日子，平时一天走 %(usual)s 家。"),
    "same-homes": N_("%(homes)s 家占了 %(count)s 次；这半年一共走访 %(total)s 次，到过 %(all_homes)s 家。"),
    "night": N_("%(count)s 次记的时间在 22 点到 6 点之间；其余 %(others)s 次在白天和傍晚。"),
    "rated-at-once": N_("%(count)s 次走访记下后 %(minutes)s 分钟内，住户就评了；其余 %(others)s 次评价隔得久些。"),
    "last-days": N_("最后 %(days)s 天走了 %(count)s 次；这半年一共 %(total)s 次，其余 %(others)s 次在前面几个月。"),
}
FINDINGS = {
    "asked": N_("问了代表"),
    "answered": N_("代表的说明"),
    "explained": N_("弄清楚了"),
    "review": N_("请人审核这几次走访"),
}


class Limits(NamedTuple):
    """From where on something is listed. Each is set by the office within `BOUNDS`."""

    burst_homes: int = 8
    burst_minutes: int = 30
    crowd_homes: int = 10
    crowd_minutes: int = 10
    few_homes: int = 5
    few_share: int = 60
    night_visits: int = 3
    rated_minutes: int = 1
    rated_visits: int = 3
    last_days: int = 7
    last_share: int = 50
    enough: int = 15

    def within(self) -> "Limits":
        """The same, each within its bounds."""
        return Limits(*(max(least, min(most, one)) for one, (least, most) in zip(self, BOUNDS.values(), strict=True)))


BOUNDS = {
    "burst_homes": (4, 30), "burst_minutes": (5, 120), "crowd_homes": (4, 60), "crowd_minutes": (5, 120),
    "few_homes": (2, 10), "few_share": (30, 90), "night_visits": (1, 30), "rated_minutes": (1, 10),
    "rated_visits": (2, 20), "last_days": (3, 21), "last_share": (20, 90), "enough": (5, 100),
}  # fmt: skip
WORDS = {
    "burst_homes": N_("短时间里入户，从几家起"),
    "burst_minutes": N_("短时间，是几分钟以内"),
    "crowd_homes": N_("座谈、接访，一处从几家起"),
    "crowd_minutes": N_("一处，是几分钟以内"),
    "few_homes": N_("“总是那几家”，是几家"),
    "few_share": N_("这几家占走访的百分之几起"),
    "night_visits": N_("夜里的走访，从几次起"),
    "rated_minutes": N_("记下后几分钟内就评"),
    "rated_visits": N_("这样的评价，从几次起"),
    "last_days": N_("半年的最后几天"),
    "last_share": N_("占半年走访的百分之几起"),
    "enough": N_("半年走访不到几次的，不看占比"),
}


class Seen(NamedTuple):
    """A visit as far as patterns ask. `easy`: a household that is on no must-visit list; times are aware."""

    visit: int
    household: int | None
    at: datetime
    received_at: datetime
    place: str
    easy: bool = True
    rated_at: datetime | None = None

    @property
    def local(self) -> datetime:
        return self.at.astimezone(SHANGHAI)


class Pattern(NamedTuple):
    """`code` of PATTERNS; the visits it is about, by time; `facts` for the sentence in FACTS."""

    code: str
    visits: tuple[int, ...]
    facts: dict


def patterns(visits: Iterable[Seen], last_day: date, limits: Limits = Limits()) -> list[Pattern]:  # noqa: B008 - a tuple
    """What deserves a look in one deputy's half-year, which ends on `last_day`; in any order."""
    ordered = sorted(visits, key=lambda one: (one.at, one.visit))
    looks = (_bursts, _crowds, _same_homes, _nights, _rated_at_once, _last_days)
    return [found for look in looks for found in look(ordered, last_day, limits)]


def _bursts(visits: list[Seen], _day: date, limits: Limits) -> Iterator[Pattern]:
    yield from _runs("burst", visits, {"home"}, limits.burst_homes, limits.burst_minutes)


def _crowds(visits: list[Seen], _day: date, limits: Limits) -> Iterator[Pattern]:
    yield from _runs("crowd", visits, {"talk", "reception"}, limits.crowd_homes, limits.crowd_minutes)


def _runs(code: str, visits: list[Seen], places: set[str], least: int, minutes: int) -> Iterator[Pattern]:
    there = [one for one in visits if one.place in places]
    for run in _close_together(there, least, timedelta(minutes=minutes)):
        took = -(-int((run[-1].at - run[0].at).total_seconds()) // 60)
        facts = {"count": len(run), "minutes": max(1, took), "usual": _usual(visits, run)}
        yield Pattern(code, _ids(run), facts)


def _close_together(visits: list[Seen], least: int, span: timedelta) -> Iterator[list[Seen]]:
    """The visits that lie in any window of this span with at least so many; those that touch are one run."""
    inside = [False] * len(visits)
    first = 0
    for last, one in enumerate(visits):
        while one.at - visits[first].at > span:
            first += 1
        if last - first + 1 >= least:
            inside[first : last + 1] = [True] * (last - first + 1)
    run: list[Seen] = []
    for one, within in zip(visits, inside, strict=True):
        if run and (not within or one.at - run[-1].at > span):
            yield run
            run = []
        if within:
            run.append(one)
    if run:
        yield run


def _usual(visits: list[Seen], without: list[Seen]) -> int:
    """On how many visits the deputy usually goes on a day with any, these left out."""
    left_out = set(_ids(without))
    days = Counter(one.local.date() for one in visits if one.visit not in left_out)
    return round(median(days.values())) if days else 0


def _same_homes(visits: list[Seen], _day: date, limits: Limits) -> Iterator[Pattern]:
    calls = defaultdict(list)
    for one in visits:
        if one.easy and one.household:
            calls[one.household].append(one)
    few = sorted(calls.values(), key=lambda those: (-len(those), those[0].household))[: limits.few_homes]
    those = sorted((one for homes in few for one in homes), key=lambda one: (one.at, one.visit))
    all_homes = len({one.household for one in visits if one.household})
    if len(visits) >= limits.enough and all_homes > len(few) and _share(those, visits) >= limits.few_share:
        facts = {"homes": len(few), "count": len(those), "total": len(visits), "all_homes": all_homes}
        yield Pattern("same-homes", _ids(those), facts)


def _nights(visits: list[Seen], _day: date, limits: Limits) -> Iterator[Pattern]:
    those = [one for one in visits if not NIGHT_ENDS <= one.local.hour < NIGHT_BEGINS]
    if len(those) >= limits.night_visits:
        yield Pattern("night", _ids(those), {"count": len(those), "others": len(visits) - len(those)})


def _rated_at_once(visits: list[Seen], _day: date, limits: Limits) -> Iterator[Pattern]:
    span, rated = timedelta(minutes=limits.rated_minutes), [one for one in visits if one.rated_at]
    those = [one for one in rated if one.rated_at - one.received_at <= span]
    if len(those) >= limits.rated_visits:
        facts = {"count": len(those), "minutes": limits.rated_minutes, "others": len(rated) - len(those)}
        yield Pattern("rated-at-once", _ids(those), facts)


def _last_days(visits: list[Seen], last_day: date, limits: Limits) -> Iterator[Pattern]:
    begins = last_day - timedelta(days=limits.last_days - 1)
    those = [one for one in visits if begins <= one.local.date() <= last_day]
    if len(visits) >= limits.enough and _share(those, visits) >= limits.last_share:
        others = len(visits) - len(those)
        facts = {"days": limits.last_days, "count": len(those), "total": len(visits), "others": others}
        yield Pattern("last-days", _ids(those), facts)


def _share(those: list[Seen], of: list[Seen]) -> int:
    return 100 * len(those) // len(of) if of else 0


def _ids(visits: list[Seen]) -> tuple[int, ...]:
    return tuple(one.visit for one in visits)

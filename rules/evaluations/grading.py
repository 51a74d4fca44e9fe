"""How a year ends: what points and appraisals weigh, the grades, how many may have the best, and what bars from one.

Read from plain JSON as the other parts of a rule set are. Grades stand from the best to the last; "from a grade on"
means that one and every better one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import ClassVar

from rules.counting.tally import Choice
from rules.faults import Fault, FaultError
from rules.plain import reads, record, tagged
from rules.readers import code, decimal, list_of, many_of, one_of, text, whole
from rules.words import ASPECTS, DUTY_KINDS, N_, SIDES

PARTS = {"points": N_("履职积分")} | SIDES
PEERS = {
    "all": N_("全体代表"), "body": N_("同一类代表"), "level": N_("同一级代表"), "group": N_("同一个小组"),
    "region": N_("同一个街镇"),
}  # fmt: skip
GROUP_PEERS = {"all": N_("全部小组"), "region": N_("同一个街镇的小组")}
ROUNDINGS = {"down": N_("不足一人不算"), "half-up": N_("四舍五入"), "up": N_("不足一人算一人")}
GROUP_ROUNDINGS = ROUNDINGS | {"down": N_("不足一个小组不算"), "up": N_("不足一个小组算一个")}
TIES = {"outside": N_("一起不占名额"), "inside": N_("一起算进名额")}
WHOLE = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Weights:
    """What each part weighs, in percent; together 100."""

    points: Decimal = reads(decimal(1), WHOLE)
    self: Decimal = reads(decimal(1), Decimal(0))
    peer: Decimal = reads(decimal(1), Decimal(0))
    mass: Decimal = reads(decimal(1), Decimal(0))
    report: Decimal = reads(decimal(1), Decimal(0))

    def __post_init__(self_):  # noqa: N805 - one of the fields is called self
        if (total := sum(self_.by_part.values())) != WHOLE:
            raise FaultError([Fault(N_("各项比重加起来应是 100，现在是 %(total)s"), {"total": total}, ())])

    @property
    def by_part(self_) -> dict[str, Decimal]:  # noqa: N805
        """Part → its weight, of those that weigh anything."""
        return {one.name: weight for one in fields(self_) if (weight := getattr(self_, one.name))}


@dataclass(frozen=True, kw_only=True)
class Band:
    """A grade (等次), and the least mark that gives it."""

    id: str = reads(code)
    title: str = reads(text(12))
    least: Decimal = reads(decimal(1))


USUAL = tuple(
    Band(id=id, title=title, least=Decimal(least))
    for id, title, least in (
        ("excellent", "优秀", 90), ("competent", "称职", 75), ("basic", "基本称职", 60), ("incompetent", "不称职", 0),
    )
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Quota:
    """How many of the peer group may have the best grade: a share in percent, how a part of a person is taken, and
    where those stand who are tied at its edge. Nobody is cut off by chance."""

    percent: Decimal = reads(decimal(1, least="0.1"))
    rounding: str = reads(one_of(ROUNDINGS), "down")
    ties: str = reads(one_of(TIES), "outside")

    def __post_init__(self):
        if self.percent > WHOLE:
            raise FaultError([Fault(N_("名额不能超过 100%%"), {}, ("percent",))])

    def places(self, size: int) -> int:
        """In a group of so many."""
        whole, rest = divmod(size * int(self.percent * 10), 1000)
        return whole + {"down": 0, "half-up": int(2 * rest >= 1000), "up": int(rest > 0)}[self.rounding]


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What bars from a grade on."""

    grade: str = reads(code)


@dataclass(frozen=True, kw_only=True)
class DutyBar(Bar):
    """So many times or more, such as two absences."""

    kind: ClassVar[str] = "duties"
    duties: tuple[str, ...] = reads(many_of(DUTY_KINDS, least=1))
    aspects: tuple[str, ...] = reads(many_of(ASPECTS), ())
    least: int = reads(whole(1, 999))

    @property
    def looks_at(self) -> Choice:
        return Choice(self.duties, self.aspects)


@dataclass(frozen=True, kw_only=True)
class ItemBar(Bar):
    """An item of the table that gave less than so many points."""

    kind: ClassVar[str] = "item"
    item: str = reads(code)
    below: Decimal = reads(decimal(1, least="0.1"))


@dataclass(frozen=True, kw_only=True)
class MarkBar(Bar):
    """An appraisal whose mark is lower than that."""

    kind: ClassVar[str] = "mark"
    side: str = reads(one_of(SIDES))
    below: Decimal = reads(decimal(1, least="0.1"))


BARS = {one.kind: one for one in (DutyBar, ItemBar, MarkBar)}


def _faults_of(bar: ItemBar, items: Mapping[str, Decimal | None]) -> Iterator[Fault]:
    most = items.get(bar.item)
    if bar.item not in items:
        yield Fault(N_("没有“%(item)s”这一项"), {"item": bar.item}, ("item",))
    elif most is not None and bar.below > most:
        yield Fault(N_("这一项最多 %(most)s 分，谁都到不了"), {"most": most}, ("below",))


@dataclass(frozen=True, kw_only=True)
class Grading:
    """`full`: so many points are a mark of 100; None: all that the rule set gives. Where only the points weigh anything
    and `full` is None, the points themselves are the mark."""

    weights: Weights = reads(record(Weights), Weights())
    full: Decimal | None = reads(decimal(1, least="0.1"), None)
    bands: tuple[Band, ...] = reads(list_of(record(Band), least=2), USUAL)
    quota: Quota | None = reads(record(Quota), None)
    bars: tuple[Bar, ...] = reads(list_of(tagged(BARS)), ())
    peers: str = reads(one_of(PEERS), "all")

    def __post_init__(self):
        if faults := [*self._faults_of_bands(), *self._faults_of_bars()]:
            raise FaultError(faults)

    def _faults_of_bands(self) -> Iterator[Fault]:
        seen: set[str] = set()
        for index, band in enumerate(self.bands):
            if band.id in seen:
                yield Fault(N_("编号重复了"), {}, ("bands", index, "id"))
            seen.add(band.id)
            better = self.bands[index - 1] if index else None
            if better and band.least >= better.least:
                told = N_("要比“%(better)s”的起点低，不然两档就重了")
                yield Fault(told, {"better": better.title}, ("bands", index, "least"))
        if self.bands[-1].least:
            yield Fault(N_("最后一档要从 0 分起，不然有人没有等次"), {}, ("bands", len(self.bands) - 1, "least"))

    def _faults_of_bars(self) -> Iterator[Fault]:
        ids = [band.id for band in self.bands]
        for index, bar in enumerate(self.bars):
            if bar.grade not in ids:
                yield Fault(N_("没有“%(grade)s”这一档"), {"grade": bar.grade}, ("bars", index, "grade"))
            elif bar.grade == ids[-1]:
                yield Fault(N_("最后一档下面没有别的了，不能不许评它"), {}, ("bars", index, "grade"))

    def faults_within(self, items: Mapping[str, Decimal | None], out_of: Decimal | None, unit: str) -> Iterator[Fault]:
        """What contradicts the rule set it belongs to: items by id with the most that each gives, the most of all, and
        whether deputies or groups are scored.

        The paths begin at the rule set."""
        if unit == "group" and self.peers not in GROUP_PEERS:
            yield Fault(N_("给小组计分的，小组只能全部一起比，或者同一个街镇的一起比"), {}, ("grading", "peers"))
        if out_of is None and self.full is None and self.weights.points < WHOLE:
            yield Fault(N_("总分不封顶，要写明多少分折成 100 分"), {}, ("grading", "full"))
        most_of_all = out_of if self.takes_points_as_they_are else WHOLE
        if most_of_all is not None and self.bands[0].least > most_of_all:
            yield Fault(N_("总评最多 %(most)s 分，谁都到不了"), {"most": most_of_all}, ("grading", "bands", 0, "least"))
        for index, bar in enumerate(self.bars):
            if isinstance(bar, ItemBar):
                yield from (fault.under(index).under("bars").under("grading") for fault in _faults_of(bar, items))

    @property
    def takes_points_as_they_are(self) -> bool:
        return self.full is None and self.weights.points == WHOLE

    def band(self, id: str) -> Band:
        return next(band for band in self.bands if band.id == id)

    def place(self, id: str) -> int:
        """0 for the best grade."""
        return [band.id for band in self.bands].index(id)

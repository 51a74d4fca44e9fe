"""How a year is graded, in sentences: what weighs how much, the grades, how many may have the best, what bars."""

from collections.abc import Iterator

from rules.counting.rule_set import RuleSet
from rules.evaluations.grading import GROUP_PEERS, GROUP_ROUNDINGS, PARTS, PEERS, ROUNDINGS, Bar, Grading
from rules.words import N_
from rules.writing.saying import Clause, chosen


def tell_grading(rules: RuleSet) -> Iterator[Clause]:
    grading = rules.grading
    yield from _weights(grading)
    for band in grading.bands:
        yield N_("%(least)s 分起：%(title)s。"), {"least": band.least, "title": band.title}
    yield from _quota(grading, rules.unit == "group")
    titles = {item.id: item.title for item in rules.items}
    for bar in grading.bars:
        yield _bar(bar, grading, titles)


def _weights(grading: Grading) -> Iterator[Clause]:
    weights = grading.weights.by_part
    if len(weights) > 1:
        for part, weight in weights.items():
            yield N_("总评里%(part)s占 %(weight)s%%。"), {"part": PARTS[part], "weight": weight}
    if grading.full is not None:
        yield N_("积分满 %(full)s 分折成 100 分。"), {"full": grading.full}


def _quota(grading: Grading, of_groups: bool) -> Iterator[Clause]:
    quota, peers = grading.quota, (GROUP_PEERS if of_groups else PEERS)[grading.peers]
    if quota:
        said = {"title": grading.bands[0].title, "percent": quota.percent, "peers": peers}
        yield N_("%(title)s不超过%(peers)s的 %(percent)s%%。"), said
        yield N_("名额算出来不是整数的：%(rounding)s；名额边上分数一样的：%(ties)s。"), {
            "rounding": (GROUP_ROUNDINGS if of_groups else ROUNDINGS)[quota.rounding], "ties": chosen(quota, "ties"),
        }  # fmt: skip
    elif grading.peers != "all":
        yield N_("跟%(peers)s一起排。"), {"peers": peers}


def _bar(bar: Bar, grading: Grading, titles: dict[str, str]) -> Clause:
    grade = {"grade": grading.band(bar.grade).title}
    if bar.kind == "duties":
        found = {"duties": chosen(bar, "duties"), "aspects": chosen(bar, "aspects"), "least": bar.least}
        told = N_("%(duties)s%(aspects)s满 %(least)s 次的，评不上%(grade)s。")
        return told, found | grade
    if bar.kind == "item":
        told = N_("“%(item)s”不到 %(below)s 分的，评不上%(grade)s。")
        return told, {"item": titles.get(bar.item, bar.item), "below": bar.below} | grade
    told = N_("%(side)s不到 %(below)s 分的，评不上%(grade)s。")
    return told, {"side": chosen(bar, "side"), "below": bar.below} | grade

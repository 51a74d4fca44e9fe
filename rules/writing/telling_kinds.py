"""How the points of each kind of rule come about, in clauses.

A kind that has none of its own here is told field by field, in the words of the form: so a new kind is told from the
day it is there.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rules.counting.rule import Rule
from rules.words import ASPECTS, N_, PERIOD_LENGTHS
from rules.writing.form_words import kind_words, label_of
from rules.writing.saying import Clause, chosen
from rules.writing.shapes import Words, inner


def gives(rule: Rule) -> Iterator[Clause]:
    """How its points come about."""
    return TELLERS.get(rule.kind, field_by_field)(rule)


def per_unit(rule) -> Iterator[Clause]:
    yield N_("每%(unit)s得 %(each)s 分"), {"unit": rule.unit, "each": rule.each}


def quota(rule) -> Iterator[Clause]:
    yield full(rule)
    if rule.reach > 1:
        yield how(rule, N_("没满的按比例得分"), N_("没满就不得分"))
    if rule.share:
        said = {"aspect": ASPECTS[rule.share.aspect], "least": rule.share.least}
        yield N_("其中%(aspect)s不少于%(least)s，不到的只按够得上的%(unit)s数算"), said | {"unit": rule.unit}


def target(rule) -> Iterator[Clause]:
    yield full(rule)
    if rule.fewer is None and rule.reach > 1:
        yield how(rule, N_("没满的按比例得分"), N_("没满就不得分"))
    elif rule.fewer is not None:
        yield N_("每少一%(unit)s减 %(fewer)s 分，减完为止"), {"unit": rule.unit, "fewer": rule.fewer}
    if rule.more:
        yield N_("每多一%(unit)s再加 %(more)s 分"), {"unit": rule.unit, "more": rule.more}


def full(rule) -> Clause:
    return N_("满 %(reach)s %(unit)s得 %(points)s 分"), {
        "reach": rule.reach, "unit": rule.unit, "points": rule.points,
    }  # fmt: skip


def how(rule, in_proportion: str, or_nothing: str) -> Clause:
    return (in_proportion if rule.how == "pro-rata" else or_nothing), {}


def share(rule) -> Iterator[Clause]:
    sort = (*chosen(rule, "of_aspects"), *chosen(rule, "of_traits"))
    yield N_("其中%(sort)s占到%(least)s，得 %(points)s 分"), {"sort": sort, "least": rule.least, "points": rule.points}
    yield how(rule, N_("没占到的按比例得分"), N_("没占到就不得分"))


def coverage(rule) -> Iterator[Clause]:
    yield N_("%(list)s名单上的都走到，得 %(points)s 分"), {"list": chosen(rule, "list_name"), "points": rule.points}
    yield how(rule, N_("没走全的按比例得分"), N_("差一家也不得分"))


def periods(rule) -> Iterator[Clause]:
    yield N_("每%(every)s至少 %(least)s 次"), {"every": PERIOD_LENGTHS[rule.every], "least": rule.least}
    yield N_("每一段都做到得 %(points)s 分"), {"points": rule.points}
    yield how(rule, N_("少一段就按比例少得"), N_("少一段就不得分"))


def steps(rule) -> Iterator[Clause]:
    yield from each_aspect(rule, N_("%(aspect)s得 %(points)s 分"))
    yield (N_("只算走得最高的一档"), {}) if rule.take == "highest" else (N_("每件都按它走到的那一档算"), {})


def marks(rule) -> Iterator[Clause]:
    yield from each_aspect(rule, N_("%(aspect)s一次记 %(points)s 分"))
    yield N_("几次取平均"), {}


def clean(rule) -> Iterator[Clause]:
    yield N_("参加了，而且没有%(without)s，得 %(points)s 分"), {
        "without": chosen(rule, "without"), "points": rule.points,
    }  # fmt: skip
    yield N_("有一次就不得分"), {}


def deduct(rule) -> Iterator[Clause]:
    yield from each_aspect(rule, N_("%(aspect)s一次扣 %(points)s 分"))
    if rule.most is not None:
        yield N_("最多扣 %(most)s 分"), {"most": rule.most}


def each_aspect(rule, template: str) -> Iterator[Clause]:
    return ((template, {"aspect": ASPECTS[one.aspect], "points": one.points}) for one in rule.marks)


def appraisal(rule) -> Iterator[Clause]:
    yield N_("%(side)s满分 100 分，折成 %(points)s 分"), {"side": chosen(rule, "side"), "points": rule.points}


def given(rule) -> Iterator[Clause]:
    yield N_("由办公室评定，写明理由和凭据，最多 %(points)s 分"), {"points": rule.points}


def base(rule) -> Iterator[Clause]:
    yield N_("人人都有 %(points)s 分"), {"points": rule.points}


def field_by_field(rule: Rule) -> Iterator[Clause]:
    """For a kind that nobody has put into words yet."""
    yield "%(kind)s", {"kind": kind_words(rule.kind)[0]}
    for field, shape in inner(type(rule)):
        value = chosen(rule, field.name) if isinstance(shape, Words) else getattr(rule, field.name)
        if value != field.default and isinstance(value, (str, tuple, int, Decimal, Fraction)):
            yield N_("%(label)s：%(value)s"), {"label": label_of(field.name, rule.kind), "value": value}


TELLERS: dict[str, Callable[[Any], Iterator[Clause]]] = {
    "per-unit": per_unit, "quota": quota, "target": target, "share": share, "coverage": coverage, "periods": periods,
    "steps": steps, "marks": marks, "clean": clean, "deduct": deduct, "appraisal": appraisal, "given": given,
    "base": base,
}  # fmt: skip

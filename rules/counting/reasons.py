"""Why a figure is what it is: one sentence for each step of the working, each with its effect in points."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from rules.words import N_, SHARES

REASONS = {
    "counted": N_("%(count)s %(unit)s，每%(unit)s %(each)s 分"),
    "quota-part": N_("%(count)s %(unit)s，满 %(reach)s %(unit)s得 %(full)s 分"),
    "quota-reached": N_("%(count)s %(unit)s，满了 %(reach)s %(unit)s"),
    "quota-missed": N_("%(count)s %(unit)s，满 %(reach)s %(unit)s才得分"),
    "target-more": N_("多出 %(extra)s %(unit)s，每%(unit)s加 %(each)s 分"),
    "target-short": N_("%(reach)s %(unit)s得 %(full)s 分，少 %(missing)s %(unit)s，每%(unit)s减 %(each)s 分，减完为止"),
    "share-reached": N_("%(aspect)s %(percent)s%%，达到%(least)s"),
    "share-enough": N_("%(aspect)s %(part)s %(unit)s，够 %(reach)s %(unit)s的%(least)s"),
    "share-missing": N_("%(aspect)s %(percent)s%%，不到%(least)s，只按 %(allowed)s %(unit)s算，少得 %(points)s 分"),
    "portion-met": N_("%(sort)s占 %(percent)s%%，达到%(least)s"),
    "portion-short": N_("%(sort)s占 %(percent)s%%，不到%(least)s"),
    "list-reached": N_("名单上 %(total)s 户，去了 %(reached)s 户"),
    "list-missed": N_("名单上 %(total)s 户，去了 %(reached)s 户，都去到才得分"),
    "list-empty": N_("名单上没有人家，给满分"),
    "period-met": N_("%(total)s 个%(period)s做到了 %(met)s 个"),
    "period-missed": N_("%(total)s 个%(period)s做到了 %(met)s 个，都做到才得分"),
    "period-missing": N_("%(periods)s没有记录"),
    "period-short": N_("%(periods)s不够 %(least)s 次"),
    "period-open": N_("%(periods)s还来得及"),
    "step": N_("%(aspect)s %(count)s 件，每件 %(each)s 分"),
    "step-highest": N_("最高一档%(aspect)s，得 %(points)s 分"),
    "mark": N_("%(aspect)s %(count)s 次，每次记 %(mark)s 分，%(total)s 次取平均"),
    "clean-kept": N_("没有%(aspects)s"),
    "clean-broken": N_("%(aspect)s %(count)s 次"),
    "appraised": N_("%(side)s %(mark)s 分（百分制），这一项满分 %(full)s 分"),
    "given": N_("办公室评定，满分 %(full)s 分"),
    "members-mean": N_("%(count)s 位组员取平均"),
    "deducted": N_("%(aspect)s %(count)s 次，每次扣 %(each)s 分"),
    "deducted-most": N_("最多扣 %(most)s 分"),
    "capped": N_("满 %(cap)s 分封顶，多出 %(points)s 分"),
    "category-capped": N_("这一类满 %(cap)s 分封顶，多出 %(points)s 分"),
    "not-applicable": N_("这一项只看%(tags)s"),
    "nothing-yet": N_("还没有记录"),
    "waiting": N_("另有 %(count)s 条等确认，还没算进来"),
    "base": N_("起评 %(points)s 分"),
    "total-capped": N_("总分满 %(cap)s 分封顶，多出 %(points)s 分"),
    "total-floored": N_("总分不低于 0 分"),
    "next-monthly": N_("还差 %(remaining)s %(unit)s，每月 %(monthly)s %(unit)s就够"),
    "next-few": N_("还差 %(remaining)s %(unit)s，年底前补上就够"),
    "next-share": N_("%(aspect)s还差 %(remaining)s %(unit)s"),
}


class Effect(NamedTuple):
    """A step of the working, exact: its code in `REASONS`, what it adds in points, what its sentence speaks of."""

    code: str
    points: Fraction
    params: dict


@dataclass(frozen=True)
class Reason:
    """A step of the working in tenths of a point. The effects of an item's reasons add up to its points.

    params: numbers, words out of `rules.words` (Chinese, to be translated), tuples of such words, shares (Fraction)
    period: which part of the year it speaks of, where these are settled one by one
    """

    code: str
    effect: Decimal
    params: Mapping[str, Any]
    period: str = ""


def effect(code: str, points: Fraction | Decimal | int = 0, **params: Any) -> Effect:
    return Effect(code, Fraction(points), params)


def sentence(reason: Reason, translate: Callable[[str], str] = str) -> str:
    """The reason in words. `translate` turns a Chinese text into the reader's language (gettext)."""
    spoken = {name: shown(value, translate) for name, value in reason.params.items()}
    said = translate(REASONS[reason.code]) % (spoken | {"points": figure(abs(reason.effect))})
    if not reason.period:
        return said
    return translate(N_("%(period)s：%(said)s")) % {"period": translate(reason.period), "said": said}


def figure(number: Decimal | int) -> str:
    """A number as people write it: 40 rather than 40.0, 0.4 rather than 4E-1."""
    return format(Decimal(number).normalize(), "f")


def shown(value: Any, translate: Callable[[str], str]) -> str:
    """What a sentence speaks of: words in the reader's language, shares in words, numbers as people write them."""
    if isinstance(value, str):
        return translate(value)
    if isinstance(value, tuple):
        return translate(N_("、")).join(map(translate, value))
    if isinstance(value, Fraction):
        return translate(SHARES.get(str(value), f"{value.numerator}/{value.denominator}"))
    return figure(value)

"""Early signs (早提醒): what may need a hand while there is still time, and what could help. They rank nobody."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from rules.words import N_

QUIET, ENOUGH = 90, 10  # days without anything; households visited before a share means anything
MANY = Fraction(1, 2)  # of the must-visit households: some are always overdue
SIGNS = {
    "quiet": N_("三个月没有记录了"),
    "overdue": N_("必访人家过了日子"),
    "absent": N_("会议没请假也没到"),
    "home-share": N_("入户的比例落下了"),
    "pledges": N_("承诺到日子还没办"),
}
FACTS = {
    "quiet": N_("最近一次是 %(day)s。"),
    "never": N_("今年还没有一条。"),
    "overdue": N_("%(total)s 户里，%(count)s 户过了日子。"),
    "absent": N_("今年 %(count)s 次。"),
    "home-share": N_("到过 %(visited)s 户，入户 %(home)s 户，应当有 %(wanted)s 户。"),
    "pledges": N_("%(count)s 条到了日子。"),
}
HELPS = {
    "quiet": N_("打个电话问候，问问是不是有难处；下次走访约着一起去。"),
    "overdue": N_("一起排个日子，下次集中走访先去这几家。"),
    "absent": N_("会前打个电话；实在来不了，帮着请假。"),
    "home-share": N_("陪着上门几家，熟了门路就好走了。"),
    "pledges": N_("问问卡在哪一步，办公室帮着催一催。"),
}
DONE = {
    "called": N_("打电话问过了"),
    "together": N_("约好一起去走访"),
    "helped": N_("帮着办了"),
    "difficulty": N_("有难处，先不催"),
}


class Year(NamedTuple):
    """A deputy's year so far. `last_on`: the last day with anything counted; `began_on`: since when they answer;
    `overdue` of `must` must-visit households, `at_home` of `visited` ones."""

    last_on: date | None = None
    began_on: date | None = None
    overdue: int = 0
    must: int = 0
    absent: int = 0
    visited: int = 0
    at_home: int = 0
    pledges: int = 0


class Sign(NamedTuple):
    """`code` of SIGNS; `sentence` of FACTS, with `facts` put in."""

    code: str
    sentence: str
    facts: dict


def signs(year: Year, today: date, share: Fraction | None) -> list[Sign]:
    """What is worth a call, in the order of SIGNS. `share`: what part of the households has to be visited at home."""
    found = [_quiet(year, today), _overdue(year), _home_share(year, share)]
    for code, count in (("absent", year.absent), ("pledges", year.pledges)):
        found.append(Sign(code, FACTS[code], {"count": count}) if count else None)
    order = list(SIGNS)
    return sorted(filter(None, found), key=lambda sign: order.index(sign.code))


def _quiet(year: Year, today: date) -> Sign | None:
    since = max(filter(None, (year.last_on, year.began_on)), default=None)
    if since and (today - since).days < QUIET:
        return None
    if year.last_on:
        return Sign("quiet", FACTS["quiet"], {"day": year.last_on})
    return Sign("quiet", FACTS["never"], {})


def _overdue(year: Year) -> Sign | None:
    if not year.overdue or year.overdue < year.must * MANY:
        return None
    return Sign("overdue", FACTS["overdue"], {"count": year.overdue, "total": year.must})


def _home_share(year: Year, share: Fraction | None) -> Sign | None:
    wanted = -(-year.visited * share.numerator // share.denominator) if share else 0
    if year.visited < ENOUGH or year.at_home >= wanted:
        return None
    return Sign("home-share", FACTS["home-share"], {"visited": year.visited, "home": year.at_home, "wanted": wanted})

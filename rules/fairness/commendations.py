"""Commendations (表彰): for what, by which figures somebody may be looked for, and how far one is."""

from rules.words import N_

KINDS = {"deputy": N_("优秀代表"), "proposal": N_("优秀建议"), "report": N_("优秀述职")}
STATES = {
    "nominated": N_("有人推荐"), "chosen": N_("评上了"), "published": N_("公布了"), "declined": N_("这次没评上"),
    "withdrawn": N_("撤下了"),
}  # fmt: skip
CRITERIA = {
    "total": N_("积分"),
    "households": N_("走访户数"),
    "home": N_("入户户数"),
    "must": N_("走到的必访人家"),
    "solved": N_("办成的事"),
    "satisfied": N_("住户满意的意见"),
    "heard": N_("带回来的意见"),
}
FIGURES = {
    "total": N_("积分 %(count)s"),
    "households": N_("走访 %(count)s 户"),
    "home": N_("入户 %(count)s 户"),
    "must": N_("走到 %(count)s 户必访人家"),
    "solved": N_("办成 %(count)s 件事"),
    "satisfied": N_("%(count)s 条意见办好，住户满意"),
    "heard": N_("带回 %(count)s 条意见"),
    "category": N_("%(title)s %(count)s 分"),
    "adopted": N_("被采纳"),
    "filed": N_("已立案"),
    "report": N_("年度汇报已经公开"),
}
SHOWN = 10
LONGEST_TITLE, LONGEST_WHY = 60, 500


def best(figures: dict, shown: int = SHOWN) -> list[tuple]:
    """(who, figure), the greatest first, and whoever equals the last of them; nobody with nothing."""
    ordered = sorted(((who, figure) for who, figure in figures.items() if figure > 0), key=lambda one: -one[1])
    least = ordered[shown - 1][1] if len(ordered) > shown else 0
    return [(who, figure) for who, figure in ordered if figure >= least]

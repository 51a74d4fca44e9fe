"""Commendations (表彰): for what, by which figures somebody may be looked for, and how far one is."""

from rules.words import N_

KINDS = {"deputy": N_("优秀代表"), "proposal": N_("优秀建议"), "report": N_("优秀述职")}
STATES = {
    "nominated": N_("有人推荐"), "chosen": N_("评上了"), "published": N_("公布了"), "declined": N_("这次没评上"),
    "withdrawn": N_("撤下了"),
}  # fmt: skip
CRITERIA = {
    "households": N_("走访户数"),
    "home": N_("入户户数"),
    "must": N_("走到的必访人家"),
    "solved": N_("办成的事"),
    "heard": N_("带回来的意见"),
    "proposals": N_("立案、被采纳的建议"),
}
FIGURES = {
    "households": N_("走访 %(count)s 户"), "home": N_("入户 %(count)s 户"), "must": N_("走到 %(count)s 户必访人家"),
    "solved": N_("办成 %(count)s 件事"), "heard": N_("带回 %(count)s 条意见"),
    "proposals": N_("%(count)s 件立案或被采纳"),
}  # fmt: skip
SHOWN = 10
LONGEST_TITLE, LONGEST_WHY = 60, 500

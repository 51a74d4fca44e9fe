"""The words around the year's evaluation: states, steps, what is made public, what became of an objection."""

from rules.words import N_

STATES = {"provisional": N_("正在算"), "published": N_("代表在看"), "closed": N_("已封存")}
STEPS = {
    "published": N_("把考评给代表看"),
    "extended": N_("延长异议期"),
    "closed": N_("封存考评"),
    "announced": N_("公开考评结果"),
    "hidden": N_("撤下考评结果"),
}
SHOWS = {"grade": N_("只公布等次"), "total": N_("公布等次和总评")}
EXPORTS = {"archive": N_("封存件"), "table": N_("考评表"), "sheets": N_("签字单")}
WHO = {"everyone": N_("公布每一位代表"), "best": N_("只公布最好的一档")}
WHO_GROUPS = {"everyone": N_("公布每一个小组"), "best": WHO["best"]}
OBJECTION_STATES = {
    "open": N_("等办公室答复"),
    "upheld": N_("已采纳"),
    "declined": N_("没有采纳"),
    "taken-back": N_("已收回"),
}

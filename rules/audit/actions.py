"""What the audit log writes down: action → its kind and its words."""

from rules.audit import sentences as said
from rules.words import N_

KINDS = {
    "sign-in": N_("登录"),
    "look": N_("查看"),
    "change": N_("改动"),
    "export": N_("导出"),
    "print": N_("打印"),
    "permission": N_("权限"),
    "own-home": N_("住户自己"),
}
OUTCOMES = {"done": N_("成了"), "failed": N_("没成"), "refused": N_("被拒绝")}

ACTIONS: dict[str, tuple[str, str]] = {
    action: (kind, word)
    for kind, words in {
        "sign-in": said.SIGN_INS, "look": said.LOOKS,
        "change": said.CHANGES | said.MEETINGS | said.DECLARATIONS | said.EVALUATIONS | said.FAIRNESS,
        "export": said.EXPORTS, "print": said.PRINTS, "permission": said.PERMISSIONS, "own-home": said.OWN,
    }.items()
    for action, word in words.items()
}  # fmt: skip

SUBJECTS = {
    "evaluation": N_("年度考评"),
    "objection": N_("异议"),
    "gradedecision": N_("人定的等次"),
    "household": N_("住户"),
    "area": N_("责任区"),
    "deputy": N_("代表"),
    "group": N_("代表小组"),
    "user": N_("账号"),
    "visit": N_("走访"),
    "review": N_("审核"),
    "entry": N_("补录"),
    "declaration": N_("履职申报"),
    "givenmark": N_("考评分"),
    "rating": N_("评价"),
    "job": N_("后台任务"),
    "question": N_("群众提问"),
    "annualreport": N_("年度汇报"),
    "appraisalround": N_("评议"),
    "signin": N_("登录"),
    "ruleset": N_("考评细则"),
    "ruledraft": N_("考评细则的草稿"),
    "opinion": N_("意见"),
    "unit": N_("承办单位"),
    "reception": N_("接待日"),
    "appointment": N_("约访"),
    "pledge": N_("承诺"),
    "draw": N_("回访抽签"),
    "callback": N_("回访"),
    "patternnote": N_("情况核对"),
    "signnote": N_("早提醒"),
    "talk": N_("谈话"),
    "commendation": N_("表彰"),
    "receptionrule": N_("接待日的排法"),
}


def kind_of(action: str) -> str:
    return ACTIONS.get(action, ("change", ""))[0]


def word_for(action: str) -> str:
    """The action in words; its code where a newer part of the program wrote one that has none."""
    return ACTIONS.get(action, ("", action))[1]


def actions_of(kind: str) -> list[str]:
    return [action for action, (its, _) in ACTIONS.items() if its == kind]

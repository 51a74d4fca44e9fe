"""What the audit log writes down: action → its kind and its words."""

from rules.declarations import declaration
from rules.evaluations.evaluation_words import STEPS as EVALUATION_STEPS
from rules.words import N_, OPINION_STEPS

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

_SIGN_INS = {
    "signed-in": N_("登录"),
    "sign-in.failed": N_("登录没成功"),
    "sign-in.revoked": N_("让一台设备退出"),
    "enrolment.used": N_("用登录码进来"),
    "second-factor.shown": N_("开了第二道锁"),
    "second-factor.failed": N_("第二道锁没打开"),
}
_LOOKS = {
    "household.looked": N_("看了一户"),
    "households.listed": N_("看了住户名单"),
    "household.compared": N_("看了可能重复的住户"),
    "area.looked": N_("看了责任区的住户"),
    "due.listed": N_("看了该走访的住户"),
    "visit.looked": N_("看了一次走访"),
    "visits.listed": N_("看了走访名单"),
    "review.looked": N_("看了一条待审核的走访"),
    "reviews.looked": N_("看了待审核的走访"),
    "archive.looked": N_("看了履职档案"),
    "item.looked": N_("看了得分的来源"),
    "record-book.looked": N_("看了走访记载册"),
    "opinion.looked": N_("看了一条意见"),
    "opinions.listed": N_("看了意见的名单"),
    "wishes.listed": N_("看了住户的要求"),
    "wish.looked": N_("看了住户的一个要求"),
    "ratings.listed": N_("看了住户对走访的评价"),
    "audit.looked": N_("查看了审计记录"),
    "reception.looked": N_("看了接待时来过的人"),
    "appointment.looked": N_("看了一次约访"),
    "appointments.listed": N_("看了约访的名单"),
    "pledges.listed": N_("看了承诺的名单"),
    "pledge.looked": N_("看了一条承诺"),
    "pattern.looked": N_("看了值得看一看的走访"),
    "early-signs.listed": N_("看了早提醒"),
    "talk.looked": N_("看了一次谈话"),
    "talks.listed": N_("看了谈话的名单"),
    "care-note.looked": N_("看了一位代表的关怀记录"),
    "care-notes.listed": N_("看了该看望的代表"),
    "call-back.looked": N_("看了要回访的一户"),
    "declaration.looked": N_("看了一条履职申报"),
    "declarations.listed": N_("看了履职申报的名单"),
    "self-appraisal.looked": N_("看了代表的自评"),
    "access.refused": N_("想看不归自己的"),
}
_CHANGES = {
    "network.imported": N_("导入了台账"),
    "code.replaced": N_("换了一户的连心码"),
    "wish.granted": N_("答应了住户的要求"),
    "wish.refused": N_("没有答应住户的要求"),
    "rating.accepted": N_("认可了一次评价"),
    "rating.declined": N_("没有认可一次评价"),
    "household.erased": N_("删除了一户的信息"),
    "data.pruned": N_("按规定清理了过期的信息"),
    "retention.set": N_("改了信息保留多久"),
    "portrait.changed": N_("换了代表的照片"),
    "portrait.removed": N_("撤下了代表的照片"),
    "certificate.issued": N_("发了一张代表证"),
    "certificate.replaced": N_("换了一张代表证"),
    "certificate.taken-back": N_("收回了一张代表证"),
    "letter.written": N_("改了公开信"),
    "deputy.phone-set": N_("改了电话公不公开"),
    "introduction.written": N_("改了代表自己的那句话"),
    "introduction.set": N_("改了代表是做什么的说法"),
    "appraisal.opened": N_("开了一轮评议"),
    "appraisal.prolonged": N_("延长了评议的日子"),
    "appraisal.reminded": N_("提醒了还没评的人"),
    "appraisal.closed": N_("结束了一轮评议"),
    "appraisal.given": N_("评了同组的代表"),
    "self-appraisal.handed-in": N_("交了自评"),
    "annual-report.drafted": N_("存了年度汇报的草稿"),
    "annual-report.written": N_("写了年度汇报"),
    "annual-report.published": N_("公开了年度汇报"),
    "annual-report.withdrawn": N_("撤下了年度汇报"),
    "question.answered": N_("回答了群众的问题"),
    "question.vouched": N_("把问题交给代表回答"),
    "question.published": N_("公开了问题和回答"),
    "question.withdrawn": N_("撤下了公开的问题"),
    "question.set-aside": N_("把一个问题放在一边"),
    "entry.recorded": N_("补录了一条履职"),
    "entry.withdrawn": N_("撤回了补录的履职"),
    "mark.given": N_("给了一个考评分"),
    "review.accepted": N_("认可了一次走访"),
    "review.declined": N_("没有认可一次走访"),
    "review.contested": N_("请办公室再看一次走访"),
    "rule-set.published": N_("发布了考评细则"),
    "rule-draft.begun": N_("起了一份考评细则的草稿"),
    "rule-draft.put-away": N_("收起了一份考评细则的草稿"),
    "backup.made": N_("做了一份备份"),
    "backup.restored": N_("从备份恢复了数据"),
    "installation.renewed": N_("让手机把最近的走访再报一遍"),
    "job.cancelled": N_("停了一件后台任务"),
    "holidays.set": N_("改了节假日"),
    "opinion-limits.set": N_("改了意见的办理期限"),
    "unit.created": N_("添了一个承办单位"),
    "unit.closed": N_("停用了一个承办单位"),
    "unit.opened": N_("重新启用了一个承办单位"),
    "audit.aged-out": N_("按规定清理了过期的审计记录"),
} | {f"opinion.{step}": word for step, word in OPINION_STEPS.items()}
_DECLARATIONS = {f"declaration.{step}": word for step, word in declaration.STEPS.items()}
_MEETINGS = {
    "reception-rule.made": N_("定了一条接待日的排法"),
    "reception-rule.ended": N_("停了一条接待日的排法"),
    "appointment.changed": N_("办了一次约访"),
    "pledge.made": N_("登记了一条承诺"),
    "pledge.changed": N_("写了一条承诺的进展"),
    "receptions.planned": N_("排了接待日"),
    "reception.planned": N_("加了一次接待"),
    "reception.changed": N_("改了一次接待"),
    "reception.told": N_("登记了一次接待的结果"),
    "reception.guest-written": N_("登记了来接待点的人"),
    "reception.swap-asked": N_("请另一位代表换班"),
    "reception.swap-answered": N_("回了换班的事"),
}
_EVALUATIONS = {
    "evaluation.begun": N_("开始了一年的考评"),
    "evaluation.counted": N_("算了一遍考评"),
    "evaluation.graded": N_("定了一位代表的等次"),
    "objection.made": N_("提了一条异议"),
    "objection.taken-back": N_("收回了一条异议"),
    "objection.upheld": N_("采纳了一条异议"),
    "objection.declined": N_("没有采纳一条异议"),
} | {f"evaluation.{step}": word for step, word in EVALUATION_STEPS.items()}
_FAIRNESS = {
    "draw.announced": N_("公布了一次回访抽签"),
    "draw.drawn": N_("抽出了要回访的走访"),
    "call-back.taken": N_("接手了一次回访"),
    "call-back.told": N_("登记了一次回访的结果"),
    "pattern-limits.set": N_("改了从多少起值得看一看"),
    "pattern.noted": N_("写了一条情况的核对"),
    "early-sign.noted": N_("写了早提醒以后做了什么"),
    "talk.written": N_("登记了一次谈话"),
    "talk.answered": N_("对一次谈话说了一句"),
    "talk.withdrawn": N_("撤回了一次谈话"),
    "commendation.nominated": N_("推荐了一项表彰"),
    "commendation.chosen": N_("评上了一项表彰"),
    "commendation.declined": N_("没有评上一项表彰"),
    "commendation.published": N_("公布了一项表彰"),
    "commendation.withdrawn": N_("撤下了一项表彰"),
    "care-note.written": N_("写了一条关怀记录"),
    "care-note.erased": N_("删了一位代表的关怀记录"),
}
_EXPORTS = {
    "book.taken": N_("把住户名册存进手机"),
    "job.fetched": N_("下载了一份文件"),
    "household.exported": N_("导出了一户的全部信息"),
    "import.fetched": N_("下载了标记好的台账"),
    "score-table.exported": N_("导出了积分表"),
    "evaluation.exported": N_("导出了一年的考评"),
}
_PRINTS = {
    "codes.printed": N_("打印了连心码"),
    "pins.printed": N_("打印了住户自己的密码条"),
    "evaluation.printed": N_("打印了一张考评签字单"),
    "paper.printed": N_("打印了代表的证、卡、信、册或公示栏"),
}
_OWN = {
    "own-home.opened": N_("住户用密码看了自己家的信息"),
    "own-home.failed": N_("住户密码输错了"),
    "own-home.looked": N_("住户看了自己家的信息"),
    "own-home.fetched": N_("住户下载了自己家的信息"),
    "own-home.confirmed": N_("住户确认了一次走访"),
    "own-home.denied": N_("住户说一次走访没有人来"),
    "own-home.rated": N_("住户评价了一次走访"),
    "own-home.appraised": N_("住户评议了代表"),
    "own-home.asked": N_("住户提了要求：改信息、删信息，或者不要上门"),
    "own-home.took-back": N_("住户收回了要求"),
}
_PERMISSIONS = {
    "enrolment.issued": N_("发了一张登录码"),
    "pin.renewed": N_("给一户换了自己的密码"),
    "password.set": N_("设了新密码"),
    "second-factor.set": N_("设好了第二道锁"),
    "second-factor.reset": N_("清掉了第二道锁"),
    "recovery-codes.made": N_("领了一组备用码"),
    "passkey.added": N_("添了一把通行密钥"),
    "passkey.removed": N_("删了一把通行密钥"),
    "account.closed": N_("停用了一个账号"),
    "account.opened": N_("重新启用了一个账号"),
    "account.unlocked": N_("解锁了一个账号"),
    "role.given": N_("给了一个身份"),
    "role.taken": N_("收回了一个身份"),
}

ACTIONS: dict[str, tuple[str, str]] = {
    action: (kind, word)
    for kind, words in {
        "sign-in": _SIGN_INS, "look": _LOOKS,
        "change": _CHANGES | _MEETINGS | _DECLARATIONS | _EVALUATIONS | _FAIRNESS,
        "export": _EXPORTS, "print": _PRINTS, "permission": _PERMISSIONS, "own-home": _OWN,
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

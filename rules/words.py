"""The closed vocabularies: code → the Chinese word for it. The words of the mission, one name each.

The import reads the Chinese, the database keeps the code, the pages translate the Chinese.
"""


def N_(text: str) -> str:  # noqa: N802 - the customary name that pybabel extracts by
    """Mark a text for translation where it stands; it is translated where it is shown."""
    return text


REGION_LEVELS = {6: N_("区县"), 9: N_("街道乡镇"), 12: N_("社区村"), 15: N_("网格")}

BODIES = {"party": N_("党代表"), "congress": N_("人大代表"), "committee": N_("政协委员")}
LEVELS = {"district": N_("区级"), "town": N_("镇级")}
CATEGORIES = {
    "cadre": N_("干部"),
    "professional": N_("专业技术人员"),
    "model": N_("先进模范"),
    "soldier": N_("军人"),
    "resident": N_("基层群众"),
}
GROUP_ROLES = {"leader": N_("组长"), "liaison": N_("联络员"), "member": N_("组员")}
ROLES = {
    "deputy": N_("代表"),
    "station": N_("工作站人员"),
    "unit": N_("承办单位"),
    "office": N_("联络办公室"),
    "administrator": N_("系统管理员"),
    "security": N_("安全管理员"),
    "auditor": N_("审计管理员"),
}
ADMINISTRATORS = ("administrator", "security", "auditor")  # nobody is two of these

MUST_VISIT_KINDS = {
    "hub": N_("党员中心户"),
    "founder": N_("创业创新带头人"),
    "elder": N_("四老人员"),
    "petitioner": N_("信访老户"),
    "hardship": N_("特殊困难户"),
}
FOCUS_KINDS = {"role-model": N_("先进典型"), "youth": N_("青年"), "struggling": N_("困难群众")}
HOUSEHOLD_KINDS = MUST_VISIT_KINDS | FOCUS_KINDS

PLACES = {"home": N_("入户"), "talk": N_("座谈"), "reception": N_("接访")}
SCHEDULES = {"routine": N_("平时"), "centralised": N_("集中")}
FOUR_ROLES = {
    "explain": N_("政策宣传员"),
    "gather": N_("民意收集员"),
    "help": N_("帮扶服务员"),
    "research": N_("调研员"),
}

DUTY_KINDS = {
    "visit": N_("走访"),
    "must-visit": N_("必访人家"),
    "round": N_("集中走访"),
    "heard": N_("听到的意见"),
    "done": N_("办成的事"),
    "promised": N_("答应的事"),
    "training": N_("培训"),
    "activity": N_("活动"),
    "meeting": N_("会议"),
    "proposal": N_("提案建议"),
    "information": N_("社情民意"),
    "standing-meeting": N_("常委会议"),
    "reception": N_("接待群众"),
    "presidium": N_("主席团会议"),
    "symposium": N_("座谈议事"),
    "speech": N_("发言"),
    "research": N_("调研报告"),
    "inspection": N_("视察检查"),
    "study": N_("自学"),
    "practical-deed": N_("办实事"),
    "petition": N_("信访化解"),
    "public-good": N_("公益活动"),
    "help": N_("帮扶群众"),
    "contact": N_("联系选举单位"),
    "guidance": N_("指导基层代表"),
    "nomination": N_("推荐先进"),
    "records": N_("履职记录"),
    "special-post": N_("专项监督"),
    "review": N_("评议部门"),
}
ASPECTS = {
    "present": N_("到会"),
    "leave": N_("请假"),
    "late": N_("迟到"),
    "left-early": N_("早退"),
    "absent": N_("缺席"),
    "submitted": N_("已提交"),
    "filed": N_("已立案"),
    "adopted": N_("被采纳"),
    "passed": N_("已通过"),
    "key": N_("列为重点"),
    "excellent": N_("评为优秀"),
    "in-review": N_("审议时"),
    "in-research": N_("调研时"),
} | PLACES
DUTY_STATES = {"claimed": N_("待确认"), "checked": N_("已核"), "counted": N_("已计入"), "void": N_("不计入")}

COMPANY = {"alone": N_("单独走访"), "together": N_("结伴走访")}
PARTY_SIDES = {"in-party": N_("党员家庭"), "outside": N_("党外群众")}
AUTHORSHIPS = {"lead": N_("牵头"), "co": N_("参与")}
FACETS = (SCHEDULES, COMPANY, PARTY_SIDES, HOUSEHOLD_KINDS, AUTHORSHIPS)
TRAITS = SCHEDULES | COMPANY | PARTY_SIDES | HOUSEHOLD_KINDS | AUTHORSHIPS  # what else a line of the ledger tells

QUESTION_STATES = {
    "doubtful": N_("像是机器发的"),
    "asked": N_("等代表回答"),
    "answered": N_("等办公室公开"),
    "published": N_("已公开"),
    "set-aside": N_("不公开"),
}

# What a rule set is put together from (rules.counting.rule_kinds).
HOUSEHOLD_DUTIES = ("visit", "must-visit", "round", "heard", "done", "promised")  # those that name a household
SINCE = {"claimed": N_("申报了就算"), "checked": N_("核过才算"), "counted": N_("审定才算")}
COUNTINGS = {"households": N_("户"), "times": N_("次"), "pieces": N_("件")}
HOWS = {"pro-rata": N_("按比例得分"), "all-or-nothing": N_("全做到才得分")}
TAKES = {"highest": N_("只算最高一档"), "each": N_("每件都算")}
LISTS = {"must-visit": N_("必访人家")}
TAGS = BODIES | LEVELS | {"standing": N_("常务委员")}
PERIOD_LENGTHS = {"half": N_("半年"), "quarter": N_("季度"), "month": N_("月")}
SPANS = {"year": N_("全年")} | PERIOD_LENGTHS
PERIODS = {
    "half": (N_("上半年"), N_("下半年")),
    "quarter": (N_("一季度"), N_("二季度"), N_("三季度"), N_("四季度")),
    "month": (
        *(N_("1 月"), N_("2 月"), N_("3 月"), N_("4 月"), N_("5 月"), N_("6 月")),
        *(N_("7 月"), N_("8 月"), N_("9 月"), N_("10 月"), N_("11 月"), N_("12 月")),
    ),
}
SIDES = {"self": N_("自评"), "peer": N_("互评"), "mass": N_("群众评议"), "report": N_("述职评议")}
UNITS = {"deputy": N_("按代表计分"), "group": N_("按小组计分")}
MEMBERS = {"together": N_("全组合起来算"), "mean": N_("每人各算，取平均")}
SHARES = {"1/4": N_("四分之一"), "1/3": N_("三分之一"), "1/2": N_("一半"), "2/3": N_("三分之二")}

OPINION_STATES = {
    "registered": N_("待分类"),
    "sorted": N_("待交办"),
    "assigned": N_("待接办"),
    "taken_up": N_("正在办"),
    "answered": N_("待告知"),
    "told": N_("等本人评价"),
    "again": N_("要重新办"),
    "closed": N_("办结"),
    "merged": N_("已合并"),
    "dismissed": N_("不作意见办"),
}
OPINION_STEPS = {
    "register": N_("登记"),
    "add": N_("补充"),
    "sort": N_("分类"),
    "merge": N_("合并"),
    "dismiss": N_("不作意见办"),
    "restore": N_("取回来"),
    "assign": N_("交办"),
    "take_up": N_("接办"),
    "chase": N_("催办"),
    "answer": N_("答复"),
    "tell": N_("告诉本人"),
    "satisfied": N_("本人说满意"),
    "unsatisfied": N_("本人说不满意"),
    "close": N_("办结"),
    "reopen": N_("重新办"),
    "publish": N_("公开"),
    "unpublish": N_("撤下公开"),
}
OPINION_SOURCES = {
    "mailbox": N_("网上写来的"),
    "visit": N_("走访听到的"),
    "reception": N_("接待日说的"),
    "station": N_("工作站登记的"),
}
OPINION_KINDS = {
    "roads": N_("道路交通"),
    "utilities": N_("水电气"),
    "environment": N_("环境卫生"),
    "housing": N_("住房物业"),
    "safety": N_("安全治安"),
    "welfare": N_("民政社保"),
    "schools": N_("教育医疗"),
    "work": N_("就业创业"),
    "farming": N_("农业农村"),
    "conduct": N_("工作作风"),
    "other": N_("其他"),
}
OPINION_OUTCOMES = {"solved": N_("办好了"), "planned": N_("列入计划"), "explained": N_("说明情况")}
OPINION_WAYS = {"phone": N_("电话里说的"), "in-person": N_("当面说的"), "follow-up": N_("自己在网上看的")}

"""How long each kind of data is kept, why, and within which limits an office may decide otherwise."""

from typing import NamedTuple

from rules.words import N_

YEAR = 365
GONE = N_("（文字已按规定删去）")  # what stands where words stood


class Rule(NamedTuple):
    """So many `days`; an office may choose from `least` to `most`."""

    days: int
    least: int
    most: int
    what: str
    why: str

    def within(self, days: int) -> int:
        return max(self.least, min(self.most, days))

    @property
    def is_fixed(self) -> bool:
        return self.least == self.most


RULES: dict[str, Rule] = {
    "attempts": Rule(1, 1, 30, N_("输错密码的记录"), N_("用来挡住猜密码的人，过了就没有用")),
    "enrolments": Rule(30, 1, 180, N_("用过的、过期的登录码"), N_("留几天，好查是谁发给谁的")),
    "sign-ins": Rule(YEAR, 90, 2 * YEAR, N_("退出了的、过期的登录"), N_("手机丢了的时候，还查得到它什么时候用过")),
    "files": Rule(7, 1, 30, N_("导入的表格，印好的、导出的文件"), N_("里面有住户和代表的名字，下载完就不必再留")),
    "trials": Rule(1, 1, 7, N_("细则草稿试算出来的结果"), N_("只是算给人看的，不是谁的成绩")),
    "jobs": Rule(90, 7, YEAR, N_("后台任务的记录"), N_("出了问题，好查当时说了什么")),
    "words": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("走访时写下的话"), N_("话删去，走访还在，积分不变")),
    "old-codes": Rule(YEAR, 30, 3 * YEAR, N_("换下来的连心码：为什么换，当时的密码"), N_("哪天换的还在")),
    "opinion-people": Rule(180, 30, 3 * YEAR, N_("意见上的名字和电话"), N_("从办完那天算起；意见和答复还在")),
    "opinion-words": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("意见和答复里的话"), N_("从办完那天算起；件数、快慢还在")),
    "opinion-photos": Rule(180, 30, 2 * YEAR, N_("意见附的照片"), N_("从办完那天算起；话还在，照片先删")),
    "declarations": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("履职申报里的话、照片和文件"), N_("做了什么、计了多少都还在")),
    "evidence-drafts": Rule(7, 1, 30, N_("没有交上来的申报附的照片和文件"), N_("留几天，好接着填")),
    "late-words": Rule(0, 0, 0, N_("住户删除以后，手机才传上来的话"), N_("住户已经要求删除")),
    "appointments": Rule(180, 30, 2 * YEAR, N_("约访时留的名字、电话和话"), N_("见过面、取消了以后，留一段好查")),
    "guests": Rule(YEAR, 30, 3 * YEAR, N_("接待时来过的人说的话"), N_("留着好接着办；登记成意见的，跟着意见走")),
    "reception-words": Rule(YEAR, 90, 3 * YEAR, N_("接待日请假、换班时写的话"), N_("谁和谁换过、谁没有来还在")),
    "ratings": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("住户评价走访时写的话"), N_("话删去，评价还在")),
    "rating-origins": Rule(30, 7, 90, N_("评价从哪台手机、哪个网络来"), N_("只用来看有没有人替别家评，看过就没有用了")),
    "calls": Rule(YEAR, 90, 3 * YEAR, N_("回访时住户说的话"), N_("话删去，来没来过还在")),
    "care-notes": Rule(2 * YEAR, 180, 5 * YEAR, N_("代表难处的关怀记录"), N_("只为关心人，过了就不必再留")),
    "pattern-words": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("核对走访情况时写下的话"), N_("谁在哪天看过还在")),
    "evaluation-words": Rule(
        5 * YEAR,
        2 * YEAR,
        10 * YEAR,
        N_("考评里写下的话：自评、异议和答复、给分和定等次的理由"),
        N_("分数和等次还在；没有封存的年度不动"),
    ),
    "talks": Rule(5 * YEAR, YEAR, 10 * YEAR, N_("谈话、批评时写下的话，和代表的说明"), N_("哪天为哪一类事谈过还在")),
    "appraisals": Rule(YEAR, 90, 3 * YEAR, N_("哪一家评过哪位代表"), N_("只用来一家评一次；评了什么没有记在一起")),
    "wishes": Rule(3 * YEAR, YEAR, 10 * YEAR, N_("住户的请求和答复"), N_("住户问起来，查得到当时是怎么答的")),
    "questions": Rule(YEAR, 90, 3 * YEAR, N_("没有公开的群众提问"), N_("等着回答的不删，公开了的不删")),
    "audit": Rule(YEAR, 184, 10 * YEAR, N_("审计记录"), N_("法律要求至少留六个月")),
}

"""What a deputy can declare: each kind of duty with how far it may have come, and in what it is measured."""

from decimal import Decimal
from typing import NamedTuple

from rules.words import N_

ONE, HALF = Decimal(1), Decimal("0.5")
MOST = Decimal(99)


class Declarable(NamedTuple):
    """`aspects`: the steps it may have reached, the first one usual. `unit`: of its quantity, marked for translation;
    without one each declaration counts once. `step`: what the quantity is a multiple of. `authored`: led or joined."""

    example: str
    aspects: tuple[str, ...] = ("",)
    unit: str = ""
    step: Decimal = ONE
    authored: bool = False


PRESENT = ("present",)
DECLARABLE: dict[str, Declarable] = {
    "research": Declarable(N_("写了一篇调研报告"), ("submitted", "passed", "adopted"), authored=True),
    "proposal": Declarable(N_("提了一件建议、提案或议案"), ("submitted", "filed", "key", "excellent"), authored=True),
    "information": Declarable(N_("反映了一条社情民意"), ("submitted", "adopted"), authored=True),
    "speech": Declarable(N_("在审议、讨论时发了言"), ("in-review", "in-research")),
    "practical-deed": Declarable(N_("为群众办了一件实事")),
    "done": Declarable(N_("帮群众解决了一个难题")),
    "petition": Declarable(N_("化解了一件信访的事")),
    "help": Declarable(N_("结对帮扶困难人家"), unit=N_("户")),
    "public-good": Declarable(N_("做公益、捐助、志愿服务"), unit=N_("天"), step=HALF),
    "meeting": Declarable(N_("应邀列席会议"), PRESENT),
    "presidium": Declarable(N_("参加主席团会议"), PRESENT),
    "standing-meeting": Declarable(N_("参加常委会会议"), PRESENT),
    "symposium": Declarable(N_("开座谈会、议事会"), PRESENT),
    "reception": Declarable(N_("接访、下访、约访"), PRESENT),
    "inspection": Declarable(N_("视察、检查、执法检查"), PRESENT, N_("天"), HALF),
    "activity": Declarable(N_("小组活动"), PRESENT),
    "training": Declarable(N_("参加培训"), PRESENT, N_("天"), HALF),
    "study": Declarable(N_("自己学习"), unit=N_("天"), step=HALF),
    "contact": Declarable(N_("联系选举单位、听取意见")),
    "guidance": Declarable(N_("带村民代表、居民代表履职"), unit=N_("人")),
    "nomination": Declarable(N_("推荐先进、推荐人才"), unit=N_("人")),
    "special-post": Declarable(N_("当评议员、监督员、督查员，做了什么")),
    "review": Declarable(N_("评议部门和干部的工作")),
    "records": Declarable(N_("把履职情况记全、记好")),
}
GROUPS = (
    (N_("写的、说的"), ("research", "proposal", "information", "speech")),
    (N_("为群众办的"), ("practical-deed", "done", "petition", "help", "public-good")),
    (N_("参加的会"), ("meeting", "presidium", "standing-meeting", "symposium", "reception")),
    (N_("看的、学的"), ("inspection", "activity", "training", "study")),
    (N_("其他"), ("contact", "guidance", "nomination", "special-post", "review", "records")),
)
"""Heading and kinds, as they are offered."""

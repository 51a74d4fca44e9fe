"""What is taken from a household, said the way one says it at the door: why, who sees it, and for how long it stays.

Each purpose is written once: a form shows its few lines, the notice on privacy all of them.
"""

from typing import NamedTuple

from rules.words import N_


class Purpose(NamedTuple):
    """`kept` is a kind of `rules.households.retention`, or empty where the sentence `until` says it all."""

    what: str
    why: str
    who: str
    until: str
    kept: str = ""


PURPOSES: dict[str, Purpose] = {
    "home": Purpose(
        N_("您家的门牌、名字、地址和家里的情况"),
        N_("代表好找到门，也知道该多去看看谁"),
        N_("负责您家的代表、社区的代表工作站和联络办公室"),
        N_("一直留到您家搬走，或者您要求删除"),
    ),
    "visit": Purpose(
        N_("代表哪天来过，听到、办了、答应了什么"),
        N_("答应的事有人跟着办，也算代表的履职"),
        N_("上门的代表、负责您家的代表、社区的代表工作站和联络办公室"),
        N_("写下的话到期删去；只留下哪天有代表走访过"),
        "words",
    ),
    "declaration": Purpose(
        N_("代表申报为您家做的别的事，和附上的材料"),
        N_("有人核对过，才算代表的履职"),
        N_("做这件事的代表、他小组的组长、社区的代表工作站和联络办公室；是哪一家，只有负责您家的人看得到"),
        N_("写下的话和材料到期删去，或者随您家的信息一起删"),
        "declarations",
    ),
    "opinion": Purpose(
        N_("您写的话和照片；名字和电话可以不留"),
        N_("办您说的这件事，再把结果告诉您"),
        N_("负责您家的代表、联络办公室和办这件事的单位"),
        N_("办完以后名字、电话、照片先删，写的话到期删去"),
        "opinion-words",
    ),
    "appointment": Purpose(
        N_("您约的时间、地方，和您留的名字、电话"),
        N_("代表好按时来，或者按时等您"),
        N_("您约的代表、社区的代表工作站和联络办公室"),
        N_("见过面以后留到规定的日子，到期删去"),
        "appointments",
    ),
    "question": Purpose(
        N_("您问代表的话；不问名字"),
        N_("代表好回答您"),
        N_("您问的代表和联络办公室；公开了的，大家都看得到"),
        N_("没公开的到期删去，公开的问答一直在"),
        "questions",
    ),
    "rating": Purpose(
        N_("您给一次走访的评价"),
        N_("让走访做得更好"),
        N_("联络办公室；代表只看到合起来的数，看不到是哪一家"),
        N_("写下的话到期删去"),
        "ratings",
    ),
    "call": Purpose(
        N_("办公室回访时，您说代表来没来过"),
        N_("抽签问几家，对每位代表都公道"),
        N_("给您打电话的人和审核走访的人；代表看不到是谁说的"),
        N_("说的话到期删去，来没来过还在"),
        "calls",
    ),
    "appraisal": Purpose(
        N_("您家评过哪几位代表；评的是什么，不和您家记在一起"),
        N_("一家一位代表只评一次，合起来算平均分"),
        N_("联络办公室看到几家评了；代表只看到平均分，份数不够也看不到"),
        N_("到期删去"),
        "appraisals",
    ),
    "wish": Purpose(
        N_("您要改什么、要删什么"),
        N_("按您说的办，再答复您"),
        N_("联络办公室"),
        N_("答复以后留到规定的日子，到期删去"),
        "wishes",
    ),
    "access": Purpose(
        N_("谁看过、改过、导出过您家的信息"),
        N_("出了事查得到是谁"),
        N_("审计管理员；您自己凭密码也看得到"),
        N_("到期删去"),
        "audit",
    ),
}

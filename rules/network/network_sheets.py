"""The office's workbook: which sheets it has, and what each of their columns holds.

The Chinese names are what stands in the file, so they are never translated; the notes are what a person reads.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rules.words import BODIES, CATEGORIES, GROUP_ROLES, HOUSEHOLD_KINDS, LEVELS, N_, ROLES

IN_PARTY = {True: N_("党内"), False: N_("党外")}
YES_NO = {True: N_("是"), False: N_("否")}
STAFF_ROLES = {code: ROLES[code] for code in ("station", "office", "administrator")}  # the others only by hand


class Column(NamedTuple):
    """One column. `kind` says how a cell is read (`rules.network.network_cells`), `refers_to` which sheet's key it
    names.

    `blank` is what an empty text or word means. A `newer` column may be lacking: there are workbooks from before it.
    """

    name: str
    heading: str
    kind: str
    limit: int = 20
    required: bool = True
    refers_to: str = ""
    words: Mapping = {}
    example: str = ""
    note: str = ""
    blank: str | bool = ""
    newer: bool = False


class SheetRule(NamedTuple):
    """One sheet. `key` names the columns that together tell one row from another."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def _number(example: str, note: str, heading: str = "编号") -> Column:
    return Column("number", heading, "code", example=example, note=note)


def _region(note: str, kind: str = "division") -> Column:
    return Column("region", "区划代码", kind, 15, refers_to="regions", example="420503001004", note=note)


def _deputy() -> Column:
    return Column("deputy", "证号", "code", refers_to="deputies", example="DB001", note=N_("“代表”表里的证号"))


def _name(example: str, heading: str = "名称", kind: str = "label", limit: int = 60) -> Column:
    return Column("name", heading, kind, limit, example=example)


def _prose(name: str, heading: str, limit: int, example: str) -> Column:
    return Column(name, heading, "prose", limit, required=False, example=example)


def _word(name: str, heading: str, words: Mapping, example: str, note: str = "", required: bool = True) -> Column:
    return Column(name, heading, "word", required=required, words=words, example=example, note=note)


REGIONS = SheetRule("regions", "行政区划", ("code",), (
    Column("code", "代码", "wide-division", 15, example="420503001",
           note=N_("区县 6 位，街道乡镇 9 位，社区村 12 位，网格 15 位；后面不补 0。"
                   "上级也要在表里，省（2 位）、市（4 位）可以不写")),
    _name("青山街道"),
))  # fmt: skip

STATIONS = SheetRule("stations", "工作站", ("number",), (
    _number("GZ01", N_("每个工作站一个编号，不能重复")),
    _name("青山社区代表工作站"),
    _region(N_("工作站在哪个社区或街道")),
    _prose("place", "地点", 120, "青山路 8 号一楼"),
    _prose("opening_hours", "开放时间", 120, "周一至周五 9:00—17:00"),
))  # fmt: skip

GROUPS = SheetRule("groups", "代表小组", ("number",), (
    _number("XZ01", N_("每个小组一个编号，不能重复")),
    _name("青山街道一组"),
    _region(N_("小组属于哪个区、街道或镇")),
))  # fmt: skip

DEPUTIES = SheetRule("deputies", "代表", ("number",), (
    _number("DB001", N_("代表证上的号码，也是登录名，不能重复"), "证号"),
    _name("王秀英", "姓名", "person", 40),
    Column("phone", "手机", "phone", required=False, example="13800000000"),
    _prose("occupation", "职业", 60, "社区医生"),
    _region(N_("代表属于哪个区、街道、镇或社区")),
    Column("shows_phone", "公开手机", "word", required=False, words=YES_NO, example="是", newer=True,
           note=N_("代表本人同意公开才写“是”；空着就不动，代表自己选过的也不动")),
))  # fmt: skip

MEMBERSHIPS = SheetRule("memberships", "小组成员", ("group", "deputy"), (
    Column("group", "小组编号", "code", refers_to="groups", example="XZ01",
           note=N_("“代表小组”表里的编号；表里不再写的组员，从今天起就不在组里了，原来的记录会留着")),
    _deputy(),
    _word("role", "组内职务", GROUP_ROLES, "组员", N_("一个小组一位组长，最多两位联络员；一位代表可以在几个小组")),
))  # fmt: skip

MANDATES = SheetRule("mandates", "任职", ("deputy", "body", "level", "term"), (
    _deputy(),
    _word("body", "类别", BODIES, "人大代表", N_("一位代表有几个身份，就写几行")),
    _word("level", "层级", LEVELS, "区级"),
    Column("term", "届次", "label", example="第七届"),
    _word("category", "构成", CATEGORIES, "专业技术人员", required=False),
    Column("standing", "常委", "word", required=False, words=YES_NO, example="否", blank=False,
           note=N_("是不是常务委员；不是就空着")),
    Column("began_on", "起", "date", required=False, example="2022-01-10", note=N_("任期从哪天开始")),
    Column("ended_on", "止", "date", required=False, example="2026-12-31", note=N_("任期到哪天；还没定就空着")),
))  # fmt: skip

AREAS = SheetRule("areas", "责任区", ("number",), (
    _number("ZR001", N_("每个责任区一个编号，不能重复")),
    _name("青山社区 3 区"),
    _region(N_("责任区在哪个社区、村或网格")),
    Column("station", "工作站编号", "code", required=False, refers_to="stations", example="GZ01",
           note=N_("“工作站”表里的编号")),
))  # fmt: skip

ASSIGNMENTS = SheetRule("assignments", "责任区代表", ("area", "deputy"), (
    Column("area", "责任区编号", "code", refers_to="areas", example="ZR001",
           note=N_("“责任区”表里的编号；换了代表就写新代表，原来的记录会留着")),
    _deputy(),
))  # fmt: skip

HOUSEHOLDS = SheetRule("households", "户", ("area", "number"), (
    _number("012", N_("在同一个责任区里不能重复"), "户号"),
    Column("area", "责任区编号", "code", refers_to="areas", example="ZR001", note=N_("“责任区”表里的编号")),
    Column("name", "户主称呼", "person", 40, required=False, example="李建国家",
           note=N_("代表在手机上看到的称呼；不想写全名，写“李家”也行")),
    Column("address", "地址", "prose", 120, example="青山路 12 号 3 栋 201 室", note=N_("能找到门就行")),
    Column("kinds", "类型", "words", 120, required=False, words=HOUSEHOLD_KINDS, example="党员中心户、青年",
           note=N_("有几种就写几种，中间用顿号隔开；都不是就空着")),
    _word("in_party", "党内/党外", IN_PARTY, "党外"),
))  # fmt: skip

STAFF = SheetRule("staff", "工作人员", ("login",), (
    Column("login", "登录名", "code", example="office1", note=N_("不能和别人的登录名、代表的证号相同")),
    _name("陈敏", "姓名", "person", 40),
    _word("role", "岗位", STAFF_ROLES, "工作站人员"),
    _region(N_("管哪一片：只看得到这里和它下面的"), "wide-division"),
))  # fmt: skip

SHEETS = {
    rule.name: rule
    for rule in (REGIONS, STATIONS, GROUPS, DEPUTIES, MEMBERSHIPS, MANDATES, AREAS, ASSIGNMENTS, HOUSEHOLDS, STAFF)
}

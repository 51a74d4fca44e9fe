import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given

from rules.counting.item import Item
from rules.counting.rule import Rule
from rules.counting.rule_kinds import RULE_KINDS
from rules.counting.rule_set import RuleSet, parse
from rules.evaluations.grading import BARS
from rules.plain import reads
from rules.readers import decimal
from rules.writing.form_fields import owner_of
from rules.writing.form_words import KIND_WORDS, LABELS
from rules.writing.shapes import Group, Rows, inner
from rules.writing.telling import tell
from rules.writing.telling_kinds import TELLERS
from rules.writing.telling_whole import tell_whole, tell_year_end
from tests.rules.counting.test_rule_set import with_item, with_rule, written
from tests.rules.years import rule_sets

MARKS = [{"aspect": "leave", "points": "2"}, {"aspect": "absent", "points": "5"}]
TOLD = {
    "听到的意见：每件得 0.5 分。": {"kind": "per-unit", "duties": ["heard"], "counting": "pieces", "each": "0.5"},
    "走访（同一户每季度算一次）：满 8 户得 10 分；没满就不得分。": {
        "kind": "quota", "duties": ["visit"], "counting": "households", "per": "quarter", "reach": 8, "points": "10",
        "how": "all-or-nothing",
    },
    "提案建议：满 3 件得 10 分；每少一件减 5 分，减完为止；每多一件再加 5 分。": {
        "kind": "target", "duties": ["proposal"], "counting": "pieces", "reach": 3, "points": "10", "more": "5",
        "fewer": "5",
    },
    "走访：其中入户占到三分之一，得 5 分；没占到的按比例得分。": {
        "kind": "share", "duties": ["visit"], "of_aspects": ["home"], "least": "1/3", "points": "5",
    },
    "必访人家名单上的都走到，得 15 分；差一家也不得分。": {
        "kind": "coverage", "list_name": "must-visit", "points": "15", "how": "all-or-nothing",
    },
    "培训、活动：每季度至少 2 次；每一段都做到得 8 分；少一段就按比例少得。": {
        "kind": "periods", "duties": ["training", "activity"], "every": "quarter", "least": 2, "points": "8",
    },
    "提案建议：已提交得 10 分；已立案得 25 分；只算走得最高的一档。": {
        "kind": "steps", "duties": ["proposal"],
        "marks": [{"aspect": "submitted", "points": "10"}, {"aspect": "filed", "points": "25"}],
    },
    "会议：请假一次记 2 分；缺席一次记 5 分；几次取平均。": {"kind": "marks", "duties": ["meeting"], "marks": MARKS},
    "会议：参加了，而且没有请假、缺席，得 10 分；有一次就不得分。": {
        "kind": "clean", "duties": ["meeting"], "without": ["leave", "absent"], "points": "10",
    },
    "会议：请假一次扣 2 分；缺席一次扣 5 分；最多扣 20 分。": {
        "kind": "deduct", "duties": ["meeting"], "marks": MARKS, "most": "20",
    },
    "互评满分 100 分，折成 20 分。": {"kind": "appraisal", "side": "peer", "points": "20"},
    "由办公室评定，写明理由和凭据，最多 5 分。": {"kind": "given", "points": "5"},
    "人人都有 60 分。": {"kind": "base", "points": "60"},
}  # fmt: skip


def told(rule, **changes):
    table = with_item(**changes)
    table["items"][0]["rule"] = rule
    return tell(parse(table).items[0])


@pytest.mark.parametrize("sentence", TOLD, ids=lambda one: TOLD[one]["kind"])
def test_every_kind_is_told_in_a_sentence(sentence):
    assert told(TOLD[sentence]) == sentence


def test_no_kind_is_left_to_be_told_field_by_field():
    assert {rule["kind"] for rule in TOLD.values()} == RULE_KINDS.keys() == TELLERS.keys()


def test_what_narrows_an_item_down_is_told_with_it():
    visits = {"kind": "per-unit", "duties": ["visit"], "each": "1", "aspects": ["home"], "since": "claimed",
              "traits": ["centralised", "elder", "hardship"]}  # fmt: skip

    assert told(visits, cap="6", only=["party", "standing"]) == (
        "走访（只算入户，要是集中，要是四老人员或特殊困难户，申报了就算）："
        "每次得 1 分；最多 6 分；只给党代表、常务委员算。"
    )
    assert told(visits | {"duties": ["round"]}, members="mean").endswith("；组员各算各的，取平均。")


def test_where_a_table_is_settled_in_parts_a_home_counts_anew_in_each():
    visits = {"kind": "per-unit", "duties": ["visit"], "counting": "households", "each": "0.5"}
    table = with_rule() | {"settled": "quarter"}
    table["items"][0]["rule"] = visits

    assert tell(parse(table).items[0], settled="quarter") == "走访（同一户每季度算一次）：每户得 0.5 分。"


def test_of_one_there_is_no_part():
    assert told({"kind": "quota", "duties": ["training"], "reach": 1, "points": "8"}) == "培训：满 1 次得 8 分。"


@given(rule_sets())
def test_whatever_can_be_written_can_be_told(table):
    for line in [*map(tell, table.items), *tell_whole(table), *tell_year_end(table)]:
        assert line.endswith("。")
        assert not re.search(r"%\(|None|\{", line)


@dataclass(frozen=True, kw_only=True)
class Novel(Rule):
    kind = "novel"
    bonus: Decimal = reads(decimal(1))


def test_a_kind_that_nobody_has_put_into_words_is_told_field_by_field():
    item = Item(id="a", category="b", title="甲", rule=Novel(bonus=Decimal("2.5")))

    assert tell(item) == "novel；bonus：2.5。"


def test_what_holds_for_the_whole_is_told():
    table = written(base="60", cap="120", pass_mark="60", until=2030, settled="quarter")
    table["categories"][0]["cap"] = "50"

    assert tell_whole(parse(table)) == [
        "从 2026 年用到 2030 年。", "每季度结算一次：每一段单独计分、单独封顶，一年是各段的和。", "人人从 60 分起。",
        "总分最多 120 分。", "60 分及格。", "“走访”这一类最多 50 分。",
    ]  # fmt: skip
    bands = [{"id": "model", "title": "先进", "least": "60"}, {"id": "usual", "title": "达标", "least": "0"}]
    grading = {"bands": bands, "quota": {"percent": "50"}}
    of_groups = parse(with_rule() | {"unit": "group", "base": "60", "grading": grading})

    assert tell_whole(of_groups)[:2] == ["给每个小组计分，不单独给代表计分。", "每个小组从 60 分起。"]
    assert "名额算出来不是整数的：不足一个小组不算；名额边上分数一样的：一起不占名额。" in tell_year_end(of_groups)


def test_how_a_year_is_graded_is_told():
    grading = {
        "weights": {"points": "60", "peer": "40"}, "full": "100", "quota": {"percent": "20"}, "peers": "body",
        "bands": [{"id": "good", "title": "优秀", "least": "90"}, {"id": "rest", "title": "称职", "least": "0"}],
        "bars": [
            {"kind": "duties", "grade": "good", "duties": ["meeting"], "aspects": ["absent"], "least": 2},
            {"kind": "item", "grade": "good", "item": "households", "below": "10"},
            {"kind": "mark", "grade": "good", "side": "peer", "below": "60"},
        ],
    }  # fmt: skip

    assert tell_year_end(parse(written(grading=grading))) == [
        "总评里履职积分占 60%。", "总评里互评占 40%。", "积分满 100 分折成 100 分。",
        "90 分起：优秀。", "0 分起：称职。",
        "优秀不超过同一类代表的 20%。", "名额算出来不是整数的：不足一人不算；名额边上分数一样的：一起不占名额。",
        "会议缺席满 2 次的，评不上优秀。", "“走访 100 户”不到 10 分的，评不上优秀。", "互评不到 60 分的，评不上优秀。",
    ]  # fmt: skip


def fields_below(cls):
    for field, shape in inner(cls):
        yield owner_of(cls), field.name
        shape = shape.row if isinstance(shape, Rows) else shape
        for one in [shape.cls] if isinstance(shape, Group) else getattr(shape, "classes", {}).values():
            yield from fields_below(one)


def test_every_field_and_every_kind_has_its_words_on_the_form():
    named = {one for one in fields_below(RuleSet) if one[1] not in ("id", "items", "categories")}
    wordless = {(owner, name) for owner, name in named if f"{owner}.{name}" not in LABELS and name not in LABELS}

    assert wordless == set()
    assert KIND_WORDS.keys() >= RULE_KINDS.keys() | BARS.keys()

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given

from rules.counting.quotas import Quota, Share
from rules.counting.rule_kinds import RULE_KINDS
from rules.counting.rule_set import SHIPPED, parse, plain, shipped
from rules.counting.tally import Choice
from rules.faults import FaultError
from tests.rules.years import rule_sets


def written(**changes):
    """A rule set of one item as plain JSON; what is given for the item goes into the item."""
    rule = {"kind": "quota", "duties": ["visit"], "counting": "households", "reach": 100, "points": "40"}
    item = {"id": "households", "category": "visits", "title": "走访 100 户", "rule": rule}
    whole = {"year": 2026, "title": "百分制", "categories": [{"id": "visits", "title": "走访"}], "items": [item]}
    return whole | changes


def with_rule(**changes):
    table = written()
    table["items"][0]["rule"] |= changes
    return table


def with_item(**changes):
    table = written()
    table["items"][0] |= changes
    return table


def faults_in(table):
    with pytest.raises(FaultError) as caught:
        parse(table)
    return {fault.place: fault.message % fault.params for fault in caught.value.faults}


def test_a_rule_set_is_read_into_decimals_and_shares():
    table = with_rule(share={"aspect": "home", "least": "1/3"})

    item = parse(table | {"cap": "100", "base": 60, "pass_mark": "60.5"}).items[0]

    assert item.rule == Quota(
        duties=("visit",), counting="households", reach=100, points=Decimal(40),
        share=Share(aspect="home", least=Fraction(1, 3)),
    )  # fmt: skip
    assert item.kind == "quota"
    assert item.looks_at == Choice(("visit",))


def test_the_table_says_the_most_there_is_to_have():
    assert parse(written()).out_of == 40
    assert parse(with_item(cap="30")).out_of == 30
    assert parse(written(base="20")).out_of == 60
    assert parse(written(base="20", cap="50")).out_of == 50
    assert parse(with_item(rule={"kind": "per-unit", "duties": ["heard"], "each": "1"})).out_of is None
    assert parse(with_item(rule={"kind": "per-unit", "duties": ["heard"], "each": "1"}, cap="6")).out_of == 6


def test_every_fault_is_told_at_once_and_where_it_is():
    table = written(year="2026", cap="-1")
    del table["title"]
    table["categories"].append({"id": "visits", "title": "又一类"})
    table["items"][0]["rule"] |= {"reach": 0, "duties": ["vist"], "pionts": "40"}
    table["items"].append({"id": "households", "category": "rounds", "title": "", "rule": {"kind": "lottery"}})

    assert set(faults_in(table)) == {
        "year", "title", "cap", "categories[1].id",
        "items[0].rule.reach", "items[0].rule.duties[0]", "items[0].rule.pionts",
        "items[1].id", "items[1].category", "items[1].title", "items[1].rule.kind",
    }  # fmt: skip


def test_a_fault_says_in_chinese_what_to_write_instead():
    faults = faults_in(with_rule(how="half", reach=0, points="4.25"))

    assert faults["items[0].rule.how"] == "没有“half”这个选项，可以选：pro-rata、all-or-nothing"
    assert faults["items[0].rule.reach"] == "这里要填 1 到 9999 的整数"
    assert faults["items[0].rule.points"] == "这里要填不小于 0.1 的数，最多 1 位小数"


NOT_POINTS = [0.4, "NaN", "Infinity", "1e3", "-1", "1_0", "4０", " 4", "", True, [], "0", "123456"]


@pytest.mark.parametrize("number", NOT_POINTS)
def test_only_a_plain_decimal_number_is_a_number_of_points(number):
    assert set(faults_in(with_rule(points=number))) == {"items[0].rule.points"}


@pytest.mark.parametrize("reach", [0, 10000, True, "100", 1.0])
def test_what_is_to_be_reached_is_a_whole_number(reach):
    assert set(faults_in(with_rule(reach=reach))) == {"items[0].rule.reach"}


@pytest.mark.parametrize("id", ["", "Visits", "走访", "1st", "a b", "a" * 41, None, 7])
def test_an_id_may_stand_in_an_address(id):
    assert "items[0].id" in faults_in(with_item(id=id))


@pytest.mark.parametrize("title", ["", "  ", "走访\n群众", "字" * 61, None, 7])
def test_a_title_is_one_line_that_says_something(title):
    assert set(faults_in(with_item(title=title))) == {"items[0].title"}


@pytest.mark.parametrize("share", ["1/1", "0/3", "4/3", "0.33", "1/0", "", 0.3])
def test_a_share_is_a_part_that_is_neither_nothing_nor_all(share):
    table = with_rule(share={"aspect": "home", "least": share})

    assert set(faults_in(table)) == {"items[0].rule.share.least"}


@pytest.mark.parametrize("table", [None, [], "rules", 3])
def test_what_is_not_an_object_is_refused_in_words(table):
    assert faults_in(table) == {"": "这里应是一组栏目"}


@pytest.mark.parametrize("name", ["categories", "items"])
def test_categories_and_items_are_lists_with_something_in_them(name):
    assert name in faults_in(written(**{name: []}))
    assert name in faults_in(written(**{name: {}}))


def test_a_kind_of_duty_is_named_once():
    assert faults_in(with_rule(counting="times", duties=["visit", "visit"])) == {
        "items[0].rule.duties": "同一个选项写了两遍"
    }


def test_households_are_counted_where_a_duty_names_one():
    assert set(faults_in(with_rule(duties=["training"]))) == {"items[0].rule.counting"}
    assert set(faults_in(with_rule(counting="times", per="quarter"))) == {"items[0].rule.per"}


def test_a_table_for_a_term_ends_no_earlier_than_it_begins():
    assert set(faults_in(written(until=2025))) == {"until"}
    assert parse(written(until=2030)).in_year(2028).year == 2028


def test_what_has_to_be_done_in_every_half_cannot_be_settled_by_quarters():
    every_half = {"kind": "periods", "duties": ["round"], "every": "half", "points": "10"}
    table = written(settled="quarter")
    table["items"][0]["rule"] = every_half

    assert set(faults_in(table)) == {"items[0].rule.every"}
    assert parse(table | {"settled": "half"}).settled == "half"


def test_a_share_is_taken_of_something_that_counts():
    table = with_rule(aspects=["talk"], share={"aspect": "home", "least": "1/3"})

    assert set(faults_in(table)) == {"items[0].rule.share.aspect"}


def test_an_aspect_is_weighed_once_and_a_step_up_is_worth_no_less():
    steps = {"kind": "steps", "duties": ["proposal"]}
    twice = [{"aspect": "filed", "points": "1"}, {"aspect": "filed", "points": "2"}]
    falling = [{"aspect": "submitted", "points": "25"}, {"aspect": "filed", "points": "10"}]

    assert faults_in(with_item(rule=steps | {"marks": twice})) == {"items[0].rule.marks": "同一种情形写了两遍"}
    assert faults_in(with_item(rule=steps | {"marks": falling})) == {"items[0].rule.marks": "上一档的分不能比下一档少"}


def test_a_pass_mark_that_nobody_can_reach_is_a_fault():
    assert faults_in(written(cap="100", pass_mark="101")) == {"pass_mark": "及格线不能高过总分"}


def test_caps_that_contradict_each_other_are_named_where_they_stand():
    table = with_item(cap="30") | {"cap": "50"}
    category = table["categories"][0]

    low = table | {"categories": [category | {"cap": "20"}, *table["categories"][1:]]}
    high = table | {"categories": [category | {"cap": "60"}, *table["categories"][1:]]}

    assert faults_in(low) == {"items[0].cap": "这一项的封顶比它所在的一类还高"}
    assert faults_in(high) == {"categories[0].cap": "这一类的封顶比总分还高"}


def test_only_names_what_a_deputy_can_be():
    assert set(faults_in(with_item(only=["standing", "tall"]))) == {"items[0].only[1]"}


def test_the_error_can_be_read_in_a_log():
    with pytest.raises(ValueError, match=r"items\[0\]\.rule\.reach: 这里要填"):
        parse(with_rule(reach=None))


@given(rule_sets())
def test_what_is_written_is_read_back_the_same(rule_set):
    text = json.dumps(plain(rule_set), ensure_ascii=False)

    assert parse(json.loads(text)) == rule_set


def test_what_goes_without_saying_is_not_written():
    assert plain(parse(with_item(cap=None, only=[]))) == written()


@given(rule_sets())
def test_writing_what_was_read_writes_the_same(rule_set):
    assert plain(parse(plain(rule_set))) == plain(rule_set)


@pytest.mark.parametrize("name", ["party-hundred", "committee-hundred", "party-quotas"])
def test_the_hundred_point_tables_that_come_with_it_are_out_of_a_hundred(name):
    assert shipped(name).cap == 100
    assert sum(item.out_of for item in shipped(name).items) == 100


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.json")), ids=lambda path: path.stem)
def test_every_category_of_a_table_that_comes_with_it_has_items(path: Path):
    rule_set = shipped(path.stem)

    assert all(rule_set.items_of(category) for category in rule_set.categories)
    assert parse(plain(rule_set)) == rule_set


def test_every_kind_of_rule_is_read_by_its_name():
    assert {kind: cls.kind for kind, cls in RULE_KINDS.items()} == {kind: kind for kind in RULE_KINDS}
    counted = {"per-unit", "quota", "target", "share", "coverage", "periods", "steps", "marks", "clean", "deduct"}
    assert set(RULE_KINDS) == counted | {"appraisal", "given", "base"}

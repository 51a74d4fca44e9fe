from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.spreadsheet import Range
from rules.network.network_checks import Reach
from rules.network.network_faults import FAULTS, Fault
from rules.network.network_reading import read_network
from rules.words import N_
from tests.network_book import book, sheets


@pytest.fixture
def contents():
    return book()


def faults(contents, reach=None, **more) -> list[Fault]:
    """What is wrong with the workbook; a file with faults must not give any record."""
    reading = read_network(sheets(contents, **more), reach)
    assert bool(reading.faults) is not bool(reading.records)
    for fault in reading.faults:  # every sentence finds what it needs
        assert fault.wrong % fault.params
        assert fault.advice % fault.params
    return reading.faults


def only(contents, *args, **more) -> tuple:
    """The one thing wrong: its code, and where it is as a person would say it."""
    (fault,) = faults(contents, *args, **more)
    return fault.code, f"{fault.sheet}!{fault.letter}{fault.row}"


def test_a_sound_workbook_is_read_whole(contents):
    records = read_network(sheets(contents)).records

    assert {name: len(rows) for name, rows in records.items()} == {
        "regions": 4, "stations": 1, "groups": 2, "deputies": 3, "memberships": 3,
        "mandates": 3, "areas": 2, "assignments": 2, "households": 3, "staff": 2,
    }  # fmt: skip
    assert records["households"][0] == {
        "area": "ZR001", "number": "001", "name": "李建国家", "address": "青山路 12 号 3 栋 201 室",
        "kinds": ("hub", "youth"), "in_party": True,
    }  # fmt: skip
    assert records["mandates"][0] == {
        "deputy": "DB001", "body": "congress", "level": "district", "term": "第七届", "category": "professional",
        "standing": True,
        "began_on": date(2022, 1, 10), "ended_on": date(2026, 12, 31),
    }  # fmt: skip


def test_a_workbook_from_before_may_lack_a_newer_column(contents):
    for row, word in zip(contents["代表"][1:], ("是", "否", ""), strict=True):
        row[-1] = word
    assert [one["shows_phone"] for one in read_network(sheets(contents)).records["deputies"]] == [True, False, ""]
    for row in contents["代表"]:
        row.pop()
    assert {one["shows_phone"] for one in read_network(sheets(contents)).records["deputies"]} == {""}


def test_sheets_of_the_office_s_own_are_passed_over(contents):
    assert not faults({"填表说明": [["随便"]]} | contents | {"草稿": [["合计", "=1"]]})


def test_empty_rows_and_an_empty_sheet_are_no_fault(contents):
    contents["户"][2:2] = [[None] * 6, ["", "　", None, None, None, None]]
    contents["工作人员"] = contents["工作人员"][:1]

    assert not faults(contents)


def test_a_missing_sheet(contents):
    del contents["工作站"]
    contents["责任区"][1][3] = None

    assert only(contents) == ("missing-sheet", "工作站!0")


def test_a_sheet_that_is_missing_does_not_blame_what_refers_to_it(contents):
    del contents["代表"]

    assert [fault.code for fault in faults(contents)] == ["missing-sheet"]


def test_a_missing_column(contents):
    for row in contents["户"]:
        del row[3]

    (fault,) = faults(contents)
    assert (fault.code, fault.sheet, fault.row, fault.params) == ("missing-column", "户", 1, {"heading": "地址"})


def test_an_unknown_column(contents):
    for row in contents["户"]:
        row.append("XX")

    assert only(contents) == ("unknown-column", "户!G1")


def test_a_misspelt_column_is_told_its_name(contents):
    contents["户"][0][2] = "户主称乎"

    assert [(fault.code, fault.params) for fault in faults(contents)] == [
        ("missing-column", {"heading": "户主称呼"}),
        ("misspelt-column", {"heading": "户主称乎", "better": "户主称呼"}),
    ]


def test_a_column_twice(contents):
    for row in contents["代表小组"]:
        row.append(row[1])

    assert only(contents) == ("duplicate-column", "代表小组!D1")


def test_a_column_without_a_name(contents):
    contents["户"][2].append("备注")

    assert only(contents) == ("untitled-column", "户!G3")


def test_no_column_names_at_all(contents):
    del contents["工作站"][0]

    (fault,) = [fault for fault in faults(contents) if fault.sheet == "工作站"]
    assert (fault.code, fault.params["headings"]) == ("no-heading", "编号、名称、区划代码、地点、开放时间")


def test_a_merged_title_row_is_one_fault_and_the_rest_is_still_read(contents):
    contents["户"].insert(0, ["连心区群众家庭台账"])
    contents["户"][2][0] = "００１"

    found = faults(contents, merged={"户": [Range(1, 1, 1, 6)]})
    assert [(fault.code, fault.row) for fault in found] == [("title-row", 1), ("full-width", 3)]


def test_merged_cells_are_one_fault_for_the_range(contents):
    contents["户"][2][1] = None

    found = faults(contents, merged={"户": [Range(2, 2, 3, 2)]})
    assert [(fault.code, fault.letter, fault.row, fault.params) for fault in found] == [
        ("merged", "B", 2, {"range": "B2:B3"})
    ]


def test_a_formula(contents):
    contents["户"][1][3] = '=A2&"号"'

    assert only(contents, formulas={"户": {(2, 4)}}) == ("formula", "户!D2")


def test_a_date_as_text(contents):
    contents["任职"][1][6] = "2021年11月20日"

    assert only(contents) == ("text-date", "任职!G2")


def test_full_width_digits_in_a_code(contents):
    contents["户"][1][0] = "００９"

    assert only(contents) == ("full-width", "户!A2")


def test_a_key_that_cannot_be_read_does_not_blame_who_refers_to_it(contents):
    contents["责任区"][1][0] = "ＺＲ００１"

    assert only(contents) == ("full-width", "责任区!A2")


def test_an_empty_required_cell(contents):
    contents["代表"][1][1] = None

    (fault,) = faults(contents)
    assert (fault.code, fault.heading, fault.params) == ("empty", "姓名", {"heading": "姓名"})


def test_a_text_that_is_too_long(contents):
    contents["户"][1][3] = "长" * 121

    assert only(contents) == ("too-long", "户!D2")


def test_a_hidden_character(contents):
    contents["代表"][1][1] = "王\u200b秀英"

    assert only(contents) == ("hidden-characters", "代表!B2")


def test_a_code_that_became_a_date(contents):
    contents["户"][1][0] = datetime(2026, 3, 1)

    assert only(contents) == ("became-date", "户!A2")


def test_an_unknown_word(contents):
    contents["户"][1][4] = "党员中心户、富户"

    assert only(contents) == ("unknown-word", "户!E2")


def test_a_duplicate_names_the_row_it_repeats(contents):
    contents["户"].append(list(contents["户"][1]))

    (fault,) = faults(contents)
    assert (fault.code, fault.row, fault.letter) == ("duplicate", 5, "A")
    assert fault.params == {"value": "ZR001 001", "first": 2, "other": "ZR001 001"}


@pytest.mark.parametrize(("again", "codes"), [
    ("gz01", ["near-duplicate"]),
    ("ＧＺ０１", ["full-width", "near-duplicate"]),
    ("GZ 01", ["inner-space", "near-duplicate"]),
])  # fmt: skip
def test_a_duplicate_in_another_width_space_or_case(contents, again, codes):
    contents["工作站"].append([again, "又一个工作站", "420503001", None, None])

    assert [fault.code for fault in faults(contents)] == codes


def test_the_same_number_in_another_area_is_another_household(contents):
    assert contents["户"][1][0] == contents["户"][3][0]
    assert not faults(contents)


def test_a_mandate_twice_is_shown_in_the_file_s_own_words(contents):
    contents["任职"].append(list(contents["任职"][1]))

    (fault,) = faults(contents)
    assert fault.params["value"] == "DB001 党代表 区级 第六届"


@pytest.mark.parametrize(("title", "place", "missing"), [
    ("工作站", 2, "行政区划"), ("小组成员", 0, "代表小组"), ("任职", 0, "代表"), ("责任区", 3, "工作站"),
    ("责任区代表", 0, "责任区"), ("户", 1, "责任区"), ("责任区代表", 1, "代表"), ("工作人员", 3, "行政区划"),
])  # fmt: skip
def test_a_reference_into_nothing(contents, title, place, missing):
    contents[title][1][place] = "420599" if missing == "行政区划" else "NN99"

    (fault,) = faults(contents)
    assert (fault.code, fault.sheet, fault.column, fault.params["title"]) == (
        "unknown-reference", title, place + 1, missing,
    )  # fmt: skip


def test_a_reference_in_another_spelling_is_told_the_right_one(contents):
    contents["户"][1][1] = "zr001"

    (fault,) = faults(contents)
    assert (fault.code, fault.params) == ("near-reference", {"title": "责任区", "better": "ZR001"})


def test_a_reference_to_what_is_known_already(contents):
    contents["户"][1][1] = "ZR900"

    assert not faults(contents, Reach(known={"areas": {"ZR900"}}))


@pytest.mark.parametrize("code", ["42050", "4205030", "ABC503", "420503-1"])
def test_a_division_code_of_the_wrong_length_or_kind(contents, code):
    contents["行政区划"].append([code, "某地"])

    assert only(contents) == ("bad-division", "行政区划!A6")


def test_a_division_code_without_its_parent(contents):
    contents["行政区划"].append(["420503009001", "某社区"])

    (fault,) = faults(contents)
    assert (fault.code, fault.params) == ("unknown-parent", {"parent": "420503009"})


def test_a_parent_that_is_known_already(contents):
    contents["行政区划"].append(["420503009001", "某社区"])

    assert not faults(contents, Reach(known={"regions": {"420503009"}}))


def test_a_term_that_ends_before_it_begins(contents):
    contents["任职"][1][7] = date(2020, 1, 1)

    assert only(contents) == ("ends-first", "任职!H2")


def test_two_leaders_of_one_group(contents):
    contents["小组成员"][2][2] = "组长"

    assert only(contents) == ("two-leaders", "小组成员!C3")


def test_a_third_liaison(contents):
    contents["小组成员"] += [["XZ02", number, "联络员"] for number in ("DB001", "DB002")]

    assert only(contents) == ("three-liaisons", "小组成员!C6")


def test_a_sign_in_name_that_is_a_deputy_s(contents):
    contents["工作人员"][1][0] = "db001"

    assert only(contents) == ("login-taken", "工作人员!A2")


def test_a_key_in_use_beyond_one_s_reach(contents):
    assert only(contents, Reach(taken={"areas": {"ZR002"}})) == ("taken", "责任区!A3")


def test_a_region_beyond_one_s_reach(contents):
    contents["行政区划"].append(["420504", "邻区"])

    assert only(contents, Reach(within=("420503",))) == ("out-of-reach", "行政区划!A6")


def test_an_office_cannot_make_administrators(contents):
    contents["工作人员"][1][2] = "系统管理员"

    assert not faults(contents)
    assert only(contents, Reach(administrator=False)) == ("role-above", "工作人员!C2")


def test_all_faults_are_told_at_once_in_the_order_of_the_file(contents):
    contents["代表"][1][2] = "138"
    contents["代表"][2][1] = None
    contents["户"][1][1] = "ZR009"
    contents["户"][2][5] = "群众"

    assert [(fault.sheet, fault.row, fault.code) for fault in faults(contents)] == [
        ("代表", 2, "bad-phone"), ("代表", 3, "empty"), ("户", 2, "unknown-reference"), ("户", 3, "unknown-word"),
    ]  # fmt: skip


def test_every_fault_there_is_has_its_words():
    assert all(N_(wrong) and N_(advice) for wrong, advice in FAULTS.values())


@given(st.randoms())
def test_the_order_of_rows_changes_nothing(random: Random):
    shuffled = {title: [rows[0], *random.sample(rows[1:], len(rows) - 1)] for title, rows in book().items()}

    assert read_network(sheets(shuffled)) == read_network(sheets(book()))


@given(st.randoms())
def test_the_order_of_columns_and_sheets_changes_nothing(random: Random):
    turned = {}
    for title, rows in random.sample(list(book().items()), len(book())):
        order = random.sample(range(len(rows[0])), len(rows[0]))
        turned[title] = [[row[place] for place in order] for row in rows]

    assert read_network(sheets(turned)) == read_network(sheets(book()))


anything = st.none() | st.text(max_size=8) | st.integers() | st.dates() | st.sampled_from(["ZR001", "DB001", "青年"])


@given(st.data())
def test_whatever_stands_in_the_cells_is_read_or_blamed(data):
    contents = book()
    for _ in range(data.draw(st.integers(1, 6))):
        rows = contents[data.draw(st.sampled_from(sorted(contents)))]
        row = data.draw(st.integers(0, len(rows) - 1))
        rows[row][data.draw(st.integers(0, len(rows[row]) - 1))] = data.draw(anything)

    assert all(fault.code in FAULTS for fault in faults(contents))

import pytest

from models.imports import network
from models.imports.network_reach import reach_for
from models.imports.network_state import kept
from rules.network.network_reading import read_network
from tests.network_book import book, sheets


@pytest.fixture
def contents():
    """A workbook for the village's own district."""
    return {
        title: [[str(cell).replace("420503", "990101") if cell is not None else None for cell in row] for row in rows]
        for title, rows in book().items()
        if title != "任职"
    } | {"任职": book()["任职"]}


def codes(contents, reach) -> list[str]:
    return [fault.code for fault in read_network(sheets(contents), reach).faults]


def test_an_office_imports_its_own_regions(village, contents):
    assert codes(contents, reach_for(village.user("chen"))) == []


def test_an_office_does_not_import_another_s_regions(village, contents):
    assert set(codes(contents, reach_for(village.user("ma")))) == {"out-of-reach"}


def test_an_office_may_refer_to_what_it_has_already(village, contents):
    contents["责任区代表"].append(["Q1", "D001"])

    assert codes(contents, reach_for(village.user("chen"))) == []
    assert "unknown-reference" in codes(contents, reach_for(village.user("ma")))


def test_an_office_cannot_take_over_what_another_has(village, contents):
    contents["行政区划"] = [contents["行政区划"][0], ["990102", "邻水区"]]
    for title in ("工作站", "代表小组", "小组成员", "任职", "责任区", "责任区代表", "户", "工作人员"):
        del contents[title][1:]
    contents["代表"] = [contents["代表"][0], ["D001", "王秀英", None, None, "990102"]]

    assert codes(contents, reach_for(village.user("ma"))) == ["taken"]


def test_a_deputy_s_number_cannot_be_a_clerk_s_sign_in_name(village, contents):
    contents["代表"].append(["chen", "陈某", None, None, "990101001"])

    assert codes(contents, reach_for(village.user("chen"))) == ["taken"]


def test_a_clerk_s_sign_in_name_cannot_be_a_deputy_s(village, contents):
    contents["工作人员"].append(["D001", "王秀英", "工作站人员", "990101001"])

    assert codes(contents, reach_for(village.user("chen"))) == ["login-taken"]


def test_an_office_neither_makes_nor_changes_administrators(village, contents):
    contents["工作人员"] += [["boss", "某人", "系统管理员", "990101"], ["sun", "孙丽", "工作站人员", "990101"]]

    assert codes(contents, reach_for(village.user("chen"))) == ["role-above", "taken"]
    assert codes(contents, reach_for(village.user("sun"))) == []


def test_the_command_line_reaches_everything(village, contents):
    contents["行政区划"].append(["990103", "新区"])
    contents["工作人员"].append(["boss", "某人", "系统管理员", "990103"])

    assert codes(contents, reach_for(None)) == []


def test_what_is_kept_can_be_imported_as_it_is(village):
    """The village, written as records, changes nothing in the village."""
    areas = [one.record for one in kept("areas", [])]
    records = {sheet: [one.record for one in kept(sheet, [])] for sheet in (
        "regions", "stations", "groups", "deputies", "mandates", "areas", "staff",
    )}  # fmt: skip
    records["households"] = [one.record for one in kept("households", [{"area": area["number"]} for area in areas])]
    records["assignments"] = [{"area": "Q1", "deputy": "D001"}, {"area": "Q1", "deputy": "D002"}]
    records["memberships"] = [{"group": "G2", "deputy": "D004", "role": "leader"}]
    done = network.apply(records, None)

    assert {sheet: (one["new"], one["changed"], one["closed"]) for sheet, one in done.items()} == dict.fromkeys(
        done, (0, 0, 0)
    )
    assert done["households"]["same"] == 13


def test_a_deputy_with_duties_stays_in_the_district(village, contents, visited):
    visited("王秀英", "李建国家", "2026-11-20")
    contents["行政区划"].append(["990102", "邻水区"])
    contents["代表"].append(["D001", "王秀英", None, None, "990102"])
    contents["代表"].append(["D002", "张国庆", None, None, "990102"])

    assert codes(contents, reach_for(None)) == ["settled"]


def test_a_town_may_be_another_within_the_district(village, contents, visited):
    visited("王秀英", "李建国家", "2026-11-20")
    contents["代表"].append(["D001", "王秀英", None, None, "990101002"])

    assert codes(contents, reach_for(None)) == []

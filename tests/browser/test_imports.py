import json

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from models.households.household import Household
from models.network.area import Area
from tests.browser.doorstep import await_
from tests.browser.looks import fits
from tests.network_book import book, save


@pytest.fixture
def contents():
    """A workbook for the village's own district, with three faults in it."""
    local = json.loads(json.dumps(book(), default=str).replace("420503", "990101")) | {"任职": book()["任职"]}
    local["户"][1][0] = "００１"
    local["户"][2][1] = "ZR9"
    local["代表"][1][2] = "138"
    return local


def send(page, path):
    page.get_by_label("填好的表格").set_input_files(path)
    page.get_by_role("button", name="开始导入").click()


@pytest.mark.row("N5")
def test_a_faulty_workbook_is_mended_in_its_marked_copy_and_goes_in(desk, village, contents, tmp_path):
    page = desk("chen")
    page.goto("/imports")
    send(page, save(contents, tmp_path / "台账.xlsx"))

    page.get_by_text("这份表有 3 处要改").wait_for()
    row = page.get_by_role("row").filter(has_text="请用半角重新输入：001")
    assert row.get_by_role("cell").all_inner_texts()[:3] == ["户", "2", "A 户号"]
    assert not Area.select().where(Area.number == "ZR001").exists()

    with page.expect_download() as download:
        page.get_by_role("link", name="下载标记好的副本").click()
    copy = tmp_path / "copy.xlsx"
    download.value.save_as(copy)
    mend(copy)
    send(page, copy)

    page.get_by_text("导入好了").wait_for()
    households = (
        page.get_by_role("row").filter(has_text="户").filter(has=page.get_by_role("cell", name="户", exact=True))
    )
    assert households.get_by_role("cell").all_inner_texts() == ["户", "3", "0", "0", ""]
    assert Household.select().join(Area).where(Area.number == "ZR001").count() == 2


def mend(path):
    workbook = load_workbook(path)
    assert [row[2] for row in workbook["问题清单"].iter_rows(min_row=2, values_only=True)] == [
        "C 手机",
        "A 户号",
        "B 责任区编号",
    ]
    workbook["户"]["A2"], workbook["户"]["B3"], workbook["代表"]["C2"] = "001", "ZR001", "13800000001"
    workbook.save(path)


def test_on_a_phone_the_list_of_faults_needs_no_sideways_scrolling(phone, contents, tmp_path):
    page = phone("chen")
    page.goto("/imports")
    send(page, save(contents, tmp_path / "台账.xlsx"))
    page.get_by_text("这份表有 3 处要改").wait_for()

    expect(page.get_by_text("请用半角重新输入：001")).to_be_visible()
    fits(page)


def test_without_script_the_same_way_is_open(desk, contents, tmp_path):
    page = desk("chen", java_script_enabled=False)
    page.goto("/imports")
    send(page, save(contents, tmp_path / "台账.xlsx"))
    await_(lambda: page.reload() and page.get_by_text("这份表有 3 处要改").count() == 1, page)
    expect(page.get_by_role("link", name="下载标记好的副本")).to_be_visible()


def test_the_template_is_there_to_take_away(desk, tmp_path):
    page = desk("chen")
    page.goto("/imports")
    with page.expect_download() as download:
        page.get_by_role("link", name="下载模板").click()
    download.value.save_as(tmp_path / "template.xlsx")

    assert download.value.suggested_filename == "导入模板.xlsx"
    assert load_workbook(tmp_path / "template.xlsx").sheetnames[0] == "行政区划"

"""The office's score table: found, sorted, taken out, and followed down to the visit behind a figure."""

import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from lib import clock
from models.network.area import Area, Assignment
from models.points import score_page
from tests.browser.looks import fits, well_made
from tests.office import publish, visit


@pytest.fixture
def year(server, entry):
    """A year with rules and three visits; Zhou is ahead of Wang."""
    publish()
    visit(entry, "周晓燕", "郑小红家", "卫东家", heard="楼道灯坏了")
    visit(entry, "王秀英", "李建国家", place="talk")


def names(page):
    return page.locator("td.lead")


@pytest.mark.row("E1")
def test_the_table_ranks_everybody_and_says_by_which_rules(desk, year):
    page = desk("chen")
    page.goto("/score-tables")

    expect(names(page)).to_have_text(["周晓燕", "王秀英", "张国庆", "刘海生"])
    expect(page.locator("td.rank")).to_have_text(["1", "2", "3", "3"])
    expect(page.get_by_text("按《")).to_contain_text("公布")
    expect(page.get_by_role("group", name="分布（4 人，中位数")).to_be_visible()


@pytest.mark.row("B2")
def test_a_figure_leads_down_to_the_visit_behind_it(desk, year):
    page = desk("chen")
    page.goto("/score-tables")

    row = page.get_by_role("row").filter(has_text="周晓燕")
    row.get_by_role("link", name="0.8").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("一年走访 100 户")
    page.get_by_role("listitem").filter(has_text="郑小红家").get_by_role("link").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("001 号 郑小红家")
    expect(page.get_by_text("楼道灯坏了")).to_be_visible()


@pytest.mark.row("E1")
def test_the_search_finds_as_one_types_and_the_address_can_be_sent_on(desk, year):
    page = desk("chen")
    page.goto("/score-tables")

    page.get_by_role("searchbox").press_sequentially("wx")
    expect(names(page)).to_have_text(["王秀英"])
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("td.rank")).to_have_text(["2"])

    expect(page).to_have_url(re.compile(r"\bq=wx\b"))
    other = desk("sun")
    other.goto(page.url)
    expect(names(other)).to_have_text(["王秀英"])
    other.get_by_role("link", name="看全部").click()
    expect(names(other)).to_have_count(4)


def test_filters_and_columns_hold_together(desk, year):
    page = desk("chen")
    page.goto("/score-tables")

    page.get_by_label("街镇").select_option("青山街道")
    expect(names(page)).to_have_count(3)
    page.get_by_role("link", name="姓名").click()
    expect(page.get_by_role("columnheader", name="姓名")).to_have_attribute("aria-sort", "ascending")
    expect(names(page)).to_have_text(["王秀英", "张国庆", "周晓燕"])
    page.get_by_label("身份").select_option("人大代表")
    expect(page.get_by_text("这里还没有代表")).to_be_visible()


def test_a_table_of_very_many_is_leafed_through_and_searched_as_a_whole(desk, year, monkeypatch):
    monkeypatch.setattr(score_page, "LINES", 3)
    page = desk("chen")
    page.goto("/score-tables")
    expect(names(page)).to_have_text(["周晓燕", "王秀英", "张国庆"])
    well_made(page, ("light", "dark"))

    page.get_by_role("navigation", name="翻页").get_by_role("link", name="下一页").click()
    expect(names(page)).to_have_text(["刘海生"])
    expect(page.locator("td.rank")).to_have_text(["3"])
    expect(page.get_by_text("第 2 页，共 2 页")).to_be_visible()

    page.get_by_role("searchbox").press_sequentially("wx")
    expect(names(page)).to_have_text(["王秀英"])
    expect(page.get_by_role("navigation", name="翻页")).to_have_count(0)


def test_the_spreadsheet_holds_what_is_shown(desk, year, tmp_path):
    page = desk("chen")
    page.goto("/score-tables?by=name")
    page.get_by_role("searchbox").press_sequentially("z")
    expect(names(page)).to_have_text(["张国庆", "周晓燕"])

    with page.expect_download() as download:
        page.get_by_role("link", name="导出 XLSX").click()
    download.value.save_as(tmp_path / "table.xlsx")

    rows = list(load_workbook(tmp_path / "table.xlsx").active.values)
    assert [row[1] for row in rows] == ["姓名", "张国庆", "周晓燕"]
    assert download.value.suggested_filename.startswith(f"{clock.today().year} 年履职积分")


def test_everything_works_without_script(desk, year):
    page = desk("chen", java_script_enabled=False)
    page.goto("/score-tables")

    page.get_by_role("searchbox").fill("wxy")
    page.get_by_role("button", name="搜索").click()
    expect(names(page)).to_have_text(["王秀英"])
    page.get_by_role("link", name="合计").click()
    expect(page.get_by_role("columnheader", name="合计")).to_have_attribute("aria-sort", "ascending")
    expect(names(page)).to_have_text(["王秀英"])


@pytest.mark.row("N6")
def test_an_area_moves_on_and_the_points_stay_with_who_did_the_work(desk, year, village):
    area, page = Area.get(Area.number == "Q2"), desk("chen")
    page.goto("/score-tables")
    before = page.get_by_role("row").filter(has_text="周晓燕").inner_text()

    Assignment.update(ended_on=clock.today()).where(Assignment.area == area).execute()
    Assignment.create(area=area, deputy=village.deputy("刘海生"), began_on=clock.today())

    page.reload()
    assert page.get_by_role("row").filter(has_text="周晓燕").inner_text() == before
    expect(page.get_by_role("row").filter(has_text="刘海生").locator("td.total")).to_have_text("0.0")
    page.goto(f"/areas/{area.id}")
    expect(page.get_by_role("main").get_by_role("list").first).to_contain_text("刘海生")
    expect(page.get_by_text("以前谁负责")).to_be_visible()


@pytest.mark.row("N1")
def test_everybody_sees_their_own_part_of_the_tree(desk, phone, year):
    leader = phone("D002")
    leader.goto("/score-tables")
    expect(names(leader)).to_have_text(["周晓燕", "王秀英", "张国庆"])

    neighbour = desk("ma")
    neighbour.goto("/score-tables")
    expect(neighbour.get_by_text("这里还没有代表")).to_be_visible()


def test_a_group_leader_looks_at_the_group_on_the_phone(phone, year):
    page = phone("D002")
    page.goto("/profiles/mine")
    page.get_by_role("link", name=re.compile("小组的积分")).click()

    expect(names(page).first).to_have_text("周晓燕")
    fits(page)
    page.get_by_role("link", name="周晓燕").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("周晓燕的积分")


def test_the_page_is_well_made_on_a_desk_and_on_a_phone(desk, phone, year):
    for page in (desk("chen"), phone("chen")):
        page.goto("/score-tables")
        well_made(page)

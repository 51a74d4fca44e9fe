"""The main job from end to end: the office's workbook, a code at a door, a visit, a figure in the score table."""

import json

import pytest
from playwright.sync_api import expect

from models.households.code import Code
from models.households.household import Household
from models.visits.visit import Visit
from rules.households import codes
from tests import office
from tests.browser.camera import card_at_the_door
from tests.browser.conftest import session_cookie
from tests.browser.doorstep import open_app, save_button
from tests.network_book import book, save


@pytest.fixture
def workbook(tmp_path):
    """The office's spreadsheet, for the village's own district."""
    contents = json.loads(json.dumps(book(), default=str).replace("420503", "990101")) | {"任职": book()["任职"]}
    return save(contents | {"工作人员": contents["工作人员"][:1]}, tmp_path / "network.xlsx")


@pytest.mark.row("E1", "B1", "V6")
def test_from_the_offices_workbook_to_a_visit_in_the_score_table(desk, filming, server, workbook):
    office.publish()
    clerk = desk("chen")
    clerk.goto("/imports")
    clerk.get_by_label("填好的表格").set_input_files(workbook)
    clerk.get_by_role("button", name="开始导入").click()
    clerk.get_by_text("导入好了").wait_for()

    token = Code.current(Household.get(Household.name == "赵家")).token
    page = filming(card_at_the_door(codes.url(server.address, token)), login="")
    page.context.add_cookies([session_cookie(server, "DB002")])
    open_app(page)
    page.goto("/visits/scan")
    page.get_by_label("听到了什么").fill("楼道灯坏了半个月")
    save_button(page).tap()
    expect(page.get_by_role("heading", name="办公室已经收到")).to_be_visible()

    clerk.goto("/score-tables?q=zgq")
    row = clerk.get_by_role("row").filter(has_text="张国庆").filter(has_text="0.4")
    row.get_by_role("link", name="0.4").first.click()
    expect(clerk.get_by_text("+0.4")).to_be_visible()
    clerk.locator("a[href^='/visits/']").first.click()
    expect(clerk.get_by_text("楼道灯坏了半个月")).to_be_visible()
    assert Visit.get().deputy.number == "DB002"

"""Who the deputies are, in which groups, at which stations; and whose phone is let in."""

import pytest
from playwright.sync_api import expect

from models.network.group import Group, Membership
from models.network.mandate import Mandate
from tests.browser.looks import well_made


@pytest.mark.row("N2")
def test_one_person_with_two_mandates_is_one_line_and_counts_in_both(desk, village):
    Mandate.create(deputy=village.deputy("张国庆"), body="congress", level="town", term="第九届", category="cadre")
    page = desk("chen")
    page.goto("/deputies")

    expect(page.get_by_role("row").filter(has_text="张国庆")).to_contain_text("区级党代表、镇级人大代表")
    expect(page.get_by_role("img", name="人大代表 25%")).to_be_visible()
    expect(page.get_by_role("img", name="党代表 100%")).to_be_visible()
    expect(page.get_by_text("其中 1 人有几个身份")).to_be_visible()


def test_a_deputy_is_found_as_one_types_and_without_script(desk):
    page = desk("chen")
    page.goto("/deputies")
    page.get_by_role("searchbox").press_sequentially("lhs")
    expect(page.locator("td.lead")).to_have_text(["刘海生"])
    page.get_by_role("link", name="刘海生").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("刘海生")

    plain = desk("chen", java_script_enabled=False)
    plain.goto("/deputies")
    plain.get_by_role("searchbox").fill("lhs")
    plain.get_by_role("button", name="搜索").click()
    expect(plain.locator("td.lead")).to_have_text(["刘海生"])


@pytest.mark.row("N3")
def test_groups_name_their_leaders_and_liaisons_and_who_links_both_levels(desk, village):
    Membership.update(role="liaison").where(Membership.deputy == village.deputy("周晓燕")).execute()
    page = desk("chen")
    page.goto("/deputies")
    page.get_by_role("link", name="小组", exact=True).click()

    row = page.get_by_role("row").filter(has_text="青山一组")
    expect(row.get_by_role("cell")).to_have_text(["G1", "青山一组", "张国庆", "周晓燕", "3", "3"])
    row.get_by_role("link", name="青山一组").click()
    expect(page.get_by_label("小组")).to_have_value(str(Group.get(Group.number == "G1").id))


@pytest.mark.row("N4")
def test_stations_say_where_they_are_and_when_they_are_open(desk):
    page = desk("chen")
    page.goto("/deputies")
    page.get_by_role("link", name="工作站", exact=True).click()

    row = page.get_by_role("row").filter(has_text="青山社区代表工作站")
    expect(row).to_contain_text("青山路 8 号")
    expect(row).to_contain_text("周五 9:00")
    row.get_by_text("2 个").click()
    row.get_by_role("link", name="青山社区1区").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("青山社区1区")


def test_a_lost_phone_is_signed_out_by_the_office(desk, phone, village):
    lost = phone("D001")
    lost.goto("/profiles/mine")
    office = desk("chen")
    office.goto(f"/deputies/{village.deputy('王秀英').id}")

    office.get_by_role("button", name="让它退出").click()

    expect(office.get_by_text("还没有手机登录")).to_be_visible()
    expect(office.get_by_role("heading", level=1)).to_have_text("王秀英")
    lost.reload()
    expect(lost.get_by_role("button", name="登录", exact=True)).to_be_visible()


def test_a_new_slip_is_printed_for_a_deputy(desk, village):
    page = desk("chen")
    page.goto(f"/deputies/{village.deputy('王秀英').id}")

    page.get_by_role("button", name="打印登录码").click()

    expect(page.get_by_role("heading", name="王秀英")).to_be_visible()
    expect(page.get_by_text("这张登录码只在这里出现一次")).to_be_visible()


def test_the_pages_are_well_made_on_a_desk_and_on_a_phone(desk, phone, village):
    for page in (desk("chen"), phone("chen")):
        for path in ("/deputies", f"/deputies/{village.deputy('王秀英').id}", "/groups", "/stations"):
            page.goto(path)
            well_made(page)

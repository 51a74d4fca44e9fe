"""Which areas are covered, and which have nobody."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.network.area import Area, Assignment
from tests.browser.looks import well_made
from tests.office import visit


@pytest.mark.row("N5")
def test_an_area_without_a_deputy_is_seen_at_once_until_it_has_one(desk, village):
    page = desk("chen")
    page.goto("/areas")
    expect(page.locator("td.lead").first).to_have_text("桥边村2组")
    expect(page.get_by_role("row").nth(1)).to_contain_text("没有代表")

    page.get_by_role("link", name="只看这些").click()
    expect(page.locator("td.lead")).to_have_text(["桥边村2组"])

    Assignment.create(area=Area.get(Area.number == "B2"), deputy=village.deputy("刘海生"), began_on=clock.today())
    page.goto("/areas")
    expect(page.get_by_text("没有代表")).to_have_count(0)


@pytest.mark.row("N5")
def test_a_visit_shows_in_the_coverage_of_its_area(desk, entry):
    page = desk("chen")
    page.goto("/areas")
    row = page.get_by_role("row").filter(has_text="青山社区2区")
    expect(row).to_contain_text("0 / 2")

    visit(entry, "周晓燕", "郑小红家")

    page.reload()
    expect(row).to_contain_text("1 / 2")
    expect(row.get_by_role("img", name="走到 33%")).to_be_visible()
    row.get_by_role("link").click()
    expect(page.get_by_role("row").filter(has_text="冯建军家")).to_contain_text("还没去过")


@pytest.mark.row("N1")
def test_a_station_sees_its_own_areas_and_no_others(desk):
    page = desk("he")
    page.goto("/areas")
    expect(page.locator("td.lead")).to_have_text(["青山社区1区", "青山社区2区"])

    answer = page.goto(f"/areas/{Area.get(Area.number == 'B1').id}")
    assert answer.status == 404


def test_an_area_is_found_as_one_types_and_without_script(desk):
    page = desk("chen")
    page.goto("/areas")
    page.get_by_role("searchbox").press_sequentially("桥边村1")
    expect(page.locator("td.lead")).to_have_text(["桥边村1组"])

    plain = desk("chen", java_script_enabled=False)
    plain.goto("/areas")
    plain.get_by_role("searchbox").fill("桥边村1")
    plain.get_by_role("button", name="搜索").click()
    expect(plain.locator("td.lead")).to_have_text(["桥边村1组"])


def test_the_pages_are_well_made_on_a_desk_and_on_a_phone(desk, phone, entry):
    visit(entry, "周晓燕", "郑小红家")
    for page in (desk("chen"), phone("chen")):
        for path in ("/areas", f"/areas/{Area.get(Area.number == 'Q2').id}"):
            page.goto(path)
            well_made(page)
    page.goto("/areas#nav")
    expect(page.get_by_role("link", name="收起菜单")).to_be_visible()  # the phone's menu is open
    well_made(page)

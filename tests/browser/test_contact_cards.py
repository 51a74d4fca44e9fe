"""What a household sees when it scans its card: the deputies who answer for it, and nothing about itself."""

from datetime import timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from lib import clock
from models.households.household import Household
from models.network.area import Area
from models.visits.recording import record
from tests.browser.looks import fits


def called_on(village, name, **facts):
    """Wang has called on a household today."""
    wang = village.user("D001")
    visited_at = (clock.now() - timedelta(hours=1)).isoformat()
    entry = {"uuid": str(uuid4()), "deputy": wang.deputy_id, "code": village.token(name), "visited_at": visited_at}
    record(wang, [entry | facts], clock.now())


@pytest.mark.row("I5")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_household_scans_its_card_and_finds_its_deputies(phone, village, script):
    called_on(village, "李建国家", done="修好了路灯")
    page = phone(java_script_enabled=script)
    page.goto(f"/S/{village.token('李建国家')}")
    expect(page.get_by_role("heading", name="您家的代表")).to_be_visible()
    expect(page.get_by_role("link", name="打电话 给王秀英")).to_have_attribute("href", "tel:13900000010")
    expect(page.get_by_text("周五 9:00")).to_be_visible()
    page.get_by_role("link", name="王秀英 区级").click()
    expect(page.get_by_role("heading", level=1, name="王秀英")).to_be_visible()
    expect(page.get_by_text("户人家")).to_be_visible()
    expect(page.get_by_text("青山路 8 号")).to_be_visible()


@pytest.mark.row("I5")
def test_the_page_a_card_opens_names_no_household(phone, village):
    called_on(village, "李建国家", heard="路灯坏了")
    page = phone()
    page.goto(f"/S/{village.token('李建国家')}")
    seen = page.content() + page.url
    page.get_by_role("link", name="王秀英 区级").click()
    expect(page.get_by_role("heading", level=1, name="王秀英")).to_be_visible()
    seen += page.content()
    kept = {text for home in Household.select() for text in (home.name, home.address)}
    assert not [text for text in kept | {"路灯坏了", village.token("李建国家")} if text in seen]


def test_big_type_stays_on_from_page_to_page(phone, village):
    page = phone()
    page.goto(f"/contact-cards/areas/{Area.get(Area.number == 'Q1').slug}")
    usual = page.get_by_role("heading", level=1).bounding_box()["height"]
    page.get_by_role("button", name="大字版").click()
    page.get_by_role("link", name="张国庆 区级").click()
    expect(page.get_by_role("heading", level=1, name="张国庆")).to_be_visible()
    fits(page)
    assert page.get_by_role("heading", level=1).bounding_box()["height"] > usual


def test_an_area_with_nobody_says_where_to_turn(phone, village):
    page = phone()
    page.goto(f"/S/{village.token('杨家')}")
    expect(page.get_by_role("heading", name="这一片暂时没有代表")).to_be_visible()

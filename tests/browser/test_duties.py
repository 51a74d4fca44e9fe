"""A deputy's day, on the phone: how far the year is, and at whose door somebody is waited for."""

import pytest
from playwright.sync_api import expect

from tests.browser.doorstep import await_, kept, open_app


@pytest.fixture(autouse=True)
def november(server, on_a_day):
    on_a_day("2026-11-15")


@pytest.mark.row("V3")
def test_the_year_is_drawn_as_a_ring_with_the_share_at_home(phone, visited, rules_of_2026):
    for household, place in (("李建国家", "home"), ("孙桂兰家", "talk"), ("钱多多家", "home")):
        visited("王秀英", household, "2026-05-03", place=place)
    page = phone("D001")
    page.goto("/duties/today")

    expect(page.get_by_role("img", name="今年走访 3 户，要走 100 户")).to_be_visible()
    expect(page.get_by_text("还差 97 户")).to_be_visible()
    expect(page.get_by_role("img", name="入户 66%")).to_be_visible()
    expect(page.get_by_text("不低于三分之一")).to_be_visible()

    page.get_by_role("link", name="积分").click()
    expect(page.get_by_role("img", name="2026 年走访日历")).to_be_visible()
    expect(page.get_by_role("img", name="青年 1")).to_be_visible()


@pytest.mark.row("V4")
def test_who_is_due_leads_to_the_household_and_a_visit_takes_it_off_the_list(phone, village, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "陈𬭎家", "2026-05-20")
    visited("王秀英", "赵志强家", "2026-11-01")
    page = phone("D001")
    page.goto("/duties/today")

    calls = page.get_by_role("list").filter(has=page.get_by_text("过期 12 天")).get_by_role("listitem")
    expect(calls.first).to_contain_text("李建国家")
    expect(calls.nth(1)).to_contain_text("一周内")
    expect(page.get_by_text("赵志强家")).to_have_count(0)

    calls.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("李建国家")

    visited("张国庆", "李建国家", "2026-11-15")
    page.goto("/duties/today")
    expect(page.get_by_text("李建国家")).to_have_count(0)


def test_without_a_signal_the_last_state_of_the_day_is_there(phone, visited, rules_of_2026):
    visited("王秀英", "孙桂兰家", "2026-05-03")
    page = open_app(phone("D001"))
    page.reload()
    await_(lambda: "/duties/today" in kept(page), page)
    page.context.set_offline(True)
    page.goto("/duties/today")

    expect(page.get_by_role("img", name="今年走访 1 户，要走 100 户")).to_be_visible()
    expect(page.get_by_text("李建国家")).to_be_visible()


def test_without_script_the_day_is_all_there(phone, rules_of_2026):
    page = phone("D001", java_script_enabled=False)
    page.goto("/duties/today")

    expect(page.get_by_text("王秀英，您好")).to_be_visible()
    expect(page.get_by_text("李建国家")).to_be_visible()
    expect(page.locator("[data-outbox]").first).to_be_hidden()

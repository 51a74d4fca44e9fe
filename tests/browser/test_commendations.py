"""Figures point, people nominate and choose, and only then does everybody read it."""

import pytest
from playwright.sync_api import expect

from lib import clock


@pytest.mark.row("E6")
def test_from_a_figure_to_the_public_page_and_a_certificate(desk, phone, village, visited):
    visited("王秀英", "李建国家", clock.today().isoformat())
    clerk = desk("chen")
    clerk.goto("/commendations")
    clerk.get_by_role("link", name="从数据里找").click()
    expect(clerk.get_by_text("走访 1 户")).to_be_visible()
    clerk.get_by_role("button", name="推荐王秀英").click()
    clerk.get_by_text("王秀英").click()
    clerk.get_by_label("为什么评上").fill("哪家有难处，心里一本账")
    clerk.get_by_role("button", name="评上").click()
    everybody = phone(java_script_enabled=False)
    everybody.goto("/commendations/published")
    expect(everybody.get_by_text("王秀英")).to_have_count(0)
    clerk.get_by_role("button", name="公布").click()

    everybody.reload()
    everybody.get_by_role("link", name="王秀英").click()
    expect(everybody.get_by_text("哪家有难处，心里一本账")).to_be_visible()
    clerk.get_by_role("link", name="打印奖状").click()
    expect(clerk.locator(".praise")).to_contain_text("王秀英")


@pytest.mark.row("E6")
def test_a_leader_puts_a_name_forward(phone, desk):
    leader = phone("D002")
    leader.goto("/profiles/mine")
    leader.get_by_text("推荐表彰").click()
    leader.get_by_label("推荐谁").select_option(label="王秀英")
    leader.get_by_label("为什么").fill("下雨天也去，帮三家修好了屋顶")
    leader.get_by_role("button", name="推荐").click()

    clerk = desk("chen")
    clerk.goto("/commendations")
    expect(clerk.get_by_text("下雨天也去")).to_be_visible()

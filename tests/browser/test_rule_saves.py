"""A draft that scores groups, in the browser: told while it is written, tried, and the way back to an older save."""

import pytest
from playwright.sync_api import expect

from models.rule_sets.rule_draft import RuleDraft
from tests.browser.looks import well_made
from tests.group_year import TABLE, score_groups


@pytest.fixture
def year(village, server, on_a_day):
    on_a_day("2026-01-05")
    score_groups()


@pytest.mark.row("B3")
def test_a_draft_for_groups_is_tried_and_goes_back_to_an_older_save(desk, phone, village, year):
    draft = RuleDraft.begin(TABLE | {"title": "明年的小组办法"}, village.user("chen"))
    clerk = desk("chen")
    clerk.goto(f"/rule-drafts/{draft.id}/parts/categories")
    clerk.locator("input[type=text]").first.fill("开会")
    expect(clerk.get_by_role("status")).to_contain_text("开会")
    well_made(clerk)
    clerk.get_by_role("button", name="记下").click()
    clerk.get_by_role("link", name="试算").click()
    expect(clerk.get_by_role("heading", name="2 个小组")).to_be_visible()
    well_made(clerk)
    clerk.get_by_role("link", name="青山一组").click()
    expect(clerk.get_by_role("region", name="草稿")).to_contain_text("明年的小组办法")
    well_made(clerk)

    page = phone("chen")
    page.goto(f"/rule-drafts/{draft.id}")
    page.get_by_role("link", name="每次改了什么，回到从前的一次").click()
    expect(page.get_by_text("开会").first).to_be_visible()
    well_made(page)
    page.get_by_role("link", name="看这一次").click()
    well_made(page)
    page.get_by_role("button", name="回到这一次").click()
    expect(page.get_by_text("回到那一次了")).to_be_visible()
    expect(page.get_by_text("开会")).to_have_count(0)

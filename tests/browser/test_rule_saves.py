"""A draft that scores groups, in the browser: told while it is written, tried, and the way back to an older save."""

from datetime import date

import pytest
from playwright.sync_api import expect

from models.points.entry import Entry
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests.browser.looks import well_made

BANDS = [{"id": "model", "title": "先进", "least": "10"}, {"id": "usual", "title": "达标", "least": "0"}]
TABLE = plain(shipped("town-groups")) | {"year": 2025, "grading": {"bands": BANDS, "quota": {"percent": "50"}}}


@pytest.fixture
def year(village, server, on_a_day):
    """Last year, whose rules score groups; Qingshan did research."""
    on_a_day("2026-01-05")
    RuleSet.publish(TABLE)
    for kind in ("research", "presidium"):
        facts = {"kind": kind, "aspect": "", "done_on": date(2025, 6, 1), "title": kind}
        Entry.record(village.deputy("王秀英"), village.user("chen"), **facts)


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

"""A draft tried on the year before it is published: who loses, who gains, and why."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests.browser.looks import well_made
from tests.office import publish, visit

YEAR = clock.today().year


@pytest.fixture
def draft(server, village, entry):
    """This year has rules and three visits; the draft gives more for what was heard, and less for the visits."""
    publish()
    visit(entry, "周晓燕", "郑小红家", "卫东家", heard="楼道灯坏了")
    visit(entry, "王秀英", "李建国家", "陈𬭎家", place="talk")
    document = plain(shipped("party-hundred")) | {"year": YEAR, "title": "明年的办法"}
    for item in document["items"]:
        if item["id"] == "must-visit":
            item["rule"]["points"] = "5"
        if item["id"] == "heard":
            item["rule"]["each"] = "6"
    return RuleDraft.begin(document, village.user("chen"))


@pytest.mark.row("B3")
def test_a_draft_is_tried_before_it_is_published(desk, draft):
    page = desk("chen")
    page.goto(f"/rule-drafts/{draft.id}")
    page.get_by_role("link", name="试算").click()
    page.get_by_label("拿哪一年试").select_option(str(YEAR))
    page.get_by_role("button", name="试算").click()

    names = page.locator("td.lead")
    expect(names.first).to_have_text("王秀英")
    page.get_by_role("link", name="多了或少了").click()
    expect(names.first).to_have_text("张国庆")
    expect(page.get_by_text("没有人得到").first).to_be_visible()
    expect(page.get_by_role("img", name="4 人的分布")).to_be_visible()
    well_made(page)

    page.get_by_role("link", name="王秀英").click()
    expect(page.get_by_role("region", name="现在")).to_contain_text("名单上")
    expect(page.get_by_role("region", name="草稿")).to_contain_text("明年的办法")
    assert RuleSet.of(YEAR, "990101").title != "明年的办法"


def test_a_trial_can_be_read_on_a_phone(phone, draft):
    page = phone("chen")
    for path in (f"/trials/{draft.id}?year={YEAR}", f"/trials/{draft.id}/deputies/1?year={YEAR}", f"/rule-sets/{YEAR}"):
        page.goto(path)
        well_made(page)

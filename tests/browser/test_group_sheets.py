"""A year that scores groups, in the browser: counted, read and objected to by the leader, answered and closed."""

import pytest
from playwright.sync_api import expect

from tests.browser.evaluating import begin_and_publish
from tests.browser.looks import dress, well_made
from tests.group_year import score_groups


@pytest.fixture
def year(village, server, on_a_day):
    on_a_day("2026-01-05")
    score_groups()


@pytest.mark.row("E5")
def test_groups_are_evaluated_and_their_leader_objects(desk, phone, server, year, on_a_day):
    clerk, leader = desk("chen"), phone("D002")
    begin_and_publish(clerk, "青山一组", "先进")

    leader.goto("/duties/today")
    leader.get_by_role("link", name="2025 年考评出来了").click()
    expect(leader.get_by_role("heading", name="先进")).to_be_visible()
    dress(leader, "care", server.address)
    leader.reload()
    well_made(leader)
    leader.get_by_label("哪一项").select_option("grade")
    leader.get_by_label("为什么不对").fill("办的实事没有记上")
    leader.get_by_role("button", name="告诉办公室").click()
    expect(leader.get_by_text("办公室收到了")).to_be_visible()

    clerk.goto("/objections")
    well_made(clerk)
    clerk.get_by_label("答复").fill("请补一张照片，明年算")
    clerk.get_by_role("button", name="维持原来的").click()
    expect(clerk.get_by_text("没有异议")).to_be_visible()
    on_a_day("2026-01-11")
    clerk = desk("chen")
    clerk.goto("/evaluations/1")
    clerk.get_by_role("button", name="封存这一年").click()
    expect(clerk.get_by_text("办好了")).to_be_visible(timeout=20_000)
    clerk.get_by_role("link", name="回到考评").click()
    clerk.get_by_role("link", name="青山一组").click()
    expect(clerk.get_by_role("heading", name="青山一组的 2025 年考评")).to_be_visible()
    well_made(clerk)

"""Early signs reach the leader and the office with what could help; a talk is an act of people, and can be answered."""

import pytest
from playwright.sync_api import expect


@pytest.mark.row("E7")
def test_a_leader_sees_early_who_needs_a_hand_and_notes_what_was_done(phone, desk):
    leader = phone("D002")
    leader.goto("/duties/today")
    leader.get_by_text("早提醒").click()
    card = leader.locator("section", has=leader.get_by_role("heading", name="周晓燕"))
    expect(card.get_by_text("必访人家过了日子")).to_be_visible()
    expect(card.get_by_text("一起排个日子")).to_be_visible()
    card.get_by_text("记一下做了什么").click()
    card.get_by_label("约好一起去走访").check()
    card.get_by_label("想补一句的话").fill("周六上午")
    card.get_by_role("button", name="记下").click()
    expect(leader.get_by_text("周六上午")).to_be_visible()

    clerk = desk("chen")
    clerk.goto("/early-signs")
    expect(clerk.get_by_text("周六上午")).to_be_visible()


@pytest.mark.row("E7")
def test_a_talk_is_written_down_with_its_reason_and_the_deputy_answers(phone, desk, village):
    clerk = desk("chen")
    clerk.goto(f"/deputies/{village.deputy('王秀英').id}")
    clerk.get_by_text("登记一次谈话").click()
    clerk.get_by_label("批评教育", exact=True).check()
    clerk.get_by_label("为什么，说了什么").fill("两次例会没到，也没请假")
    clerk.get_by_role("button", name="记下").click()

    deputy = phone("D001")
    deputy.goto("/profiles/mine")
    deputy.get_by_text("和我的谈话").click()
    deputy.get_by_text("批评教育").click()
    expect(deputy.get_by_text("两次例会没到，也没请假")).to_be_visible()
    deputy.get_by_label("我的说明").fill("请过假，条子在小李那里")
    deputy.get_by_role("button", name="写上").click()

    clerk.reload()
    expect(clerk.get_by_text("请过假，条子在小李那里")).to_be_visible()
    clerk.get_by_label("补一句，或者为什么撤回").fill("查到了假条")
    clerk.get_by_role("button", name="撤回这次谈话").click()
    expect(clerk.get_by_text("这次谈话已经撤回。")).to_be_visible()

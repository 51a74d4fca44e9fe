"""Reception days from the rule to the line in the archive: planned by the office, changed by two deputies, held."""

import pytest
from playwright.sync_api import expect

from models.opinion import Opinion
from tests.meetings import reception


@pytest.mark.row("A6")
def test_two_deputies_change_and_the_one_who_came_writes_down_what_was_said(phone, village):
    one = reception(in_days=0, hour=20)
    wang = phone("D001")
    wang.goto("/duties/today")
    wang.get_by_role("link", name="青山社区代表工作站").click()
    wang.get_by_text("那天来不了，和别的代表换").click()
    wang.get_by_label("只请人替的话，请谁").select_option(label="张国庆")
    wang.get_by_role("button", name="问一问").click()
    zhang = phone("D002")
    zhang.goto("/duties/today")
    zhang.get_by_role("link", name="王秀英想请您替一次").click()
    zhang.get_by_role("button", name="答应").click()
    expect(zhang.get_by_text("换好了。")).to_be_visible()

    zhang.goto(f"/receptions/{one.id}")
    zhang.get_by_role("button", name="接待过了").click()
    zhang.get_by_label("说了什么").fill("路灯坏了半个月")
    zhang.get_by_role("button", name="记下这一位").click()
    expect(zhang.get_by_text("意见已经登记")).to_be_visible()
    assert (Opinion.get().source, Opinion.get().deputy) == ("reception", village.deputy("张国庆"))
    zhang.goto(f"/archives/{village.deputy('张国庆').id}")
    expect(zhang.get_by_text("接待群众").last).to_be_visible()

"""Reception days from the rule to the line in the archive: planned by the office, changed by two deputies, held."""

import pytest
from playwright.sync_api import expect

from models.meetings.reception import Reception
from models.meetings.reception_rule import ReceptionRule
from models.opinions.opinion import Opinion
from tests.browser.looks import well_made
from tests.meetings import reception


@pytest.mark.row("A6")
def test_the_office_plans_by_a_rule_and_everybody_sees_it(phone, desk, village):
    office = desk("chen")
    office.goto("/reception-rules")
    office.get_by_label("哪个工作站").select_option(label="青山社区代表工作站")
    office.get_by_role("link", name="每周几个半天").click()
    office.get_by_label("哪个工作站").select_option(label="青山社区代表工作站")
    office.get_by_role("checkbox", name="周三上午").check()
    office.get_by_role("button", name="看看会怎么排").click()
    expect(office.get_by_role("heading", name="会这样排")).to_be_visible()
    assert Reception.select().count() == 0
    office.get_by_role("button", name="就这样排").click()
    expect(office.get_by_text("代表和群众都看得到了")).to_be_visible()

    assert {one.deputy.name for one in Reception.select()} == {"王秀英", "张国庆", "周晓燕"}
    everybody = phone(java_script_enabled=False)
    everybody.goto(f"/contact-cards/{village.deputy('王秀英').slug}")
    expect(everybody.get_by_role("heading", name="接待日，不用预约")).to_be_visible()
    expect(everybody.get_by_role("link", name="记到我的日历里")).to_be_visible()


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


def test_nothing_bars_the_way(phone, desk, village):
    one = reception(in_days=0)
    rule = ReceptionRule.create(
        region_code="990101001001", station=one.station, pattern="week 1am", on_holidays="move",
        made_by=village.user("he"),
    )  # fmt: skip
    page = phone("D001")
    for path in ("/receptions/mine", f"/receptions/{one.id}", "/duties/today"):
        page.goto(path)
        well_made(page)
    page = desk("chen")
    for path in ("/receptions", f"/receptions/{one.id}", "/reception-rules", f"/reception-rules/{rule.id}"):
        page.goto(path)
        well_made(page)

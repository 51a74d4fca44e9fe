"""A clerk decides what a machine pointed at; the deputy sees why, and may disagree."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from models.visits.review import Review
from models.visits.visit import Visit
from tests.browser.looks import well_made
from tests.office import publish, visit


def decline(page, reason):
    page.get_by_label("给代表的话").fill(reason)
    page.get_by_role("button", name=re.compile("不算")).click()


@pytest.mark.row("B5")
def test_a_doubted_visit_counts_once_a_clerk_has_accepted_it(desk, entry):
    publish()
    visit(entry, "王秀英", "蒋家", heard="井水有点浑")
    page = desk("chen")
    page.goto("/score-tables")
    menu = page.get_by_role("navigation", name="主菜单")
    expect(menu.get_by_role("link", name=re.compile("^走访"))).to_contain_text("1")
    menu.get_by_role("link", name=re.compile("^走访")).click()
    expect(menu.get_by_role("link", name=re.compile("走访审核"))).to_contain_text("1")

    expect(page.get_by_text("这户不归这位代表负责")).to_be_visible()
    expect(page.get_by_text("井水有点浑")).to_be_visible()
    page.get_by_role("button", name="选中的算数").click()

    expect(page.get_by_text("1 次走访算数了")).to_be_visible()
    expect(page.get_by_text("都处理完了")).to_be_visible()
    page.goto("/score-tables?q=wxy")
    expect(page.locator("td.total")).to_have_text("1.4")  # a household and an opinion


@pytest.mark.row("B5")
def test_declined_with_a_reason_contested_by_the_deputy_and_decided_anew(desk, phone, entry):
    visit(entry, "王秀英", "蒋家")
    clerk = desk("chen")
    clerk.goto("/reviews")
    decline(clerk, "这户由刘海生负责")
    expect(clerk.get_by_text("原因已经告诉代表")).to_be_visible()

    deputy = phone("D001")
    deputy.goto(f"/visits/{Visit.get().id}")
    expect(deputy.get_by_text("这户由刘海生负责")).to_be_visible()
    deputy.get_by_label("写一句为什么").fill("那天替老刘去的")
    deputy.get_by_role("button", name="请办公室再看一看").click()

    clerk.get_by_role("link", name=re.compile("有不同意见")).click()
    expect(clerk.get_by_text("那天替老刘去的")).to_be_visible()
    expect(clerk.get_by_text("不算，这户由刘海生负责")).to_be_visible()
    clerk.get_by_role("button", name="选中的算数").click()
    expect(clerk.get_by_text("没有不同意见")).to_be_visible()

    deputy.reload()
    expect(deputy.get_by_text("办公室看过，计入了")).to_be_visible()


def test_a_decline_without_a_reason_is_asked_for_one_and_loses_nothing(desk, entry):
    visit(entry, "王秀英", "蒋家", "沈家")
    page = desk("chen")
    page.goto("/reviews")
    page.get_by_role("checkbox").nth(1).check()

    page.get_by_role("button", name="选中的不算").click()

    expect(page.get_by_text("请写一句为什么")).to_be_visible()
    expect(page.get_by_role("checkbox").nth(0)).not_to_be_checked()
    expect(page.get_by_role("checkbox").nth(1)).to_be_checked()
    decline(page, "不在责任区")
    expect(page.get_by_text("1 次走访不算")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False])
def test_a_burst_is_decided_in_one_go(desk, village, entry, script):
    houses = [name for area in village.HOUSEHOLDS.values() for _, name, _ in area][:11]
    for number, house in enumerate(houses):
        visit(entry, "王秀英", house, ago=timedelta(seconds=30 * number))
    page = desk("chen", java_script_enabled=script)
    page.goto("/reviews")
    expect(page.get_by_role("checkbox")).to_have_count(11)
    expect(page.get_by_text("短时间里上门太多户，走不过来").first).to_be_visible()

    page.get_by_role("link", name="全选").click()
    decline(page, "五分钟里十一户，请再核对")

    expect(page.get_by_text("11 次走访不算")).to_be_visible()
    assert {review.answer for review in Review.select()} == {"五分钟里十一户，请再核对"}


def test_the_second_of_two_clerks_is_told(desk, entry):
    visit(entry, "王秀英", "蒋家")
    first, second = desk("chen"), desk("sun")
    first.goto("/reviews")
    second.goto("/reviews")

    first.get_by_role("button", name="选中的算数").click()
    expect(first.get_by_text("1 次走访算数了")).to_be_visible()
    decline(second, "不在责任区")

    expect(second.get_by_text("有 1 次已经有人先处理了")).to_be_visible()
    assert Review.get().accepted


def test_an_unknown_code_is_matched_to_the_household_that_the_clerk_recognises(desk, entry):
    visit(entry, "王秀英", "李建国家", code="ZZZZZZZZZZZZZZZZ")
    page = desk("chen")
    page.goto("/reviews")
    page.get_by_role("link", name="先认出是哪一户").click()

    page.get_by_role("searchbox").fill("李建国")
    page.get_by_role("button", name="搜索").click()
    page.get_by_role("radio").check()
    page.get_by_role("button", name="算数", exact=True).click()

    expect(page.get_by_text("1 次走访算数了")).to_be_visible()
    assert Visit.get().household.name == "李建国家"


def test_another_districts_clerk_has_nothing_to_decide(desk, entry):
    visit(entry, "王秀英", "蒋家")
    page = desk("ma")
    page.goto("/reviews")

    expect(page.get_by_text("都处理完了")).to_be_visible()
    assert page.goto(f"/reviews/{Review.get().id}").status == 404


def test_the_pages_are_well_made_on_a_desk_and_on_a_phone(desk, phone, village, entry):
    visit(entry, "刘海生", "李建国家", code="ZZZZZZZZZZZZZZZZ")
    visit(entry, "王秀英", "蒋家", "沈家", heard="长" * 2000)
    first, second, _ = Review.select().order_by(Review.id)
    second.decide(village.user("chen"), False, "不" * 500)
    Review.contest(second.visit, "我" * 500, village.user("D001"))
    for page in (desk("chen"), phone("chen")):
        for path in ("/reviews", "/reviews?tab=contested", "/reviews?tab=decided", f"/reviews/{first.id}?q=家"):
            page.goto(path)
            well_made(page)

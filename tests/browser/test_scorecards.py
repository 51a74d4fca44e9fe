"""A figure opens what is behind it, down to the act."""

import pytest
from playwright.sync_api import expect

from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(server, on_a_day):
    on_a_day("2026-11-15")


@pytest.mark.row("B2")
def test_a_figure_leads_to_its_working_to_the_visit_and_back_to_the_figure(phone, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了半个月")
    visited("王秀英", "李建国家", "2026-06-03")
    page = phone("D001")
    page.goto("/scorecards/mine")

    figure = page.get_by_role("link").filter(has_text="入户不少于三分之一")
    expect(figure).to_contain_text("0.4")
    figure.click()
    expect(page.get_by_text("1 户,每户 0.4 分").or_(page.get_by_text("1 户，每户 0.4 分"))).to_be_visible()
    expect(page.get_by_text("+0.4")).to_be_visible()
    expect(page.get_by_text("这家今年已经算过一次")).to_have_count(1)

    page.get_by_role("link", name="5月3日").click()
    expect(page.get_by_text("路灯坏了半个月")).to_be_visible()

    page.get_by_role("link", name="入户不少于三分之一").click()
    expect(page.get_by_text("+0.4")).to_be_visible()


@pytest.mark.row("E2")
def test_the_archive_keeps_what_the_office_entered_and_took_back(desk, phone, visited, rules_of_2026, village):
    visited("王秀英", "李建国家", "2026-05-03")
    office, number = desk("chen"), village.deputy("王秀英").id
    office.goto(f"/archives/{number}")

    office.get_by_text("补记一件事").click()
    office.get_by_label("哪一种").select_option("培训 · 到会（天）")
    office.get_by_label("多少").fill("半天")
    office.get_by_label("什么事").fill("三月履职能力培训")
    office.get_by_role("button", name="记下").click()
    expect(office.get_by_text("请填哪一天")).to_be_visible()
    expect(office.get_by_text("请填几天，半天写 0.5，最多 99 天")).to_be_visible()
    office.get_by_label("多少").fill("1.5")
    expect(office.get_by_label("什么事")).to_have_value("三月履职能力培训")
    office.get_by_label("哪一天").fill("2026-03-20")
    office.get_by_role("button", name="记下").click()
    expect(office.get_by_text("记下了。")).to_be_visible()

    deputy = phone("D001")
    deputy.goto(f"/archives/{number}")
    trained = deputy.get_by_role("listitem").filter(has_text="三月履职能力培训")
    expect(trained).to_contain_text("培训·到会 1.5 天")
    expect(trained).to_contain_text("算在：活动与培训")
    expect(deputy.get_by_role("listitem").filter(has_text="李建国家")).to_contain_text("必访人家")

    office.get_by_text("记错了，撤回").click()
    office.get_by_label("为什么撤回").fill("那天是别的组")
    office.get_by_role("button", name="撤回", exact=True).click()
    deputy.reload()
    expect(trained).to_contain_text("已计入 → 不计入。那天是别的组")


def test_what_was_declined_is_told_on_the_day_and_contested_from_there(phone, visited, village):
    visited("王秀英", "蒋家", "2026-11-10")
    Review.get().decide(village.user("chen"), False, "这户不在您的责任区")
    page = phone("D001")
    page.goto("/duties/today")

    page.get_by_role("link").filter(has_text="这户不在您的责任区").click()
    page.get_by_role("button", name="请办公室再看一看").click()
    expect(page.get_by_text("请写一句为什么")).to_be_visible()
    page.get_by_label("写一句为什么").fill("刘代表住院，我替他去的")
    page.get_by_role("button", name="请办公室再看一看").click()

    expect(page.get_by_text("已经请办公室再看一看")).to_be_visible()
    expect(page.get_by_text("刘代表住院，我替他去的")).to_be_visible()
    assert Review.select().where(Review.decided_at.is_null()).count() == 1


def test_big_type_dark_and_english_can_be_chosen_on_ones_own_page(phone):
    page = phone("D001")
    page.goto("/profiles/mine")

    page.get_by_role("button", name="大字").click()
    page.get_by_role("button", name="深色").click()
    page.get_by_role("button", name="English").click()

    expect(page.locator("html.care.dark")).to_have_attribute("lang", "en")
    assert page.url.endswith("/profiles/mine") or page.url.endswith("/profiles/mine?")

"""A question in public: asked by anybody, answered by the deputy, published by the office."""

import pytest
from playwright.sync_api import expect

from models.voices.question import Question
from tests.browser.looks import well_made


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.mark.row("E9")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_anybody_asks_and_reads_the_answer(phone, desk, wang, script):
    asking = phone(java_script_enabled=script)
    asking.goto(f"/contact-cards/{wang.slug}")
    asking.get_by_role("link", name="问我一句").click()
    asking.get_by_label("您想问什么？").fill("路灯什么时候修？我是 3 栋的李婆婆")
    asking.get_by_role("button", name="问出去").click()
    expect(asking.get_by_role("heading", name="问好了，谢谢您")).to_be_visible()

    answering = phone("D001", java_script_enabled=script)
    answering.goto("/duties/today")
    answering.get_by_role("link", name="路灯什么时候修").click()
    answering.get_by_label("我的回答").fill("下周一派人来换。")
    answering.get_by_role("button", name="交给办公室公开").click()

    office = desk("chen", java_script_enabled=script)
    office.goto("/questions")
    office.get_by_role("link", name="路灯什么时候修").click()
    office.get_by_label("公开的问题").fill("小区的路灯什么时候修？")
    office.get_by_role("button", name="公开", exact=True).click()

    asking.get_by_role("link", name="回到王秀英的页面").click()
    expect(asking.get_by_role("heading", name="小区的路灯什么时候修？")).to_be_visible()
    expect(asking.get_by_text("下周一派人来换。")).to_be_visible()
    assert "李婆婆" not in asking.content()


def test_nobody_sees_the_trap_and_no_reader_is_led_into_it(phone, wang):
    page = phone()
    page.goto(f"/questions/deputies/{wang.slug}")
    trap = page.locator("[name=website]")
    box = trap.bounding_box()
    assert box["x"] + box["width"] < 0
    page.get_by_label("您想问什么？").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="问出去")).to_be_focused()
    assert page.get_by_role("textbox").count() == 1


def test_its_pages_are_well_made(phone, desk, village, wang):
    question = Question.ask(wang, "路灯什么时候修？" * 20, "1" * 36)
    answered = Question.ask(wang, "路" * 60, "2" * 36)
    answered.reply("https://example.org/" + "a" * 200, village.user("D001"))
    places = [
        (phone, "", f"/questions/deputies/{wang.slug}"), (phone, "", f"/questions/deputies/{wang.slug}?thanks=1"),
        (phone, "D001", f"/questions/{question.id}"), (phone, "D001", "/questions"),
        (desk, "chen", f"/questions/{answered.id}"), (desk, "chen", "/questions"), (desk, "chen", "/introductions"),
        (phone, "D001", f"/annual-reports/{wang.id}/2026"), (desk, "chen", "/annual-reports"),
    ]  # fmt: skip
    for device, login, path in places:
        page = device(login)
        page.goto(path)
        well_made(page)

"""The record book, on screen and on paper."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(autouse=True)
def november(server, on_a_day):
    on_a_day("2026-11-15")


@pytest.mark.row("V9")
def test_the_book_is_read_on_the_phone_and_printed_at_the_desk(phone, desk, visited, village):
    for month in (2, 5, 6):
        visited("王秀英", "李建国家", f"2026-0{month}-03", heard=f"第 {month} 句话")
    page = phone("D001")
    page.goto("/profiles/mine")
    page.get_by_role("link", name="走访记载册").click()

    expect(page.get_by_role("heading", name="2 月")).to_be_visible()
    expect(page.get_by_text("第 6 句话")).to_have_count(2)  # by date, and by household
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")

    office = desk("chen")
    office.goto(f"/record-books/{village.deputy('王秀英').id}")
    expect(office.get_by_role("button", name="打印")).to_be_visible()
    office.emulate_media(media="print")
    expect(office.get_by_role("button", name="打印")).to_be_hidden()
    expect(office.get_by_role("navigation", name="主菜单")).to_be_hidden()
    expect(office.get_by_text("第 2 句话").first).to_be_visible()
    expect(office.locator("#by-household ~ .book-home")).to_contain_text("李建国家")
    assert office.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 3  # cover, by date, by household


@pytest.mark.parametrize("words", ["很长的一句话" * 60, "https://example.org/" + "a" * 300])
def test_the_longest_word_stays_on_the_page(phone, visited, village, words):
    visited("王秀英", "李建国家", "2026-05-03", heard=words)
    page = phone("D001")
    page.goto(f"/record-books/{village.deputy('王秀英').id}")

    expect(page.get_by_text(words[:40]).first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")

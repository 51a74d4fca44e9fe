"""Accounts as their administrators see them, and the pages on which one's own is locked."""

from playwright.sync_api import expect

from tests.browser.looks import well_made


def test_an_account_is_opened_gets_another_role_and_a_slip_to_enter_by(desk, village):
    page = desk("sun")
    page.goto("/")
    page.get_by_role("link", name="账号", exact=True).click()
    page.get_by_label("姓名", exact=True).fill("辛勤")
    page.get_by_label("登录名", exact=True).fill("xin")
    page.get_by_label("身份").select_option("station")
    page.get_by_role("button", name="开账号").click()

    expect(page.get_by_role("heading", name="辛勤")).to_be_visible()
    page.get_by_label("身份").select_option("office")
    page.get_by_role("button", name="给这个身份").click()
    expect(page.get_by_text("身份给好了。")).to_be_visible()
    assert set(village.user("xin").roles) == {"station", "office"}
    page.get_by_role("button", name="打印登录码").click()
    expect(page.get_by_text("登录名 xin")).to_be_visible()


def test_the_pages_are_well_made_on_a_small_phone(phone, village):
    chen = village.user("chen").id
    for login, *paths in (
        ("sun", "/accounts", f"/accounts/{chen}"),
        ("lu", f"/accounts/{chen}"),
        ("qi", "/audits"),
        ("chen", "/profiles/mine", "/second-factors/new", "/second-factors/current"),
    ):
        page = phone(login)
        for path in paths:
            page.goto(path)
            well_made(page)
        page.close()

import re

import pytest
from playwright.sync_api import expect

from models.accounts.sign_in import SignIn


@pytest.mark.row("N1")
def test_a_deputy_scans_the_slip_and_is_signed_in_with_a_password_of_their_own(desk, phone, village, server):
    office = desk("chen")
    office.goto(f"/deputies/{village.deputy('王秀英').id}")
    office.get_by_role("button", name="打印登录码").click()
    printed = office.get_by_text(re.compile("/E/")).inner_text()
    token = re.search(r"/E/([0-9A-Z]+)", printed).group(1)

    page = phone()
    page.goto(f"/E/{token}")
    page.get_by_role("button", name="在这台手机上登录").click()
    page.get_by_label("新密码", exact=True).fill("春天来了花开了吗")
    page.get_by_label("再输一遍").fill("春天来了花开了吗")
    page.get_by_role("button", name="就用这个").click()
    page.wait_for_url("**/duties/today")
    expect(page.get_by_text("王秀英").first).to_be_visible()

    page.goto(f"/E/{token}")
    expect(page.get_by_text("这张登录码不能用了").first).to_be_visible()


def test_the_office_takes_a_lost_phone_back(desk, phone, village):
    lost = phone("D001")
    lost.goto("/duties/today")
    office = desk("chen")
    office.goto(f"/deputies/{village.deputy('王秀英').id}")
    office.get_by_role("button", name="让它退出").first.click()

    lost.goto("/profiles/mine")

    assert "/sign-ins/new" in lost.url
    assert SignIn.get(SignIn.user == village.user("D001")).revoked_by == village.user("chen")


def test_a_wrong_password_is_said_in_plain_words_and_the_right_one_lets_in(phone, village):
    page = phone()
    page.goto("/")
    page.get_by_label("登录名").fill("D001")
    page.get_by_label("密码").fill("something else")
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_text("名字或密码不对")).to_be_visible()
    expect(page.get_by_label("登录名")).to_have_value("D001")

    page.get_by_label("密码").fill(village.PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    page.wait_for_url("**/duties/today")

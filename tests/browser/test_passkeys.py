"""A passkey in a real browser, with a virtual authenticator in the place of finger and phone."""

import pytest
from playwright.sync_api import expect

from models.accounts.passkey import Passkey
from models.accounts.sign_in import SignIn

KEYS = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def with_finger(server):
    """Give a page a device that recognises its owner; `False` takes the finger away."""
    server.address = server.address.replace("127.0.0.1", "localhost")  # passkeys belong to a name, not to a number

    def touch(page, recognised=True):
        devtools = page.context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": KEYS | {"isUserVerified": recognised}})
        return devtools, made["authenticatorId"]

    return touch


def test_a_deputy_makes_a_passkey_and_signs_in_with_it_alone(with_finger, phone, village):
    page = phone("D001")
    with_finger(page)
    page.goto("/profiles/mine")
    page.get_by_role("button", name="添一把通行密钥").click()
    expect(page.get_by_text("通行密钥添好了")).to_be_visible()

    page.get_by_role("button", name="退出登录").click()
    page.wait_for_url("**/sign-ins/new?left=1")
    page.get_by_role("button", name="用通行密钥登录").click()

    page.wait_for_url("**/duties/today")
    newest = SignIn.select().order_by(SignIn.id.desc()).first()
    assert (newest.user.login, newest.second_factor_at is not None) == ("D001", True)
    assert Passkey.get().count > 0


def test_a_clerk_sets_the_office_up_with_a_passkey(with_finger, desk, village):
    page = desk()
    with_finger(page)
    page.goto("/sign-ins/new")
    page.get_by_label("登录名").fill("chen")
    page.get_by_label("密码", exact=True).fill(village.PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()

    page.wait_for_url("**/second-factors/new**")
    page.get_by_role("button", name="用通行密钥").click()

    expect(page.get_by_role("heading", name="积分")).to_be_visible()
    assert Passkey.get().user == village.user("chen")


def test_a_device_that_does_not_know_its_owner_is_told_so(with_finger, phone):
    page = phone("D001")
    with_finger(page, recognised=False)
    page.goto("/profiles/mine")
    page.get_by_role("button", name="添一把通行密钥").click()

    expect(page.get_by_text("没有成")).to_be_visible()
    assert not Passkey.select().exists()

"""Whose phone, whose entries, whose household: another deputy, an expired session, a sign-in taken back."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.accounts.sign_in import SignIn
from models.visits.visit import Visit
from tests.browser.conftest import session_cookie
from tests.browser.doorstep import (
    await_,
    await_draft,
    await_states,
    kept,
    on_shelf,
    open_app,
    open_form,
    save_button,
    save_visit,
    states,
    title,
)
from tests.village import PASSWORD


def sign_in_as(page, server, login):
    page.context.add_cookies([session_cookie(server, login)])


def owner(page) -> str | None:
    return (on_shelf(page, "me") or {}).get("name")


def cached_pages(page):
    return [name for name in page.evaluate("() => caches.keys()") if name.startswith("lianxin-pages-")]


@pytest.mark.row("V2")
def test_another_deputy_on_the_phone_neither_sees_nor_sends_them(phone, server, village, line):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    uuid = save_visit(page, village.token("李建国家"), heard="路灯坏了")
    sign_in_as(page, server, "D004")
    page.context.set_offline(False)
    page.goto("/visits/waiting")
    await_(lambda: owner(page) == "刘海生", page)
    expect(page.get_by_text("都上传了")).to_be_visible()
    expect(page.get_by_text("李建国家")).to_have_count(0)
    expect(page.locator("[data-outbox]")).to_be_hidden()
    assert line.posts == []
    assert states(page) == ["waiting"]

    theirs = save_visit(page, village.token("蒋家"))
    await_states(page, "waiting", "kept")
    assert [(visit.uuid, visit.deputy.name) for visit in Visit.select()] == [(theirs, "刘海生")]

    sign_in_as(page, server, "D001")
    page.goto("/visits/waiting")
    await_states(page, "kept", "kept")
    assert Visit.get(Visit.uuid == uuid).deputy == village.deputy("王秀英")
    expect(page.get_by_text("蒋家")).to_have_count(0)


@pytest.mark.row("V2")
def test_the_next_deputy_finds_none_of_the_households_before(phone, server, village):
    page = open_app(phone("D001"))
    page.goto("/visits")
    await_(lambda: len(cached_pages(page)) == 1, page)
    sign_in_as(page, server, "D004")
    page.goto("/visits/waiting")
    await_(lambda: cached_pages(page) == [], page)
    open_form(page, village.token("李建国家"))
    expect(title(page, "还没认出这户人家")).to_be_visible()


def test_a_draft_belongs_to_who_wrote_it(phone, server, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.get_by_label("听到了什么").fill("只对我说的")
    await_draft(page, heard="只对我说的")
    sign_in_as(page, server, "D002")
    page.goto("/visits/waiting")
    await_(lambda: owner(page) == "张国庆", page)
    open_form(page, village.token("李建国家"))
    expect(page.get_by_label("听到了什么")).to_have_value("")


@pytest.mark.row("V2", "B1")
def test_an_expired_session_keeps_recording_and_asks_for_the_password_only_to_send(phone, server, village):
    page = open_app(phone("D001"))
    SignIn.update(expires_at=clock.now()).execute()
    page.goto("/visits/scan")
    uuid = save_visit(page, village.token("李建国家"))
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    await_states(page, "waiting")
    page.get_by_role("link", name="去登录").first.click()
    page.locator("[name=name]").fill("D001")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button:not(.link)").first.click()
    page.wait_for_url("**/visits/new?saved=*")
    await_states(page, "kept")
    assert Visit.get().uuid == uuid


@pytest.mark.row("V2")
def test_an_expired_session_still_shows_the_last_state_and_the_way_to_the_scanner(phone):
    page = open_app(phone("D001"))
    page.reload()
    await_(lambda: "/duties/today" in kept(page), page)
    SignIn.update(expires_at=clock.now()).execute()
    page.goto("/duties/today")
    expect(page.get_by_text("登录过期了")).to_be_visible()
    page.get_by_role("link", name="扫码").click()
    page.wait_for_url("**/visits/scan")


def test_a_sign_in_taken_back_takes_the_households_from_the_phone_and_leaves_the_queue(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    save_visit(page, village.token("李建国家"))
    SignIn.get().revoke(village.user("chen"))
    page.context.set_offline(False)
    await_(lambda: (owner(page), on_shelf(page, "book"), cached_pages(page)) == (None, None, []), page)
    assert states(page) == ["waiting"]


def test_a_token_that_has_expired_is_replaced_without_a_word(phone, server, village):
    page = open_app(phone("D001"))
    context = page.context
    open_form(page, village.token("李建国家"))
    context.clear_cookies()
    sign_in_as(page, server, "D001")
    save_button(page).click()
    await_states(page, "kept")


def test_signing_out_leaves_the_queue_and_nothing_else(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    save_visit(page, village.token("李建国家"))
    page.context.set_offline(False)
    page.route("**/visits", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.goto("/profiles/mine")
    page.locator("form[action$='/sign-ins/current/end'] button").click()
    page.wait_for_url(lambda url: "/sign-ins/new" in url)
    held = page.evaluate(
        """async () => {
          const database = await new Promise((resolve) => {
            const request = indexedDB.open("lianxin");
            request.onsuccess = () => resolve(request.result);
          });
          const all = (store) => new Promise((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
          });
          return { shelf: (await all("shelf")).map(({ key }) => key), visits: (await all("visits")).length };
        }"""
    )
    assert held["visits"] == 1
    assert not {"me", "book"} & set(held["shelf"])
    assert cached_pages(page) == []


def test_a_phone_that_nobody_signed_in_on_has_no_form(phone, village):
    page = phone()
    page.goto(f"/visits/new?code={village.token('李建国家')}")
    assert "/sign-ins/new" in page.url
    assert save_button(page).count() == 0

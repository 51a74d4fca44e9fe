"""The app opens without a signal, follows its reader's language, and updates while no form is open."""

import threading

import pytest
from flask import request
from playwright.sync_api import expect

from models.accounts.sign_in import SignIn
from models.visits.visit import Visit
from routes import shells
from rules.households import codes
from tests.browser.camera import card_at_the_door
from tests.browser.doorstep import (
    await_,
    await_states,
    entries,
    kept,
    open_app,
    open_form,
    save_button,
    save_visit,
    title,
)

SHELL_NAMES = "async () => (await caches.keys()).filter((name) => name.startsWith('lianxin-shells-'))"
OLD = ("activated", "running")


def before_each(server, act):
    server.app.before_request_funcs[None].insert(0, act)


@pytest.mark.row("V2")
def test_it_opens_without_a_signal_to_the_last_state(phone):
    page = open_app(phone("D001"))
    page.reload()
    greeting = page.locator("main").inner_text()
    await_(lambda: "/duties/today" in kept(page), page)
    page.context.set_offline(True)
    page.goto("/duties/today")
    expect(page.get_by_text("没有信号").first).to_be_visible()
    assert greeting.split("\n")[0] in page.locator("main").inner_text()


def test_a_page_that_was_never_opened_leads_to_the_outbox_instead_of_nowhere(phone):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    page.goto("/scorecards/mine")
    expect(page.get_by_text("那一页还没存在手机里")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_with_a_signal_too_weak_the_last_state_is_shown_first(phone, server):
    page = open_app(phone("D001"))
    page.reload()
    await_(lambda: "/duties/today" in kept(page), page)
    strong_again = threading.Event()
    before_each(server, lambda: strong_again.wait(100))
    page.goto("/duties/today", wait_until="commit")  # and the server has not answered
    strong_again.set()


@pytest.mark.row("V1", "V2")
def test_the_scanner_reads_codes_without_a_signal(filming, server, village):
    page = open_app(filming(card_at_the_door(codes.url(server.address, village.token("李建国家")))))
    await_(lambda: "zxing_reader.wasm" in kept(page), page)
    page.context.set_offline(True)
    page.goto("/visits/scan")
    expect(title(page, "001 号 李建国家")).to_be_visible()
    save_button(page).tap()
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()


def test_the_shells_follow_the_language_and_the_type_size(phone, server):
    page = open_app(phone("D001"))
    page.context.add_cookies([{"name": "care", "value": "1", "url": server.address}])
    page.goto("/profiles/mine")
    page.goto("/visits/scan")
    await_(lambda: page.reload() and page.locator("html.care").count() == 1, page)
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("html.care")).to_be_attached()


def deploy(monkeypatch, version):
    monkeypatch.setattr(shells, "asset_version", lambda: version)


def look_for_update(page):
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")


def await_takeover(page):
    """A browser lets the old worker go once it has nothing to do, but not while somebody looks on: here it is told to.
    Only the old one, and on a page at rest: a worker that is stopped at its work may hold up the whole page for good.
    """
    devtools, versions = page.context.new_cdp_session(page), {}
    told = lambda news: versions.update({one["versionId"]: one for one in news["versions"]})  # noqa: E731
    devtools.on("ServiceWorker.workerVersionUpdated", told)
    devtools.send("ServiceWorker.enable")
    page.wait_for_load_state("networkidle")

    def taken_over():
        if any(one["status"] == "installed" for one in versions.values()):
            for old in [one for one in versions.values() if (one["status"], one["runningStatus"]) == OLD]:
                devtools.send("ServiceWorker.stopWorker", {"versionId": old["versionId"]})
        return page.evaluate(SHELL_NAMES) == ["lianxin-shells-next"]

    await_(taken_over, page, lambda: (page.evaluate(SHELL_NAMES), versions))


@pytest.mark.row("V2")
def test_an_update_waits_while_a_form_is_open_and_never_touches_the_outbox(phone, village, monkeypatch):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    uuid = save_visit(page, village.token("李建国家"))
    open_form(page, village.token("孙桂兰家")).get_by_label("听到了什么").fill("路灯坏了")
    page.route("**/phones/pulse", lambda route: route.abort())
    page.context.set_offline(False)
    deploy(monkeypatch, "next")
    look_for_update(page)
    await_(lambda: "lianxin-shells-next" in page.evaluate(SHELL_NAMES), page)
    page.wait_for_timeout(800)
    assert len(page.evaluate(SHELL_NAMES)) == 2
    expect(page.get_by_label("听到了什么")).to_have_value("路灯坏了")

    page.goto("/duties/today")
    await_takeover(page)
    assert [entry["uuid"] for entry in entries(page)] == [uuid]
    page.unroute("**/phones/pulse")
    page.goto("/visits/waiting")
    await_states(page, "kept")
    assert Visit.get().uuid == uuid


def test_what_an_update_that_was_cut_off_left_behind_is_cleared_later(phone):
    page = open_app(phone("D001"))
    page.evaluate("() => caches.open('lianxin-shells-before')")
    assert len(page.evaluate(SHELL_NAMES)) == 2
    page.goto("/duties/today")
    await_(lambda: len(page.evaluate(SHELL_NAMES)) == 1, page, lambda: page.evaluate(SHELL_NAMES))
    assert page.evaluate(SHELL_NAMES) != ["lianxin-shells-before"]


def test_an_update_fetches_only_what_has_changed(phone, server, monkeypatch):
    page = open_app(phone("D001"))
    await_(lambda: "zxing_reader.wasm" in kept(page), page)
    asked = []
    before_each(server, lambda: asked.append(request.path))
    deploy(monkeypatch, "next")
    look_for_update(page)
    await_takeover(page)
    assert not [path for path in asked if path.endswith((".css", ".wasm", ".png"))]


def test_while_nobody_is_signed_in_the_version_before_goes_on(phone, village, monkeypatch):
    page = open_app(phone("D001"))
    SignIn.delete().execute()
    deploy(monkeypatch, "next")
    look_for_update(page)
    page.wait_for_timeout(1000)
    open_form(page, village.token("李建国家"))
    expect(title(page, "001 号 李建国家")).to_be_visible()
    assert len(page.evaluate(SHELL_NAMES)) == 1

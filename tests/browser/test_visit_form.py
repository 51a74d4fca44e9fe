"""The visit form: prefilled, a tap for each thing, nothing typed is lost, and usable without looking or touching."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.visits.visit import Visit
from tests.browser.doorstep import (
    await_,
    await_draft,
    await_states,
    entries,
    open_app,
    open_form,
    save_button,
    save_visit,
    title,
)
from tests.browser.looks import well_made

WITHOUT_DATABASE = "Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('denied'); } } })"
WITHOUT_WORKERS = "delete Navigator.prototype.serviceWorker"


@pytest.mark.row("V1")
def test_the_form_knows_whose_door_it_is_without_a_signal(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    open_form(page, village.token("李建国家"))
    expect(title(page, "001 号 李建国家")).to_be_visible()
    expect(page.locator(".page-head .sub").first).to_contain_text("青山社区1区 · 四老人员 · 第 1 次走访")
    expect(page.get_by_text("王秀英记")).to_be_visible()
    assert page.get_by_label("入户").is_checked()
    assert page.get_by_label("平时", exact=True).is_checked()


def test_it_counts_the_visits_so_far_with_those_still_on_the_phone(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    save_visit(page, village.token("李建国家"))
    open_form(page, village.token("李建国家"))
    expect(page.get_by_text("第 2 次走访")).to_be_visible()


@pytest.mark.row("V5", "V6")
def test_mode_roles_company_and_words_arrive_as_they_were_given(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"), means="list")
    page.get_by_label("座谈").check()
    page.get_by_label("集中").check()
    page.get_by_label("听取民意").check()
    page.get_by_label("帮忙办事").check()
    page.get_by_label("张国庆").check()
    page.get_by_label("听到了什么").fill("楼道灯坏了半个月，\n晚上出门怕摔")
    page.get_by_label("办了什么").fill("送了药")
    page.get_by_label("答应了什么").fill("下周修灯")
    save_button(page).click()
    await_states(page, "kept")
    visit = Visit.get()
    assert (visit.place, visit.schedule, visit.role_codes) == ("talk", "centralised", ["gather", "help"])
    assert visit.deputies == [village.deputy("王秀英"), village.deputy("张国庆")]
    assert (visit.heard, visit.done, visit.promised) == ("楼道灯坏了半个月，\n晚上出门怕摔", "送了药", "下周修灯")
    assert visit.means == "list"


@pytest.mark.row("V1")
def test_a_forgotten_visit_is_recorded_at_its_own_time(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.get_by_text("走访时间").click()
    page.get_by_label("什么时候去的").fill("2026-11-03T15:40")
    expect(page.locator("[data-slot=when]")).to_contain_text("11月3日")
    save_button(page).click()
    await_states(page, "kept")
    assert clock.day_of(Visit.get().visited_at).isoformat() == "2026-11-03"


def test_unchanged_the_time_is_when_the_form_was_opened(phone, village):
    page = open_app(phone("D001"))
    before = clock.now()
    open_form(page, village.token("李建国家"))
    after = clock.now()
    save_button(page).click()
    await_states(page, "kept")
    assert before - timedelta(seconds=1) < Visit.get().visited_at < after


def test_a_form_left_open_and_empty_begins_anew_when_it_is_looked_at_again(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.wait_for_timeout(1500)
    back = clock.now()
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    save_button(page).click()
    await_states(page, "kept")
    assert Visit.get().visited_at >= back - timedelta(seconds=0.5)


def test_what_was_half_written_survives_a_closed_page(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.get_by_label("听到了什么").fill("路灯坏了")
    page.get_by_label("张国庆").check()
    await_draft(page, heard="路灯坏了", companions=[village.deputy("张国庆").id])
    context = page.context
    page.close()
    page = open_form(context.new_page(), village.token("李建国家"))
    expect(page.get_by_label("听到了什么")).to_have_value("路灯坏了")
    assert page.get_by_label("张国庆").is_checked()
    page.get_by_role("button", name="从头记").click()
    expect(page.get_by_label("听到了什么")).to_have_value("")
    assert not page.get_by_label("张国庆").is_checked()


def test_once_saved_the_draft_is_gone(phone, village):
    page = open_app(phone("D001"))
    save_visit(page, village.token("李建国家"), heard="路灯坏了")
    page.goto("/visits/waiting")
    expect(page.locator("[data-part=drafts]")).to_be_hidden()


def test_reloading_the_confirmation_saves_nothing_again(phone, village):
    page = open_app(phone("D001"))
    save_visit(page, village.token("李建国家"))
    page.reload()
    expect(page.get_by_role("heading", name="办公室已经收到")).to_be_visible()
    assert len(entries(page)) == 1


def test_from_the_keyboard_alone(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.get_by_label("入户").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-saved] h2")).to_be_focused()
    await_states(page, "kept")
    assert (Visit.get().place, Visit.get().role_codes) == ("talk", ["explain"])


def test_everyone_can_use_these_pages(phone, village):
    page = open_app(phone("D001"))
    for path, shown in (
        ("/visits/scan", page.get_by_label("输卡片上的 8 位码")),
        ("/visits/waiting", page.get_by_text("都上传了")),
        (f"/visits/new?code={village.token('李建国家')}", save_button(page)),
        ("/visits/new?code=ABCD", page.get_by_text("码一共 8 位")),
    ):
        page.goto(path)
        expect(shown).to_be_visible()
        well_made(page)


def test_a_browser_that_forgets_says_so_and_still_sends(phone, village):
    page = phone("D001")
    page.add_init_script(WITHOUT_DATABASE)
    page.goto(f"/visits/new?code={village.token('李建国家')}")
    expect(page.get_by_text("这个浏览器存不住走访")).to_be_visible()
    save_button(page).click()
    expect(page.get_by_role("heading", name="办公室已经收到")).to_be_visible()
    assert Visit.select().count() == 1


def test_a_browser_that_forgets_holds_the_page_until_it_is_sent(phone, village):
    page = phone("D001")
    page.add_init_script(WITHOUT_DATABASE)
    page.goto(f"/visits/new?code={village.token('李建国家')}")
    expect(save_button(page)).to_be_visible()
    page.context.set_offline(True)
    save_button(page).click()
    expect(page.get_by_role("heading", name="正在上传，先别关这一页")).to_be_visible()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    await_(lambda: asked == ["beforeunload"], page)


@pytest.mark.row("V2")
def test_a_browser_without_a_service_worker_keeps_the_queue_and_says_what_is_missing(phone, village):
    page = phone("D001")
    page.context.add_init_script(WITHOUT_WORKERS)
    page.goto(f"/visits/new?code={village.token('李建国家')}")
    expect(page.get_by_text("在这里没有信号就打不开")).to_be_visible()
    page.context.set_offline(True)
    save_button(page).click()
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    page.context.set_offline(False)
    await_states(page, "kept")
    assert Visit.select().count() == 1

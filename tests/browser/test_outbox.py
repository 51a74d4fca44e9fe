"""What was saved on the phone reaches the server, once: through dead spots, closed pages, two tabs and lost answers."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.visits.visit import Visit
from tests.browser.doorstep import (
    alter,
    await_,
    await_states,
    entries,
    open_app,
    open_form,
    save_button,
    save_visit,
    states,
)

OLD_BROWSER = "Object.defineProperty(navigator, 'locks', { value: undefined }); delete window.SyncManager"


def write_offline(page, *codes):
    """Record a visit at each of these doors with no signal."""
    page.context.set_offline(True)
    return [save_visit(page, code) for code in codes]


@pytest.mark.row("V2", "B1")
def test_recorded_without_a_signal_page_closed_and_reopened_sent_once(phone, village, line):
    page = open_app(phone("D001"))
    (uuid,) = write_offline(page, village.token("李建国家"))
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    context = page.context
    page.close()

    page = context.new_page()
    page.goto("/visits/waiting")
    expect(page.get_by_text("001 号 李建国家")).to_be_visible()
    expect(page.locator("[data-turn]")).to_contain_text("手机里等着 1 条")
    context.set_offline(False)
    await_states(page, "kept")
    expect(page.locator("[data-turn]")).to_contain_text("都上传了")
    assert [visit.uuid for visit in Visit.select()] == [uuid]
    assert line.posts == [[uuid]]


@pytest.mark.row("V2")
def test_the_badge_is_the_queues_real_length(phone, village):
    page = open_app(phone("D001"))
    write_offline(page, village.token("李建国家"), village.token("孙桂兰家"))
    page.goto("/duties/today")
    expect(page.locator("[data-outbox]")).to_have_text("2 条待上传")
    page.context.set_offline(False)
    expect(page.locator("[data-outbox]")).to_be_hidden()
    assert Visit.select().count() == 2


@pytest.mark.row("V2", "B1")
@pytest.mark.parametrize("old_browser", [False, True], ids=["locks", "lease"])
def test_two_tabs_send_one_after_the_other(phone, village, line, old_browser):
    page = phone("D001")
    if old_browser:
        page.context.add_init_script(OLD_BROWSER)
    open_app(page)
    uuids = write_offline(page, *(village.token(name) for name in ("李建国家", "孙桂兰家", "钱多多家")))
    other = page.context.new_page()
    other.goto("/visits/waiting")
    page.goto("/visits/waiting")
    page.context.set_offline(False)
    await_(lambda: states(page) == ["kept"] * 3, page)  # a lease outlives the page that held it
    expect(other.locator("[data-turn]")).to_contain_text("都上传了")
    assert sorted(visit.uuid for visit in Visit.select()) == sorted(uuids)
    assert line.posts == [uuids]


@pytest.mark.row("V2", "B1")
def test_an_answer_that_gets_lost_is_asked_for_again_and_nothing_counts_twice(phone, village, line):
    line.lost_answers = 2
    page = open_app(phone("D001"))
    uuid = save_visit(page, village.token("李建国家"))
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    await_states(page, "kept")
    assert line.posts == [[uuid]] * 3
    assert Visit.select().count() == 1


@pytest.mark.row("V2")
def test_more_than_a_batch_goes_in_batches(phone, village, line):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    page.goto("/visits/waiting")
    page.evaluate(
        """(code) => import("/static/js/outbox.js").then(async ({ record }) => {
          const { mintUuid } = await import("/static/js/uuid.js");
          const { me } = await import("/static/js/identity.js");
          for (let minutes = 0; minutes < 120; minutes += 1) {
            const visited_at = new Date(Date.now() - minutes * 3600000).toISOString();
            const visit = { code, visited_at, place: "talk", schedule: "routine", companions: [], roles: [], heard: "",
              done: "", promised: "", means: "list" };
            await record({ uuid: mintUuid(), deputy: (await me()).deputy, visit, household: null });
          }
        })""",
        village.token("李建国家"),
    )
    page.context.set_offline(False)
    await_(lambda: Visit.select().count() == 120, page)
    assert [len(batch) for batch in line.posts] == [50, 50, 20]


@pytest.mark.row("V2")
def test_one_entry_that_breaks_the_server_holds_up_no_other(phone, village, line):
    line.choke_on = "怪字"
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    strange = save_visit(page, village.token("李建国家"), heard="怪字")
    others = [save_visit(page, village.token(name)) for name in ("孙桂兰家", "钱多多家", "吴大伟家")]
    page.goto("/visits/waiting")
    page.context.set_offline(False)

    def all_but_one_are_kept() -> bool:
        page.get_by_role("button", name="现在上传").click()
        page.wait_for_timeout(300)
        return sorted(states(page)) == ["kept", "kept", "kept", "waiting"]

    await_(all_but_one_are_kept, page, lambda: states(page))
    assert sorted(visit.uuid for visit in Visit.select()) == sorted(others)
    line.choke_on = ""
    page.get_by_role("button", name="现在上传").click()
    await_states(page, "kept", "kept", "kept", "kept")
    assert Visit.select().where(Visit.uuid == strange).exists()


@pytest.mark.row("V2")
def test_the_browser_sends_after_the_page_was_closed(phone, village, line):
    page = open_app(phone("D001"))
    (uuid,) = write_offline(page, village.token("李建国家"))
    context, (worker,) = page.context, page.context.service_workers
    page.close()
    context.set_offline(False)
    worker.evaluate("""() => self.dispatchEvent(Object.assign(new ExtendableEvent("sync"), { tag: "outbox" }))""")
    await_(lambda: Visit.select().count() == 1, context.new_page())
    assert line.posts == [[uuid]]


def test_a_double_tap_saves_one_visit(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    open_form(page, village.token("李建国家"))
    save_button(page).dblclick()
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    assert len(entries(page)) == 1


def test_what_has_waited_for_more_than_a_day_is_pointed_out(phone, village):
    page = open_app(phone("D001"))
    (uuid,) = write_offline(page, village.token("李建国家"))
    alter(page, uuid, made_at=(clock.now() - timedelta(hours=25)).isoformat())
    page.goto("/visits/waiting")
    expect(page.locator("[data-outbox-old]").first).to_be_visible()


def test_a_month_after_it_was_received_an_entry_leaves_the_phone(phone, village):
    page = open_app(phone("D001"))
    old, young = save_visit(page, village.token("李建国家")), save_visit(page, village.token("孙桂兰家"))
    await_states(page, "kept", "kept")
    receipt = entries(page)[0]["receipt"]
    alter(page, old, receipt=receipt | {"received_at": (clock.now() - timedelta(days=31)).isoformat()})
    page.goto("/visits/waiting")
    await_states(page, "kept")
    assert [entry["uuid"] for entry in entries(page)] == [young]


def test_what_waits_is_never_pruned(phone, village):
    page = open_app(phone("D001"))
    (uuid,) = write_offline(page, village.token("李建国家"))
    alter(page, uuid, made_at=(clock.now() - timedelta(days=90)).isoformat())
    page.goto("/visits/waiting")
    assert states(page) == ["waiting"]
    page.context.set_offline(False)
    await_(lambda: Visit.select().count() == 1, page)

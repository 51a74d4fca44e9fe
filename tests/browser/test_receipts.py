"""What the server says to an entry, and what the deputy can do about it on the phone."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.households.code import Code
from models.points.duty import Duty
from models.upkeep import backup
from models.upkeep.installation import Installation
from models.upkeep.restore import restore
from models.visits.recording import record
from models.visits.review import Review
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
    title,
)


@pytest.mark.row("V1", "B1")
def test_a_code_replaced_before_the_visit_is_kept_for_the_office_to_look_at(phone, village):
    page = open_app(phone("D001"))
    old = Code.current(village.household("李建国家"))
    old.replace(village.user("chen"), "lost")
    open_form(page, old.token)
    save_button(page).click()
    await_states(page, "kept")
    expect(page.get_by_text("办公室要先看一看")).to_be_visible()
    page.goto("/visits/waiting")
    expect(page.locator("[data-part=kept] li")).to_contain_text("办公室在看")
    assert Review.get().visit.code == old.token


@pytest.mark.row("V2", "B1")
def test_a_server_restored_from_a_backup_is_offered_the_last_month_again(phone, village, line):
    page = open_app(phone("D001"))
    uuid = save_visit(page, village.token("李建国家"))
    await_states(page, "kept")
    lose_everything_after_the_backup()
    page.goto("/visits/waiting")
    await_(lambda: len(line.posts) == 2 and states(page) == ["kept"], page)
    assert Visit.get().uuid == uuid
    page.goto("/duties/today")
    page.wait_for_load_state("networkidle")
    assert line.posts == [[uuid], [uuid]]


@pytest.mark.row("V2", "B1")
def test_brought_back_from_a_backup_it_is_offered_what_it_lacks_and_has_it_once(phone, village):
    page = open_app(phone("D001"))
    first = save_visit(page, village.token("李建国家"))
    await_states(page, "kept")
    file, _ = backup.make(backup.plan)
    second = save_visit(page, village.token("孙桂兰家"))
    await_states(page, "kept", "kept")

    restore(file, backup.plan.site)
    assert [visit.uuid for visit in Visit.select()] == [first]
    page.goto("/visits/waiting")
    await_(lambda: Visit.select().count() == 2, page)
    assert {visit.uuid for visit in Visit.select()} == {first, second}
    assert Duty.select().where(Duty.kind == "visit").count() == 2
    await_states(page, "kept", "kept")


def lose_everything_after_the_backup():
    for table in (Review, Duty, Visit):
        table.delete().execute()
    Installation.here().renew()


def conflicting(page, village):
    """An entry whose uuid the server already knows with other content."""
    page.context.set_offline(True)
    uuid = save_visit(page, village.token("李建国家"), heard="路灯坏了")
    mine = entries(page)[0]
    other = {**mine["visit"], "uuid": uuid, "deputy": mine["deputy"], "heard": "水管漏了"}
    record(village.user("D001"), [other], sent_at=clock.now())
    page.goto("/visits/waiting")
    page.context.set_offline(False)
    await_states(page, "conflict")
    return uuid


def test_the_same_uuid_with_other_content_shows_both_and_can_be_kept_as_its_own(phone, village):
    page = open_app(phone("D001"))
    uuid = conflicting(page, village)
    expect(page.locator("[data-version=mine]")).to_contain_text("路灯坏了")
    expect(page.locator("[data-version=theirs]")).to_contain_text("水管漏了")
    expect(page.locator("[data-outbox-count]")).to_have_text("1")
    page.get_by_role("button", name="手机里的也算一条").dblclick()
    await_states(page, "kept")
    assert {visit.heard: visit.uuid == uuid for visit in Visit.select()} == {"水管漏了": True, "路灯坏了": False}


def test_a_conflict_can_be_settled_by_letting_the_servers_stand(phone, village):
    page = open_app(phone("D001"))
    conflicting(page, village)
    page.get_by_role("button", name="只留办公室那份").click()
    await_states(page)
    assert [visit.heard for visit in Visit.select()] == ["水管漏了"]


def test_what_the_server_cannot_read_stays_on_the_phone_with_the_reason(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    uuid = save_visit(page, village.token("李建国家"))
    alter(page, uuid, visit={**entries(page)[0]["visit"], "place": "elsewhere"})
    page.goto("/visits/waiting")
    page.context.set_offline(False)
    await_states(page, "refused")
    row = page.locator("[data-part=unsettled] li")
    expect(row).to_contain_text("没收下")
    expect(row).to_contain_text("看不懂")
    alter(page, uuid, visit={**entries(page)[0]["visit"], "place": "home"})
    row.get_by_role("button", name="再传一次").click()
    await_states(page, "kept")


def test_the_same_household_on_the_same_day_is_asked_about(phone, village):
    page = open_app(phone("D001"))
    save_visit(page, village.token("李建国家"))
    open_form(page, Code.current(village.household("李建国家")).short)
    page.get_by_label("办了什么").fill("送了药")
    save_button(page).click()
    expect(page.get_by_role("heading", name="已经记过这一户")).to_be_focused()
    page.get_by_role("button", name="又去了一次").click()
    await_states(page, "kept", "kept")
    assert Visit.select().count() == 2


def test_left_for_later_the_second_one_stays_as_a_draft(phone, village):
    page = open_app(phone("D001"))
    save_visit(page, village.token("李建国家"))
    open_form(page, village.token("李建国家"))
    page.get_by_label("办了什么").fill("送了药")
    save_button(page).click()
    page.get_by_role("button", name="先不记").click()
    page.goto("/visits/waiting")
    page.locator("[data-part=drafts] a").click()
    expect(title(page, "001 号 李建国家")).to_be_visible()
    expect(page.get_by_label("办了什么")).to_have_value("送了药")
    assert len(entries(page)) == 1


def test_the_queue_is_saved_as_a_file_and_read_back_once(phone, village, tmp_path):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    uuid = save_visit(page, village.token("李建国家"), heard="路灯坏了")
    page.goto("/visits/waiting")
    with page.expect_download() as download:
        page.get_by_role("button", name="存成文件").click()
    download.value.save_as(tmp_path / "queue.json")
    page.context.close()

    another = open_app(phone("D001"))
    another.goto("/visits/waiting")
    for added in (1, 0):
        another.get_by_label("读回文件").set_input_files(tmp_path / "queue.json")
        expect(another.get_by_text(f"读回了 {added} 条")).to_be_visible()
    await_states(another, "kept")
    assert [(visit.uuid, visit.heard) for visit in Visit.select()] == [(uuid, "路灯坏了")]


def test_another_file_is_not_taken_for_the_queue(phone, tmp_path):
    (tmp_path / "other.json").write_text('{"kind": "shopping"}')
    page = open_app(phone("D001"), "/visits/waiting")
    page.get_by_label("读回文件").set_input_files(tmp_path / "other.json")
    expect(page.get_by_text("这个文件不是连心存的走访")).to_be_visible()
    assert entries(page) == []

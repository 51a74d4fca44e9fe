"""An appointment from asking to the visit that it becomes: a household without an account, a deputy with a phone."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.meetings.appointment import Appointment
from models.points.duty import Duty
from tests.browser.doorstep import await_, open_app, save_button
from tests.browser.looks import well_made
from tests.meetings import appointment


def ask(page, village):
    page.goto(f"/contact-cards/{village.deputy('王秀英').slug}")
    page.get_by_role("link", name="约代表见面").click()
    page.get_by_role("radio", name="请代表来我家").check()
    page.get_by_label("第一个时间").select_option(index=2)
    page.get_by_label("几点").first.select_option("9")
    page.get_by_label("怎么称呼您").fill("老陈")
    page.get_by_label("电话", exact=True).fill("139 1234 5678")
    page.get_by_role("button", name="约一约").click()
    expect(page.get_by_text("等代表答复")).to_be_visible()


@pytest.mark.row("A7")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_from_asking_to_a_logged_visit(phone, village, script):
    household = phone(java_script_enabled=script)
    ask(household, village)
    asked = Appointment.get()
    expect(household.get_by_text(asked.follow_shown)).to_be_visible()

    deputy = open_app(phone("D001"))
    deputy.get_by_role("link", name="老陈想约您").click()
    deputy.locator("form", has_text="哪个时间行").get_by_role("button").first.click()
    expect(deputy.get_by_text("约好了").first).to_be_visible()
    household.reload()
    expect(household.get_by_text("约好了")).to_be_visible()

    deputy.get_by_role("link", name="见到了，扫门上的码记走访").click()
    deputy.get_by_label("输卡片上的 8 位码").fill(village.token("李建国家"))
    deputy.get_by_role("button", name="记这一户").click()
    save_button(deputy).click()
    await_(lambda: Appointment.get().visit, deputy)

    met = Appointment.get()
    assert (met.state, met.visit.household, met.visit.place) == ("held", village.household("李建国家"), "home")
    assert Duty.select().where(Duty.kind == "visit").count() == 1
    household.reload()
    expect(household.get_by_text("见过了").first).to_be_visible()


@pytest.mark.row("A7")
def test_the_deputy_proposes_another_time_and_the_household_agrees_with_its_code(phone, village):
    asked = appointment()
    deputy = phone("D001")
    deputy.goto(f"/appointments/{asked.id}")
    deputy.get_by_text("这些时间都不行，另提一个").click()
    deputy.get_by_label("一句话说明（可以不填）").first.fill("那天开会")
    deputy.get_by_role("button", name="问问对方").click()
    expect(deputy.get_by_text("代表另提了时间").first).to_be_visible()

    household = phone(java_script_enabled=False)
    household.goto("/appointments/follow")
    household.get_by_label("查询码").fill(asked.follow_shown)
    household.get_by_role("button", name="看一看").click()
    household.get_by_text("这个时间不行，换几个").click()
    household.get_by_label("第一个时间").select_option(index=3)
    household.get_by_label("几点").first.select_option("16")
    household.get_by_role("button", name="问问代表").click()
    expect(household.get_by_text("等代表答复")).to_be_visible()
    Appointment.get().propose(clock.now() + timedelta(days=5), village.user("D001"))
    household.reload()
    household.get_by_role("button", name="行，就这个时间").click()
    expect(household.get_by_text("约好了")).to_be_visible()
    assert asked.follow_code not in household.url
    assert Appointment.get().state == "agreed"


def test_nothing_bars_the_way(phone, desk, village):
    asked = appointment()
    pages = [("", f"/appointments/new?deputy={village.deputy('王秀英').slug}"), ("", "/appointments/follow")]
    for login, path in [*pages, ("D001", "/appointments/mine"), ("D001", f"/appointments/{asked.id}")]:
        page = phone(login)
        page.goto(path)
        well_made(page)
    page = desk("chen")
    for path in ("/appointments", f"/appointments/{asked.id}"):
        page.goto(path)
        well_made(page)

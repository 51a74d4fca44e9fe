"""Pledges: made in public and seen through; made at a door and seen by that household alone."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.meetings.pledge import Pledge
from tests.browser.doorstep import await_, open_app, open_form, save_button
from tests.browser.looks import well_made


@pytest.mark.row("A10")
def test_a_pledge_is_made_in_public_and_seen_through(phone, desk, village):
    deputy = phone("D001")
    deputy.goto("/pledges/mine")
    deputy.get_by_label("答应办什么事").fill("年底前修好青山路的路灯")
    deputy.get_by_label("到哪天办好").fill((clock.today() + timedelta(30)).isoformat())
    deputy.get_by_role("button", name="公开承诺").click()
    deputy.get_by_label("办到哪一步了").fill("灯已经买了")
    deputy.get_by_role("button", name="写进展").click()
    everybody = phone(java_script_enabled=False)
    everybody.goto(f"/contact-cards/{village.deputy('王秀英').slug}")
    expect(everybody.get_by_text("年底前修好青山路的路灯")).to_be_visible()
    expect(everybody.get_by_text("灯已经买了")).to_be_visible()

    office = desk("chen")
    office.goto(f"/deputies/{village.deputy('王秀英').id}")
    office.get_by_role("link", name="替代表记一条承诺").click()
    office.get_by_label("答应办什么事").fill("明年春天开议事会")
    office.get_by_label("到哪天办好").fill((clock.today() + timedelta(60)).isoformat())
    office.get_by_role("button", name="公开承诺").click()
    expect(office.get_by_text("记下了，公开的页面上看得到。")).to_be_visible()

    deputy.get_by_label("办到哪一步了").fill("都亮了")
    deputy.get_by_role("button", name="办成了").click()
    everybody.reload()
    expect(everybody.get_by_text("兑现了")).to_be_visible()


@pytest.mark.row("A10", "V6")
def test_what_is_promised_at_a_door_is_nobody_elses_to_see(phone, village):
    deputy = open_app(phone("D001"))
    open_form(deputy, village.token("李建国家"))
    deputy.get_by_label("答应了什么").fill("这周内换好楼道灯")
    save_button(deputy).click()
    await_(lambda: Pledge.select().count() == 1, deputy)
    deputy.goto("/pledges/mine")
    expect(deputy.get_by_text("这周内换好楼道灯")).to_be_visible()

    everybody = phone(java_script_enabled=False)
    everybody.goto(f"/contact-cards/{village.deputy('王秀英').slug}")
    assert "这周内换好楼道灯" not in everybody.content()
    assert Pledge.to_household(village.household("李建国家")) == [Pledge.get()]


def test_nothing_bars_the_way(phone, desk, village):
    wang = village.user("D001")
    one = Pledge.promise(wang.deputy, "修好青山路的路灯", clock.today(), "a" * 32, wang)
    one.tell("灯已经买了", wang)
    for shape, login, paths in (
        (phone, "D001", ("/pledges/mine", f"/pledges/{one.id}")),
        (desk, "chen", ("/pledges?tab=open", f"/pledges/{one.id}")),
        (phone, "", (f"/contact-cards/{wang.deputy.slug}",)),
    ):  # fmt: skip
        page = shape(login)
        for path in paths:
            page.goto(path)
            well_made(page)

"""What a visit heard, followed by the deputy who heard it."""

import pytest
from playwright.sync_api import expect

from models.opinions.opinion import Opinion
from models.visits.visit import Visit
from tests.browser.doorstep import await_states, open_app, open_form, save_button


@pytest.mark.row("V6")
def test_what_was_heard_without_a_signal_goes_to_the_office_with_one_tick(phone, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    open_form(page, village.token("李建国家"))
    tick = page.get_by_label("交办公室办")
    expect(tick).to_be_hidden()
    page.get_by_label("听到了什么").fill("楼道灯坏了")
    tick.check()
    save_button(page).click()
    page.wait_for_url("**/visits/new?saved=*")
    page.context.set_offline(False)
    page.reload()
    await_states(page, "kept")

    opinion = Opinion.get()
    assert (opinion.text, opinion.household) == ("楼道灯坏了", village.household("李建国家"))
    page.goto(f"/visits/{Visit.get().id}")
    expect(page.get_by_text(f"第 {opinion.number} 号意见")).to_be_visible()
    expect(page.get_by_text("待分类")).to_be_visible()


@pytest.mark.row("V6")
def test_later_it_goes_from_the_visits_page(phone, village):
    page = open_app(phone("D001"))
    open_form(page, village.token("李建国家"))
    page.get_by_label("听到了什么").fill("楼道灯坏了")
    save_button(page).click()
    await_states(page, "kept")
    page.goto(f"/visits/{Visit.get().id}")
    page.get_by_role("button", name="把听到的交办公室办").click()

    expect(page.get_by_text("待分类")).to_be_visible()
    expect(page.get_by_role("button", name="把听到的交办公室办")).to_have_count(0)

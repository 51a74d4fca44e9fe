"""Visits are called back by lots that anybody can draw again; what was said changes nothing by itself."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.fairness.call_back import CallBack
from models.fairness.draw import Draw
from rules.fairness.draw_file import DrawFile
from tests import fairness
from tests.browser.looks import well_made


def day(ahead: int) -> str:
    return (clock.today() + timedelta(ahead)).isoformat()


@pytest.mark.row("B5")
def test_lots_are_drawn_in_the_open_and_everybody_can_draw_them_again(desk, phone, visited):
    for home in ("李建国家", "陈𬭎家", "赵志强家"):
        visited("王秀英", home, day(0))
    clerk = desk("chen")
    clerk.goto("/call-backs")
    clerk.get_by_label("从哪天的走访").fill(day(-7))
    clerk.get_by_label("抽几次").fill("2")
    clerk.get_by_label("用哪个号码作种子").fill("明天双色球的开奖号码")
    clerk.get_by_label("号码哪天出来").fill(day(1))
    clerk.get_by_role("button", name="定下名单，公布出去").click()
    expect(clerk.get_by_text("明天双色球的开奖号码").first).to_be_visible()

    everybody = phone(java_script_enabled=False)
    everybody.goto("/call-backs/announced")
    expect(everybody.get_by_text(Draw.get().fingerprint)).to_be_visible()

    Draw.update(seed_on=clock.today()).execute()  # the next day
    clerk.reload()
    clerk.get_by_label("种子").fill("05 11 23 + 07")
    clerk.get_by_role("button", name="抽", exact=True).click()
    for turn, outcome in enumerate(("说来过", "说没有人来"), 1):
        clerk.get_by_text(f"第 {turn} 个", exact=True).click()
        expect(clerk.get_by_label("说来过")).to_have_count(0)
        clerk.get_by_role("button", name="我来回访").click()
        expect(clerk.get_by_text(CallBack.get(CallBack.turn == turn).visit.household.address)).to_be_visible()
        clerk.get_by_label(outcome, exact=True).check()
        clerk.get_by_role("button", name="记下").click()
    expect(clerk.get_by_text("积分没有变")).to_be_visible()
    clerk.goto("/reviews")
    expect(clerk.get_by_text("回访时说那天没有人来")).to_be_visible()

    everybody.reload()
    with everybody.expect_download() as download:
        everybody.get_by_role("link", name="下载抽签文件，自己再抽一遍").click()
    draw = DrawFile.read(download.value.path().read_text())
    assert draw.repeat() == list(draw.drawn) == [one.visit_id for one in CallBack.select().order_by(CallBack.turn)]


@pytest.fixture
def there(village, visited):
    """One of each thing that stands in an address, of Wang's."""
    visit = visited("王秀英", "李建国家", day(0), visited_at=f"{day(0)}T00:10:00+08:00")
    return fairness.arguments(village.deputy("王秀英"), visit) | {"wang": village.deputy("王秀英")}


@pytest.mark.parametrize("device", ["desk", "phone"])
def test_nothing_bars_the_offices_way(request, device, there):
    wang, call, praise, talk = (there[name] for name in ("wang", "call_back_id", "commendation_id", "talk_id"))
    page = request.getfixturevalue(device)("chen")
    for path in (
        "/patterns", f"/patterns/{wang.id}/{there['half']}/night", "/call-backs", f"/call-backs/{there['draw_id']}",
        f"/call-backs/calls/{call}", "/early-signs", "/talks", f"/talks/deputies/{wang.id}", f"/talks/{talk}",
        "/commendations", "/commendations/candidates", "/commendations/new", f"/commendations/{praise}", "/care-notes",
        f"/care-notes/{wang.id}",
    ):  # fmt: skip
        page.goto(path)
        well_made(page)


def test_nothing_bars_anybody_elses_way(phone, there):
    asked, talk = f"/patterns/asked/{there['pattern_note_id']}", f"/talks/{there['talk_id']}"
    for login, paths in (
        ("D001", ("/patterns/mine", asked, "/talks/mine", talk)),
        ("D002", ("/early-signs", "/commendations/new", "/duties/today")),
        ("", ("/call-backs/announced", "/commendations/published", f"/contact-cards/{there['wang'].slug}")),
    ):  # fmt: skip
        page = phone(login)
        for path in paths:
            page.goto(path)
            well_made(page)

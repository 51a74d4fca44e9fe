"""A whole short year in the browser: counted, published, objected to, decided, closed, taken away and checked."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from models.evaluations.evaluation import Evaluation
from models.network.area import Area
from models.points.entry import Entry
from tests.browser.evaluating import begin_and_publish, take_away
from tests.browser.looks import well_made
from tests.office import publish

GRADING = {
    "bands": [
        {"id": "excellent", "title": "优秀", "least": "20"}, {"id": "competent", "title": "称职", "least": "5"},
        {"id": "incompetent", "title": "不称职", "least": "0"},
    ],
    "quota": {"percent": "50"},
}  # fmt: skip


@pytest.fixture
def year(village, server, on_a_day):
    """Last year: Wang trained and was active, Liu's training is missing in the records."""
    on_a_day("2026-01-05")
    publish(2025, grading=GRADING)
    enter(village, "王秀英", "training", "activity", "activity")


def enter(village, name, *kinds):
    for number, kind in enumerate(kinds, 1):
        facts = {"kind": kind, "aspect": "present", "done_on": date(2025, 6, number), "title": f"{kind}{number}"}
        Entry.record(village.deputy(name), village.user("chen"), **facts)


def say_what_is_wrong(page):
    page.goto("/sheets/mine")
    expect(page.get_by_role("heading", name="不称职")).to_be_visible()
    well_made(page)
    page.get_by_label("哪一项").select_option("training")
    page.get_by_label("为什么不对").fill("6 月那次培训我去了")
    page.get_by_role("button", name="告诉办公室").click()
    expect(page.get_by_text("等办公室答复")).to_be_visible()


def answer(page, village):
    page.goto("/evaluations")
    page.get_by_role("navigation", name="主菜单").get_by_role("link", name=re.compile("^考评")).click()
    page.goto("/objections")
    expect(page.get_by_text("6 月那次培训我去了")).to_be_visible()
    well_made(page)
    enter(village, "刘海生", "training")
    page.get_by_label("答复").fill("补录了，您看看")
    page.get_by_role("button", name="说得对").click()
    expect(page.get_by_text("没有异议")).to_be_visible()


def decide(page):
    page.goto("/evaluations")
    page.get_by_role("link", name="2025 年考评").click()
    page.get_by_role("link", name="张国庆").click()
    page.get_by_text("改一个等次").click()
    page.get_by_label("定为").select_option("competent")
    page.get_by_label("理由").fill("住院半年，出院就下户")
    page.get_by_role("button", name="定下来").click()
    expect(page.get_by_text("住院半年，出院就下户").first).to_be_visible()


def close(page):
    page.goto("/evaluations")
    page.get_by_role("link", name="2025 年考评").click()
    page.get_by_role("button", name="封存这一年").click()
    expect(page.get_by_role("status").get_by_text("办好了")).to_be_visible()
    page.get_by_role("link", name="回到考评").click()
    expect(page.get_by_text("封存码写在别处")).to_be_visible()
    well_made(page)


@pytest.mark.row("E5")
@pytest.mark.row("B4")
@pytest.mark.row("E8")
def test_a_year_is_evaluated_closed_checked_and_made_public(desk, phone, server, village, year, on_a_day):
    begin_and_publish(desk("chen"), "王秀英", "优秀")
    say_what_is_wrong(phone("D004"))
    answer(desk("chen"), village)
    decide(desk("chen"))
    on_a_day("2026-01-11")
    office = desk("chen")
    close(office)

    file = take_away(office)
    checked = server.app.test_cli_runner().invoke(args=["verify-year", "2025", str(file)])
    assert (checked.exit_code, Evaluation.get().head in checked.output) == (0, True)
    file.write_bytes(file.read_bytes().replace("住院半年".encode(), "住院一年".encode()))
    forged = server.app.test_cli_runner().invoke(args=["verify-year", "2025", str(file)])
    assert (forged.exit_code, "decision.jsonl 第 1 行" in forged.output) == (6, True)

    make_public(office)
    anybody = phone()
    anybody.goto(f"/contact-cards/areas/{Area.get(Area.number == 'B1').slug}")
    results = anybody.locator("section").filter(has=anybody.get_by_role("heading", name="2025 年考评结果"))
    expect(results).to_contain_text("刘海生")
    expect(results).to_contain_text("称职")
    expect(results).not_to_contain_text("8 分")
    well_made(anybody)


def make_public(page):
    page.goto(f"/evaluations/{Evaluation.get().id}")
    page.get_by_text("在责任区的公开页上公布").click()
    page.get_by_role("button", name="公布", exact=True).click()
    expect(page.get_by_text("只公布等次，公布每一位代表")).to_be_visible()


def test_a_sheet_to_sign_fits_its_paper_and_leads_back(phone, desk, village, year):
    begin_and_publish(desk("chen"), "王秀英", "优秀")
    page = phone("D001")
    page.goto("/profiles/mine")
    page.get_by_role("link", name="年度考评").click()
    expect(page.get_by_text("全体代表 4 人，排第 1")).to_be_visible()
    page.get_by_role("link", name="签字单").click()
    expect(page.get_by_text("代表签字")).to_be_visible()
    assert page.locator(".paper").evaluate("one => one.scrollWidth <= one.clientWidth")

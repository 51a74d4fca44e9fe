"""A whole year in the browser: rules, a declared duty, three sides heard, counted, objected to, closed, checked."""

import json
from datetime import date

import pytest
from playwright.sync_api import expect

from lib import clock
from models.appraisals.round import AppraisalRound
from models.evaluations.evaluation import Evaluation
from models.points.entry import Entry
from rules.counting.rule_set import plain, shipped
from tests.appraisals import FELLOWS, NEIGHBOURS, fill_group, judge, let_it_end, say
from tests.browser.evaluating import row_of, take_away
from tests.browser.test_appraisals import open_at_the_desk
from tests.browser.test_own_homes import enter

YEAR = clock.today().year
GRADING = {
    "weights": {"points": "60", "self": "10", "peer": "10", "mass": "20"},
    "full": "100",
    "bands": [
        {"id": "excellent", "title": "优秀", "least": "70"}, {"id": "competent", "title": "称职", "least": "50"},
        {"id": "incompetent", "title": "不称职", "least": "0"},
    ],
}  # fmt: skip


@pytest.fixture
def rules(tmp_path):
    """Everybody begins with 60 points, a deed gives one; as the file that another office handed on."""
    file = tmp_path / "细则.json"
    file.write_text(json.dumps(plain(shipped("base-and-bonus")) | {"year": YEAR, "grading": GRADING}), encoding="utf-8")
    return file


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def publish_rules(page, file):
    page.goto("/rule-drafts/new")
    page.get_by_label("或者导入一个文件").set_input_files(file)
    press(page, "导入")
    page.get_by_role("link", name="看一遍，发布").click()
    press(page, "发布")
    expect(page.get_by_text("发布了，大家都看得到。")).to_be_visible()


def declare(page):
    page.goto("/declarations/new?kind=practical-deed")
    page.get_by_label("什么事").fill("修好了楼道灯")
    page.get_by_label("哪一天").fill(clock.today().isoformat())
    page.get_by_label("怎么做的").fill("请电工装的")
    press(page, "交上去")
    expect(page.get_by_text("等人核对")).to_be_visible()


def pass_on(page, button):
    page.goto("/declarations")
    page.get_by_role("checkbox", name="修好了楼道灯").check()
    press(page, button)
    expect(page.get_by_text("1 条记好了")).to_be_visible()


def appraise_oneself(page):
    page.goto("/appraisals/mine")
    page.get_by_role("link", name="自评").click()
    for question in page.get_by_role("group").all():
        question.get_by_role("radio", name="称职", exact=True).check(force=True)
    press(page, "交上去")
    expect(page.get_by_text("交好了")).to_be_visible()


def appraise_a_fellow(page):
    page.goto("/appraisals/mine")
    page.get_by_role("link", name="小组互评").click()
    page.get_by_role("group", name="王秀英").get_by_role("radio", name="优秀").check(force=True)
    press(page, "交上去")
    expect(page.get_by_text("谁评了什么，没有记下来。")).to_be_visible()


def appraise_from_home(page):
    enter(page)
    page.get_by_role("link", name="去评一评").click()
    mine = page.locator("form", has=page.get_by_role("heading", name="王秀英"))
    mine.get_by_role("radio", name="基本称职").check(force=True)
    mine.get_by_role("button", name="交上去").click()
    expect(mine.get_by_text("评过了")).to_be_visible()


def hear_the_others(round_):
    for login in FELLOWS[1:]:
        judge(round_, login, "competent")
    for home in NEIGHBOURS[1:]:
        say(round_, home, "excellent")


def count_and_show(page):
    page.goto("/evaluations")
    page.get_by_label("哪一年").select_option(str(YEAR))
    press(page, "算一算")
    expect(row_of(page, "王秀英")).to_contain_text("71.77")  # 61×.6 + 80×.1 + 85×.1 + 93.33×.2
    expect(row_of(page, "刘海生")).to_contain_text("60")  # nobody appraised: the points alone
    page.get_by_label("异议提到哪天").fill(f"{YEAR + 1}-01-10")
    press(page, "给代表看")
    expect(page.get_by_text("代表可以提异议")).to_be_visible()


def object_to(page):
    page.goto("/sheets/mine")
    page.get_by_label("哪一项").select_option("deeds")
    page.get_by_label("为什么不对").fill("我也修过灯")
    press(page, "告诉办公室")
    expect(page.get_by_text("等办公室答复")).to_be_visible()


def decide(page, village):
    deed = {"kind": "practical-deed", "aspect": "", "done_on": date(YEAR, 1, 1), "title": "修灯"}
    Entry.record(village.deputy("刘海生"), village.user("chen"), **deed)
    page.goto("/objections")
    page.get_by_label("答复").fill("补录了，您看看")
    press(page, "说得对")
    expect(page.get_by_text("没有异议")).to_be_visible()


def close(page):
    page.goto(f"/evaluations/{Evaluation.get().id}")
    press(page, "封存这一年")
    expect(page.get_by_role("status").get_by_text("办好了")).to_be_visible()
    page.get_by_role("link", name="回到考评").click()
    expect(row_of(page, "刘海生")).to_contain_text("61")


@pytest.mark.row("E1")
@pytest.mark.row("E3")
@pytest.mark.row("E5")
@pytest.mark.row("B4")
def test_a_year_from_its_rules_to_a_file_that_anybody_can_check(desk, phone, server, village, rules, on_a_day):
    fill_group()
    office, wang, zhang = desk("chen"), phone("D001"), phone("D002")
    publish_rules(office, rules)
    declare(wang)
    pass_on(zhang, "选中的核对过了")
    pass_on(office, "选中的审定，计入")

    open_at_the_desk(office)
    expect(office.get_by_text("开好了")).to_be_visible()
    appraise_oneself(wang)
    appraise_a_fellow(zhang)
    appraise_from_home(phone())
    round_ = AppraisalRound.get()
    hear_the_others(round_)
    let_it_end(round_)

    on_a_day(f"{YEAR + 1}-01-05")
    office, liu = desk("chen"), phone("D004")
    count_and_show(office)
    object_to(liu)
    decide(office, village)
    on_a_day(f"{YEAR + 1}-01-11")
    office = desk("chen")
    close(office)
    file = take_away(office)
    checked = server.app.test_cli_runner().invoke(args=["verify-year", str(YEAR), str(file)])
    assert (checked.exit_code, Evaluation.get().head in checked.output) == (0, True)

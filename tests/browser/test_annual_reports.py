"""The report to voters: begun with the year's figures, handed in, published, asked about, judged by both sides."""

import pytest
from playwright.sync_api import expect

from models.appraisals.count import AppraisalCount
from models.voices.question import Question
from tests.appraisals import open_round
from tests.browser.test_own_homes import enter
from tests.office import visit


@pytest.mark.row("E4")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_report_from_its_figures_to_what_people_think_of_it(phone, desk, village, entry, script):
    round_, wang = open_round(), village.deputy("王秀英")
    visit(entry, "王秀英", "李建国家", done="换了灯泡")
    visit(entry, "王秀英", "孙桂兰家")

    writing = phone("D001", java_script_enabled=script)
    writing.goto("/duties/today")
    writing.get_by_role("link", name="交年度汇报").click()
    text = writing.get_by_label("汇报", exact=True)
    begun = text.input_value()
    assert "我走访了 2 户人家，一共 2 次" in begun and "办成的事有 1 件" in begun
    text.fill(begun + "\n明年把路灯都修好。")
    writing.get_by_role("button", name="先存着，不交").click()
    expect(writing.get_by_text("这是草稿，还没有交。")).to_be_visible()
    writing.get_by_role("button", name="交给办公室").click()
    expect(writing.get_by_text("写好了，等办公室公开").first).to_be_visible()

    office = desk("chen", java_script_enabled=script)
    office.goto("/annual-reports")
    office.get_by_role("link", name="王秀英").click()
    office.get_by_role("button", name="公开", exact=True).click()
    expect(office.get_by_role("heading", name="已公开的")).to_be_visible()

    zhang = phone("D002", java_script_enabled=script)
    zhang.goto(f"/peer-appraisals/{round_.id}/report")
    zhang.get_by_text("看年度汇报").click()
    expect(zhang.get_by_text("明年把路灯都修好。")).to_be_visible()
    zhang.get_by_role("radio", name="优秀").check(force=True)
    zhang.get_by_role("button", name="交上去").click()
    expect(zhang.get_by_text("没有记下来")).to_be_visible()

    home = phone(java_script_enabled=script)
    enter(home)
    home.get_by_role("link", name="去评一评").click()
    home.get_by_role("group", name="年度汇报").get_by_role("radio", name="称职", exact=True).check(force=True)
    home.locator("form", has=home.get_by_role("heading", name="王秀英")).get_by_role("button", name="交上去").click()
    expect(home.get_by_text("收到了，谢谢您")).to_be_visible()
    given = {(one.side, one.mark) for one in AppraisalCount.select() if one.fresh}
    assert given == {("report-group", "excellent"), ("report-homes", "competent")}

    home.goto(f"/contact-cards/{wang.slug}")
    home.get_by_role("link", name="看了汇报，问一句").click()
    home.get_by_label("您想问什么？").fill("哪几盏路灯？")
    home.get_by_role("button", name="问出去").click()
    expect(home.get_by_role("heading", name="问好了，谢谢您")).to_be_visible()
    asked = Question.get()
    asked.reply("小学门口那三盏。", village.user("D001"))
    asked.publish("哪几盏路灯？", village.user("chen"))
    home.goto(f"/contact-cards/{wang.slug}")
    report = home.locator("details.report")
    expect(report.get_by_role("heading", name="哪几盏路灯？")).to_be_visible()
    expect(report.get_by_text("小学门口那三盏。")).to_be_visible()

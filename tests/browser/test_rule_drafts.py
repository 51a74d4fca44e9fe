"""Tables that are really in use, typed into the form from an empty draft until they are published."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests.browser.looks import well_made

YEAR = clock.today().year


def begin(page):
    """An empty draft of this year's rules."""
    page.goto("/score-tables")
    page.get_by_role("link", name="细则", exact=True).first.click()
    page.get_by_role("link", name="写一份新的").click()
    page.get_by_label("从哪一年起用").fill(str(YEAR))
    page.get_by_role("button", name="开始写").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("还没有名字")


def fill(page, **texts):
    for path, text in texts.items():
        page.locator(f'[name="{path.replace("__", ".")}"]').fill(text)


def write_head(page, **texts):
    page.get_by_role("link", name="总的规定").first.click()
    fill(page, **texts)
    page.get_by_role("button", name="记下", exact=True).click()


def write_categories(page, *titles):
    page.get_by_role("link", name="分成几类").first.click()
    for place, title in enumerate(titles):
        page.get_by_role("button", name="加一行").or_(page.get_by_role("button", name="再加一行")).click()
        fill(page, **{f"categories.{place}.title": title})
    page.get_by_role("button", name="记下", exact=True).click()
    expect(page.get_by_role("heading", level=2, name=titles[-1])).to_be_visible()


def begin_item(page, category, title, kind):
    page.get_by_role("link", name=f"加一项 {category}").click()
    fill(page, title=title)
    page.locator(".kind").filter(has_text=kind).click()
    expect(page.locator(".change-kind")).to_contain_text(kind)


def tick(page, path, *codes):
    for code in codes:
        page.locator(f'[name="{path}"][value="{code}"]').check()


def write_marks(page, *marks):
    for place, (aspect, points) in enumerate(marks):
        page.get_by_role("button", name="加一行").or_(page.get_by_role("button", name="再加一行")).click()
        page.locator(f'[name="rule.marks.{place}.aspect"]').select_option(aspect)
        fill(page, **{f"rule.marks.{place}.points": points})


def keep(page, sentence):
    """Save, once the page says what was meant."""
    expect(page.locator("#telling")).to_contain_text(sentence)
    page.get_by_role("button", name="记下这一项").click()
    expect(page.get_by_text("记下了。")).to_be_visible()


def publish(page):
    page.get_by_role("link", name="看一遍，发布").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("发布了，大家都看得到。")).to_be_visible()


@pytest.mark.row("E1")
def test_tongchengs_table_is_typed_in_and_published(desk, phone, village):
    page = desk("chen")
    begin(page)
    write_head(page, title="政协委员履职百分制", cap="１００", pass_mark="60 分")
    write_categories(page, "会议", "提案", "活动和信息")

    begin_item(page, "会议", "参加会议", "每次打分，取平均")
    tick(page, "rule.duties", "meeting")
    write_marks(page, ("present", "50"), ("leave", "30"), ("absent", "0"))
    keep(page, "会议：到会一次记 50 分；请假一次记 30 分；缺席一次记 0 分；几次取平均。")
    begin_item(page, "会议", "常委请假、缺席", "扣分")
    tick(page, "rule.duties", "standing-meeting")
    write_marks(page, ("leave", "2"), ("absent", "5"))
    tick(page, "only", "standing")
    keep(page, "请假一次扣 2 分；缺席一次扣 5 分；只给常务委员算。")
    begin_item(page, "提案", "提案", "一档比一档高")
    tick(page, "rule.duties", "proposal")
    write_marks(page, ("submitted", "10"), ("filed", "25"))
    keep(page, "已提交得 10 分；已立案得 25 分；只算走得最高的一档。")
    begin_item(page, "活动和信息", "参加活动", "每做一次得分")
    tick(page, "rule.duties", "activity")
    fill(page, rule__each="2", cap="10")
    keep(page, "活动：每次得 2 分；最多 10 分。")
    begin_item(page, "活动和信息", "社情民意", "一档比一档高")
    tick(page, "rule.duties", "information")
    write_marks(page, ("submitted", "10"), ("adopted", "15"))
    keep(page, "被采纳得 15 分")
    publish(page)

    rules = RuleSet.of(YEAR, "990101")
    assert [(item.title, item.kind) for item in rules.items] == [
        ("参加会议", "marks"), ("常委请假、缺席", "deduct"), ("提案", "steps"), ("参加活动", "per-unit"),
        ("社情民意", "steps"),
    ]  # fmt: skip
    assert (rules.cap, rules.pass_mark, rules.out_of) == (100, 60, 100)
    reader = phone("D001")
    reader.goto("/scorecards/mine")
    reader.get_by_role("link", name="看全部细则").click()
    expect(reader.get_by_text("会议：到会一次记 50 分")).to_be_visible()
    well_made(reader)


@pytest.mark.row("E1")
def test_jiangbeis_table_is_typed_in_without_script(desk):
    page = desk("chen", java_script_enabled=False)
    begin(page)
    write_head(page, title="人大代表履职积分")
    write_categories(page, "履职")

    for title, duty, kind in (("提建议", "proposal", "per-unit"), ("视察调研", "inspection", "per-unit")):
        page.get_by_role("link", name="加一项 履职").click()
        fill(page, title=title)
        tick(page, "rule.kind", kind)
        page.get_by_role("button", name="就用这一种").click()
        tick(page, "rule.duties", duty)
        fill(page, rule__each="3")
        page.get_by_role("button", name="记下这一项").click()
    page.get_by_role("link", name="加一项 履职").click()
    fill(page, title="请假")
    tick(page, "rule.kind", "deduct")
    page.get_by_role("button", name="就用这一种").click()
    tick(page, "rule.duties", "meeting")
    page.get_by_role("button", name="加一行").click()
    page.locator('[name="rule.marks.0.aspect"]').select_option("leave")
    fill(page, rule__marks__0__points="一")
    page.get_by_role("button", name="记下这一项").click()

    expect(page.locator('[name="rule.marks.0.points"]')).to_have_value("一")
    expect(page.locator("[id='rule.marks.0.points-error']")).to_be_visible()
    fill(page, rule__marks__0__points="１")
    page.get_by_role("button", name="记下这一项").click()
    publish(page)

    assert [str(getattr(item.rule, "each", "")) for item in RuleSet.of(YEAR, "990101").items] == ["3", "3", ""]
    assert RuleSet.of(YEAR, "990101").items[2].rule.marks[0].points == 1
    assert RuleSet.of(YEAR, "990101").out_of is None


def test_two_clerks_meet_in_one_item_and_nothing_is_lost(desk, village):
    draft = RuleDraft.begin(plain(shipped("party-hundred")) | {"year": YEAR}, village.user("chen"))
    first, second = desk("chen"), desk("sun")
    for page in (first, second):
        page.goto(f"/rule-items/{draft.id}/training")
    fill(first, title="参加两次培训")
    first.get_by_role("button", name="记下这一项").click()
    fill(second, title="参加三次培训", cap="6")
    second.get_by_role("button", name="记下这一项").click()

    expect(second.get_by_text("陈敏先改了")).to_be_visible()
    expect(second.locator('[name="title"]')).to_have_value("参加三次培训")
    second.get_by_role("button", name="记下这一项").click()
    expect(second.get_by_text("记下了。")).to_be_visible()
    expect(second.get_by_role("heading", name="参加三次培训")).to_be_visible()


def test_the_form_bars_nobodys_way(desk, phone, village):
    draft = RuleDraft.begin(plain(shipped("committee-hundred")) | {"year": YEAR}, village.user("chen"))
    for page in (desk("chen"), phone("chen")):
        for path in (f"rule-drafts/{draft.id}", f"rule-items/{draft.id}/proposals", f"rule-items/{draft.id}/new",
                     f"rule-drafts/{draft.id}/parts/grading", "rule-drafts/new"):  # fmt: skip
            page.goto(f"/{path}")
            well_made(page)

"""An opinion's way at the desks: sorted, assigned, chased, taken up, answered, told, not good enough, handled again."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from lib import clock
from models.database import act
from models.network.area import Area
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from tests.browser.looks import well_made


@pytest.fixture
def said(village):
    """`said("楼道灯坏了")`: a household of Qingshan 1 wrote it."""

    def say(text="楼道灯坏了三天", **facts) -> Opinion:
        sender = {"name": "李建国", "phone": "13800138000"}
        return Opinion.register(text, "mailbox", Area.get(Area.number == "Q1"), **sender, **facts)

    return say


@pytest.fixture
def assigned(said, village):
    def assign(text="楼道灯坏了三天", **facts) -> Opinion:
        opinion = said(text, **facts)
        opinion.sort(village.user("chen"), "utilities", deputy=opinion.deputy)
        opinion.assign(village.user("chen"), Unit.get())
        return opinion

    return assign


def state(opinion) -> str:
    return Opinion.get_by_id(opinion.id).state


@pytest.mark.row("O1")
def test_from_the_first_word_to_the_households_yes(desk, said):
    opinion = said()
    office = desk("chen")
    office.goto("/opinions")
    expect(office.get_by_role("link", name=re.compile("等我办 1"))).to_be_visible()
    office.get_by_role("link", name="楼道灯坏了三天").click()
    office.get_by_label("水电气", exact=True).check()
    office.get_by_role("button", name="分好了").click()
    expect(office.get_by_text("记好了。")).to_be_visible()
    office.get_by_label("承办单位").select_option("城管局")
    office.get_by_role("button", name="交办").click()
    expect(office.get_by_text(re.compile("给城管局"))).to_be_visible()

    unit = desk("cg")
    unit.goto("/")
    unit.get_by_role("link", name="楼道灯坏了三天").click()
    expect(unit.get_by_text("李建国")).to_have_count(0)
    unit.get_by_role("button", name="接下了").click()
    unit.get_by_label("办好了", exact=True).check()
    unit.get_by_label("怎么办的，写给本人看").fill("灯泡和开关都换了。")
    unit.get_by_role("button", name="先看看本人会读到什么").click()
    expect(unit.locator(".letter")).to_contain_text("城管局答复：办好了")
    unit.get_by_role("button", name="就这样答复").click()
    expect(unit.get_by_text("待告知").first).to_be_visible()

    station = desk("he")
    station.goto(f"/opinions/{opinion.id}")
    expect(station.get_by_text("灯泡和开关都换了。").first).to_be_visible()
    station.get_by_label("打电话", exact=True).check()
    station.get_by_label("不满意", exact=True).check()
    station.get_by_label("本人的原话").fill("走廊那头还是黑的")
    station.get_by_role("button", name="告诉了").click()
    expect(station.get_by_text("要重新办").first).to_be_visible()

    office.reload()
    expect(office.get_by_text("走廊那头还是黑的")).to_be_visible()
    office.get_by_label("承办单位").select_option("城管局")
    office.get_by_role("button", name="交办").click()
    unit.reload()
    unit.get_by_role("button", name="接下了").click()
    unit.get_by_label("办好了", exact=True).check()
    unit.get_by_label("怎么办的，写给本人看").fill("两头都亮了。")
    unit.get_by_role("button", name="就这样答复").click()
    office.reload()
    office.get_by_label("当面", exact=True).check()
    office.get_by_label("满意", exact=True).check()
    office.get_by_role("button", name="告诉了").click()

    expect(office.get_by_text("办结").first).to_be_visible()
    assert [one.step for one in opinion.steps] == [
        "register", "sort", "assign", "take_up", "answer", "tell", "unsatisfied", "assign", "take_up", "answer", "tell",
        "satisfied",
    ]  # fmt: skip


@pytest.mark.row("O4")
def test_what_is_late_is_on_top_and_chased_with_one_tap(desk, assigned, said):
    late, _fresh = assigned("井盖半夜响"), said("新来的一条")
    with act():
        Opinion.update(due_on=clock.today() - timedelta(30)).where(Opinion.id == late.id).execute()
    office = desk("chen")
    office.goto("/opinions?tab=going")
    expect(office.locator(".opinion-row").first).to_contain_text("井盖半夜响")
    expect(office.locator(".opinion-row").first).to_contain_text(re.compile(r"城管局 · 过期 \d+ 个工作日"))
    office.get_by_role("link", name=re.compile("过期的 1")).click()
    expect(office.get_by_text(re.compile(r"1 件，最久的过了 \d+ 个工作日"))).to_be_visible()
    office.get_by_role("button", name="催一催").click()
    expect(office.get_by_text("记好了。")).to_be_visible()

    unit = desk("cg")
    unit.goto(f"/opinions/{late.id}")
    expect(unit.get_by_text("联络办公室催了 1 次")).to_be_visible()
    office.get_by_role("button", name="催一催").click()
    expect(office.get_by_text("今天已经催过了。")).to_be_visible()


@pytest.mark.row("O6")
def test_matters_solved_and_households_helped_are_counted_once(desk, phone, assigned, visited, village):
    visit = visited("王秀英", "李建国家", clock.today().isoformat(), heard="灯坏了", done="换了灯泡")
    for facts in ({"visit": visit, "household": visit.household}, {"household": village.household("陈𬭎家")}, {}):
        opinion = assigned(**facts)
        opinion.answer(village.user("cg"), "办好了", "solved")
        opinion.judge(True)
    office = desk("chen")
    office.goto("/opinions")
    tiles = office.locator(".tile")
    expect(tiles.nth(0)).to_contain_text("3")  # the visit's own, and two opinions
    expect(tiles.nth(0)).to_contain_text("其中意见 2 件")
    expect(tiles.nth(1)).to_contain_text("2")

    deputy = phone("D001")
    deputy.goto("/profiles/mine")
    deputy.get_by_role("link", name=re.compile("群众意见")).click()
    expect(deputy.locator(".tile").nth(0)).to_contain_text("1")


@pytest.mark.row("O1")
def test_the_same_is_merged_visibly_and_what_is_no_opinion_goes_with_a_reason(desk, said):
    main, other = said("青山路的路灯坏了看不见"), said("路灯坏了")
    office = desk("chen")
    office.goto(f"/opinions/{other.id}")
    office.get_by_text("和别的意见说的是一件事").click()
    office.get_by_label(re.compile("青山路的路灯坏了看不见")).check()
    office.get_by_role("button", name="合到那一条里").click()
    office.get_by_role("link", name=f"合在 {main.number} 里一起办").click()
    expect(office.get_by_text("合在这里的")).to_be_visible()
    office.goto(f"/opinions/{other.id}")
    office.get_by_role("button", name="取回来").click()
    office.get_by_text("这不是意见").click()
    office.locator("#word-dismiss").fill("试着玩的")
    office.get_by_role("button", name="不作意见办").click()

    expect(office.get_by_text("试着玩的")).to_be_visible()
    assert (state(main), state(other)) == ("registered", "dismissed")


@pytest.mark.row("O1")
def test_made_public_by_a_person_in_other_words(desk, assigned, village):
    opinion = assigned()
    opinion.answer(village.user("cg"), "换好了", "solved")
    office = desk("chen")
    office.goto(f"/opinions/{opinion.id}")
    office.get_by_text("公开给大家看").click()
    expect(office.locator("#public_text")).to_have_value("")
    office.locator("#public_text").fill("李建国家门口的灯坏了")
    office.locator("#public_answer").fill("换好了")
    office.get_by_label("我看过了，里面看不出是谁。").check()
    office.get_by_role("button", name="公开", exact=True).click()
    expect(office.get_by_role("alert")).to_contain_text("看得出是谁")
    office.locator("#public_text").fill("楼道的灯坏了")
    office.get_by_role("button", name="公开", exact=True).click()
    expect(office.get_by_text("已公开")).to_be_visible()


@pytest.mark.row("O1")
def test_it_all_works_without_script(desk, said):
    opinion = said()
    office = desk("chen", java_script_enabled=False)
    office.goto(f"/opinions/{opinion.id}")
    office.get_by_label("道路交通", exact=True).check()
    office.get_by_role("button", name="分好了").click()
    office.get_by_label("承办单位").select_option("城管局")
    office.get_by_role("button", name="交办").click()
    expect(office.get_by_text(re.compile("给城管局"))).to_be_visible()
    assert state(opinion) == "assigned"


@pytest.mark.row("O1")
def test_an_office_keeps_its_units_its_holidays_and_its_limits(desk):
    office = desk("chen")
    office.goto("/opinions")
    office.get_by_role("link", name="承办单位").click()
    office.get_by_label("单位的名字").fill("水务局")
    office.get_by_role("button", name="添上").click()
    office.get_by_label("姓名").fill("吴工")
    office.get_by_label("登录名").fill("sw")
    office.get_by_role("button", name="开账号").click()
    office.get_by_role("button", name="打印登录码").click()
    expect(office.get_by_role("heading", name="吴工")).to_be_visible()

    office.goto("/holidays")
    office.get_by_label("接下来办").fill("5")
    office.get_by_role("button", name="就按这个来").click()
    expect(office.get_by_text("改好了，往后的意见按新的期限算。")).to_be_visible()
    expect(office.get_by_label("接下来办")).to_have_value("5")


@pytest.mark.parametrize("device", ["desk", "phone"])
def test_the_pages_are_well_made(request, device, assigned, said, village):
    going, waiting = assigned(), said("路灯坏了，晚上看不见")
    answered = assigned("井水有点浑")
    answered.answer(village.user("cg"), "换了滤料", "solved")
    with act():
        Opinion.update(due_on=clock.today() - timedelta(30)).where(Opinion.id == going.id).execute()
    everywhere = [f"/opinions/{one.id}" for one in (going, answered)]
    places = {
        "chen": ["/opinions", "/opinions?tab=late", *everywhere, f"/opinions/{waiting.id}", "/units",
                 f"/units/{Unit.get().id}", "/holidays"],
        "cg": ["/opinions", *everywhere], "he": everywhere, "D001": ["/opinions", *everywhere],
    }  # fmt: skip
    for login, paths in places.items():
        page = request.getfixturevalue(device)(login)
        for path in paths:
            page.goto(path)
            well_made(page)

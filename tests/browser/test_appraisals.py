"""A round of appraisal from its opening to its results: the office at a desk, deputies and a household on phones."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.appraisals.round import AppraisalRound
from tests.appraisals import FELLOWS, NEIGHBOURS, appraise_oneself, fill_group, judge, let_it_end, open_round, say
from tests.browser.looks import dress, well_made
from tests.browser.test_own_homes import enter

both = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])


def open_at_the_desk(office, mass="") -> None:
    """`mass`: the marks of households, as the office types them; as usual if there are none."""
    office.goto("/appraisals")
    for what in ("writing", "peer", "report"):  # all from today on
        office.locator(f"#{what}-from").fill(office.locator("#self-from").input_value())
    if mass:
        office.get_by_text("问什么、怎么算").click()
        office.get_by_label("群众评议", exact=True).fill(mass)
    office.get_by_role("button", name="开始").click()


@pytest.mark.row("E3")
@both
def test_three_sides_of_a_year(phone, desk, village, script):
    fill_group()
    office = desk("chen", java_script_enabled=script)
    open_at_the_desk(office, "满意 1000\n不满意 30")
    expect(office.get_by_text("“满意”的分值不能超过 100")).to_be_visible()
    office.get_by_label("群众评议", exact=True).fill("满意 100\n基本满意 70\n不满意 30")
    office.get_by_role("button", name="开始").click()
    expect(office.get_by_text("开好了")).to_be_visible()
    round_ = AppraisalRound.get()

    wang = phone("D001", java_script_enabled=script)
    wang.goto("/duties/today")
    wang.get_by_role("link", name="自评").click()
    wang.get_by_role("button", name="交上去").click()
    expect(wang.get_by_text("每一项都选一个，再交上去。")).to_be_visible()
    for question in wang.get_by_role("group").all():
        question.get_by_role("radio", name="称职", exact=True).check(force=True)
    wang.get_by_label("说几句").fill("走得还不够。")
    wang.get_by_role("button", name="交上去").click()
    expect(wang.get_by_text("交好了")).to_be_visible()

    zhang = phone("D002", java_script_enabled=script)
    zhang.goto("/appraisals/mine")
    zhang.get_by_role("link", name="小组互评").click()
    expect(zhang.get_by_role("heading", name="张国庆")).to_have_count(0)  # nobody judges themselves
    zhang.get_by_role("group", name="王秀英").get_by_role("radio", name="优秀").check(force=True)
    zhang.get_by_role("button", name="交上去").click()
    expect(zhang.get_by_text("谁评了什么，没有记下来。")).to_be_visible()
    for login in FELLOWS[1:]:
        judge(round_, login, "competent")

    home = phone(java_script_enabled=script)
    enter(home)
    home.get_by_role("link", name="去评一评").click()
    mine = home.locator("form", has=home.get_by_role("heading", name="王秀英"))
    mine.get_by_role("radio", name="基本满意").check(force=True)
    mine.get_by_role("button", name="交上去").click()
    expect(mine.get_by_text("评过了")).to_be_visible()
    for neighbour in NEIGHBOURS[1:]:
        say(round_, neighbour, "satisfied")

    office.goto(f"/appraisals/{round_.id}")
    expect(office.get_by_text("6 户评了")).to_be_visible()
    expect(office.get_by_text("到期再看").first).to_be_visible()
    let_it_end(round_)
    office.reload()
    line = office.get_by_role("row", name="王秀英")
    for mark in ("80.00", "85.00", "95.00"):
        expect(line.get_by_text(mark)).to_be_visible()
    office.get_by_role("button", name="结束这一轮").click()
    expect(office.get_by_text("结果不再变").first).to_be_visible()
    wang.goto("/appraisals/mine")
    expect(wang.get_by_text("95.00")).to_be_visible()
    wang.get_by_text("每档算多少分").click()
    expect(wang.get_by_text("基本满意 70")).to_be_visible()


def test_its_pages_are_well_made(phone, desk, server, village):
    fill_group()
    past = open_round(year=clock.today().year - 1, form="1" * 32)
    appraise_oneself(past)
    for login in FELLOWS:
        judge(past, login, "competent")
    let_it_end(past)
    round_, coming = open_round(), open_round(year=clock.today().year - 2, begins_in=2, form="2" * 32)
    deputy, office, home = phone("D001"), desk("chen"), phone()
    enter(home)
    for page, places in (
        (deputy, ["/duties/today", "/appraisals/mine", f"/self-appraisals/{round_.id}",
                  f"/peer-appraisals/{round_.id}/peer", f"/annual-reports/{village.deputy('王秀英').id}/{past.year}"]),
        (office, ["/appraisals", f"/appraisals/{round_.id}", f"/appraisals/{past.id}", f"/ballots/{coming.id}"]),
        (home, ["/own-homes", "/mass-appraisals"]),
    ):  # fmt: skip
        for place in places:
            page.goto(place)
            well_made(page)
    dress(deputy, "care", server.address)
    deputy.goto(f"/peer-appraisals/{round_.id}/peer")  # in big type the button stays at the end
    well_made(deputy, ("care",))

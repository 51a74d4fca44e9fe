"""A household with its slip: sees what is kept about it, says how a visit was, has its data put right."""

import pytest
from playwright.sync_api import expect

from models.households.household import Household
from models.households.wish import Wish
from models.visits.review import Review
from models.voices.rating import Rating
from rules.households import pins
from tests.browser.looks import well_made
from tests.office import visit
from tests.resident import slip_of

both = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])


def enter(page, name="李建国家"):
    """Scan the slip, type the PIN."""
    code, pin = slip_of(name)
    page.goto(f"/H/{code.token}")
    page.get_by_label("密码").fill(pins.shown(pin))
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_role("heading", name="谁来过")).to_be_visible()


@pytest.mark.row("B6")
@both
def test_a_household_sees_what_is_kept_and_has_it_put_right(phone, desk, village, entry, script):
    visit(entry, "王秀英", "李建国家", heard="楼道灯坏了", promised="下周来修")
    page = phone(java_script_enabled=script)
    enter(page)
    expect(page.get_by_text("下周来修").first).to_be_visible()
    page.get_by_role("link", name="改一改登记的信息").click()
    page.get_by_label("住户", exact=True).fill("李建国、王芳家")
    page.get_by_role("button", name="请办公室改").click()
    expect(page.get_by_text("等答复", exact=True)).to_be_visible()

    office = desk("chen")
    office.goto("/wishes")
    office.get_by_role("link", name="改一改登记的信息").click()
    office.get_by_label("给住户的答复").fill("改好了")
    office.get_by_role("button", name="办", exact=True).click()
    expect(office.get_by_text("办好了")).to_be_visible()

    page.goto("/own-homes")
    expect(page.get_by_text("改好了")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("李建国、王芳家")
    page.get_by_role("button", name="看完了，退出").click()
    page.goto("/own-homes")
    expect(page.get_by_role("heading", name="看看自己家的信息")).to_be_visible()


@pytest.mark.row("B6")
@both
def test_it_says_no_to_visits_and_yes_again(phone, village, script):
    page = phone(java_script_enabled=script)
    enter(page)
    page.get_by_role("link", name="请不要上门").click()
    page.get_by_role("button", name="请不要上门").click()
    expect(page.get_by_text("从现在起请代表不上门")).to_be_visible()
    assert village.household("李建国家").no_visits_at
    page.get_by_role("button", name="可以上门了").click()
    expect(page.get_by_text("收回了。")).to_be_visible()
    assert village.household("李建国家").no_visits_at is None


@pytest.mark.row("B6")
def test_it_asks_to_be_erased_and_is(phone, desk, village):
    page, home = phone(), village.household("李建国家")
    enter(page)
    page.get_by_role("link", name="删除我家的信息").click()
    page.get_by_label("我知道删了就找不回来").check()
    page.get_by_role("button", name="请办公室删").click()
    expect(page.get_by_text("答复会写在这一页上")).to_be_visible()
    office = desk("chen")
    office.goto(f"/wishes/{Wish.get().id}")
    office.get_by_role("button", name="办", exact=True).click()
    expect(office.get_by_text("办好了")).to_be_visible()
    assert Household.get_by_id(home.id).erased_at
    page.goto("/own-homes")
    expect(page.get_by_role("heading", name="看看自己家的信息")).to_be_visible()


@pytest.mark.row("E3")
@both
def test_a_household_rates_a_visit_with_a_face_and_a_word(phone, village, entry, script):
    visit(entry, "王秀英", "李建国家")
    page = phone(java_script_enabled=script)
    enter(page)
    page.get_by_role("link", name="这次怎么样？").click()
    page.get_by_label("不满意").check(force=True)
    page.get_by_label("想说一句").first.fill("站在门口说了两句")
    page.get_by_role("button", name="交给办公室").click()
    expect(page.get_by_text("您说：不满意")).to_be_visible()
    expect(page.get_by_role("link", name="这次怎么样？")).to_have_count(0)
    assert [(one.face, one.word) for one in Rating.select()] == [("poor", "站在门口说了两句")]


@pytest.mark.row("E3")
def test_a_deputys_phone_rates_nobody(phone, village, entry):
    visit(entry, "王秀英", "李建国家")
    page = phone("D001")
    enter(page)
    page.get_by_role("link", name="这次怎么样？").click()
    expect(page.get_by_text("这台手机是代表在用的")).to_be_visible()
    expect(page.get_by_role("button", name="交给办公室")).to_have_count(0)


@pytest.mark.row("B5")
@both
def test_nobody_came_and_a_person_looks_into_it(phone, desk, village, entry, script):
    visit(entry, "王秀英", "李建国家")
    page = phone(java_script_enabled=script)
    enter(page)
    page.get_by_role("link", name="这次怎么样？").click()
    page.get_by_text("那天没有人来？").click()
    page.get_by_role("button", name="告诉办公室：没有人来").click()
    expect(page.get_by_text("您说：那天没有人来")).to_be_visible()
    assert Review.get().cause_codes == ["nobody-came"]
    office = desk("chen")
    office.goto("/reviews")
    expect(office.get_by_text("住户说那天没有人来")).to_be_visible()


def test_the_visit_form_says_that_a_home_wants_no_visits_and_is_well_made(phone, village):
    Wish.ask(village.household("李建国家"), "no-visits")
    page = phone("D001")
    page.goto(f"/S/{village.token('李建国家')}")
    expect(page.get_by_text("这家请我们不要上门")).to_be_visible()
    well_made(page)
    page.goto(f"/S/{village.token('陈𬭎家')}")
    expect(page.get_by_text("陈𬭎家").first).to_be_visible()
    expect(page.get_by_text("这家请我们不要上门")).to_be_hidden()


def test_its_pages_are_well_made(phone, village, entry):
    called = visit(entry, "王秀英", "李建国家", heard="楼道灯坏了", promised="下周来修")[0].visit
    visit(entry, "王秀英", "李建国家", done="楼道灯修好了")
    Wish.ask(village.household("李建国家"), "correction", "门牌换了新的", address="青山路 9 号")
    page = phone()
    for path in ("/privacy", "/own-homes/new"):
        page.goto(path)
        well_made(page)
    enter(page)
    well_made(page)
    for path in (f"/own-homes/visits/{called.id}", "/wishes/new/erasure", "/wishes/new/no-visits"):
        page.goto(path)
        well_made(page)


def test_the_office_s_pages_are_well_made(phone, village, entry):
    home = village.household("李建国家")
    called = visit(entry, "王秀英", "李建国家")[0].visit
    Rating.give(called, "poor", "没说几句就走了", "p", "a")
    wish, page = Wish.ask(home, "erasure", "要搬走了"), phone("chen")
    for path in ("/wishes", f"/wishes/{wish.id}", "/ratings", f"/own-homes/slips?area={home.area_id}"):
        page.goto(path)
        well_made(page)
    deputy = phone("D001")
    deputy.goto("/ratings/mine")
    well_made(deputy)

"""A household asks what is kept about it, and to have it erased."""

from playwright.sync_api import expect

from models.households.household import Household
from models.points.duty import Duty
from tests.browser.looks import well_made
from tests.office import visit


def test_the_office_hands_out_what_is_kept_and_erases_it(phone, village, entry):
    visit(entry, "王秀英", "李建国家", heard="楼道灯坏了")
    before = list(Duty.select(Duty.id, Duty.quantity, Duty.state).tuples())
    home, page = village.household("李建国家"), phone("chen")
    page.goto(f"/households/{home.id}")
    page.get_by_role("link", name="导出全部信息").click()
    expect(page.get_by_text("楼道灯坏了")).to_be_visible()
    with page.expect_download() as handed_out:
        page.get_by_role("link", name="下载成文件").click()
    assert handed_out.value.suggested_filename == f"household-{home.id}.json"
    page.goto(f"/households/{home.id}")
    page.get_by_role("link", name="删除这一户的信息").click()
    expect(page.get_by_text("代表的积分不变")).to_be_visible()
    page.get_by_label("为什么删").fill("本人来电要求")
    page.get_by_label("我知道删了就找不回来").check()
    page.get_by_role("button", name="删除这一户的信息").click()
    expect(page.get_by_text("删掉了")).to_be_visible()
    expect(page.get_by_text("李建国家")).to_have_count(0)
    assert Household.get_by_id(home.id).erased_why == "本人来电要求"
    assert list(Duty.select(Duty.id, Duty.quantity, Duty.state).tuples()) == before


def test_the_pages_are_well_made_on_a_small_phone(phone, village, entry):
    visit(entry, "王秀英", "李建国家", heard="楼道灯坏了")
    home, page = village.household("李建国家"), phone("chen")
    for path in (f"/erasures/{home.id}", f"/households/{home.id}/record", "/prunings"):
        page.goto(path)
        well_made(page)

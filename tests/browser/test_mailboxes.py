"""A household says what it has to say at its own door's code, is answered, is not content, and is answered again."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from models.opinions.opinion import Opinion
from models.upload import Upload
from tests.browser.looks import well_made
from tests.letters import box_of, newest, snapshot

NARROW = {"width": 320, "height": 640}


def photo(tmp_path, **options):
    path = tmp_path / "lamp.jpg"
    path.write_bytes(snapshot("tan", **options))
    return path


def scan(page: Page, village) -> None:
    """The door's code leads to the deputies, and one button on."""
    page.goto(f"/S/{village.token('李建国家')}")
    expect(page.get_by_role("heading", name="您家的代表")).to_be_visible()
    page.get_by_role("link", name="我有话说").click()


def write(page: Page, text: str, picture=None) -> str:
    """Fill in the form and send it; the code as it stands on the receipt."""
    page.get_by_label("您想说什么？").fill(text)
    if picture:
        page.get_by_label("也可以拍张照片").set_input_files(str(picture))
    page.get_by_role("button", name="发送").click()
    expect(page.get_by_role("heading", name="收到了，谢谢您")).to_be_visible()
    return re.search(r"[0-9]{3}-[0-9]{3}-[0-9]{4}", page.locator(".follow-code").inner_text())[0]


def follow(page: Page, code: str) -> None:
    page.goto("/follow-ups")
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="看一看").click()


def handle(desk, opinion: Opinion, answer: str, **options) -> None:
    """The office sorts it and gives it to the unit, and the unit takes it up and answers."""
    office, unit = desk("chen", **options), desk("cg", **options)
    office.goto(f"/opinions/{opinion.id}")
    if Opinion.get_by_id(opinion.id).state == "registered":
        office.get_by_label("水电气", exact=True).check()
        office.get_by_role("button", name="分好了").click()
    office.get_by_label("承办单位").select_option("城管局")
    office.get_by_role("button", name="交办").click()
    unit.goto(f"/opinions/{opinion.id}")
    unit.get_by_role("button", name="接下了").click()
    unit.get_by_label("办好了", exact=True).check()
    unit.get_by_label("怎么办的，写给本人看").fill(answer)
    unit.get_by_role("button", name="就这样答复").click()
    expect(unit.get_by_text(answer).first).to_be_visible()


@pytest.mark.row("O1", "O2")
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_households_whole_way_from_its_door_to_the_second_answer(phone, desk, village, tmp_path, script):
    home = phone(java_script_enabled=script)
    scan(home, village)
    code = write(home, "3 号楼楼道灯坏了", photo(tmp_path))
    opinion = newest()
    assert opinion.household is None
    handle(desk, opinion, "灯泡换好了", java_script_enabled=script)

    later = phone(java_script_enabled=script)  # another day, another phone
    follow(later, code.replace("-", " "))
    expect(later.get_by_role("heading", name="有答复了")).to_be_visible()
    expect(later.get_by_text("灯泡换好了")).to_be_visible()
    expect(later.get_by_alt_text("照片 1")).to_be_visible()
    later.get_by_label("想说一句也行").fill("开关也是坏的")
    later.get_by_role("button", name="不满意，请再办").click()
    expect(later.get_by_role("heading", name="正在重新办")).to_be_visible()
    handle(desk, opinion, "开关也换了", java_script_enabled=script)

    later.reload()
    expect(later.get_by_text("开关也换了")).to_be_visible()
    later.get_by_role("button", name="满意", exact=True).click()
    expect(later.get_by_role("heading", name="办完了")).to_be_visible()
    assert (Opinion.get_by_id(opinion.id).state, Opinion.get_by_id(opinion.id).satisfied) == ("closed", True)
    later.get_by_role("button", name="看好了，关上").click()
    later.goto(f"/follow-ups/{opinion.id}")
    expect(later.get_by_label("查询码")).to_be_visible()


@pytest.mark.row("O2")
def test_the_receipts_square_code_opens_it_and_leaves_no_trace(phone, village):
    home = phone()
    home.goto(box_of())
    code = write(home, "楼道灯坏了")
    reader = phone()
    asked = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto(f"/follow-ups#{code}")

    expect(reader.get_by_role("heading", name="收到了，正在看")).to_be_visible()
    assert not [address for address in asked if code in address.partition("#")[0]]
    reader.go_back()
    assert code not in reader.url


def test_a_photo_is_made_small_on_the_phone_and_stands_upright(phone, village, tmp_path):
    turned = Image.Exif()
    turned[0x0112] = 6  # a quarter turn, as phones write it
    picture = photo(tmp_path, size=(4000, 3000), exif=turned)
    page = phone()
    page.goto(box_of())
    page.get_by_label("也可以拍张照片").set_input_files(str(picture))
    page.wait_for_selector("[data-shown] img")
    sent = page.evaluate("() => document.querySelector('[data-photos]').files[0].size")
    code = write(page, "看", None)
    kept = Upload.get()

    assert code and sent < picture.stat().st_size
    assert (kept.width, kept.height) == (1200, 1600)
    picture = Image.open(io.BytesIO(kept.file(tmp_path / "uploads").read_bytes()))
    assert picture.size == (1200, 1600)


def test_what_was_typed_stays_when_something_is_missing(phone, village):
    page = phone()
    page.goto(box_of())
    page.get_by_label("您想说什么？").fill("想问问医保")
    page.get_by_label("请给我打电话").check()
    page.get_by_role("button", name="发送").click()

    expect(page.get_by_role("alert")).to_contain_text("得有个号码")
    expect(page.get_by_label("您想说什么？")).to_have_value("想问问医保")
    expect(page.get_by_label("请给我打电话")).to_be_checked()


@pytest.mark.row("O1")
def test_the_station_types_in_what_somebody_came_with(desk, village):
    page = desk("he")
    page.goto("/mailboxes/new")
    page.get_by_label("说了什么").fill("水压太低")
    page.get_by_role("searchbox").fill("李建国")
    page.get_by_role("button", name="搜索").click()
    page.get_by_label("001 号 李建国家").check()
    page.get_by_role("button", name="登记", exact=True).click()

    expect(page.locator(".follow-code")).to_contain_text(newest().follow_shown)
    assert newest().household == village.household("李建国家")


def test_every_page_of_it_is_well_made(phone, village, tmp_path):
    page = phone(viewport=NARROW)
    page.goto(box_of())
    page.get_by_label("请给我打电话").check()
    page.get_by_role("button", name="发送").click()
    expect(page.get_by_text("还没有发出去")).to_be_visible()
    well_made(page)
    page.get_by_label("电话", exact=True).fill("13900000000")
    code = write(page, "楼道灯坏了", photo(tmp_path))
    well_made(page)
    follow(page, "0000000000")
    well_made(page)
    newest().sort(village.user("chen"), "utilities")
    newest().answer(village.user("chen"), "灯换好了", "solved")
    follow(page, code)
    expect(page.get_by_role("heading", name="有答复了")).to_be_visible()
    well_made(page)
    newest().publish(village.user("chen"), "楼道灯坏了", "灯换好了")
    page.goto(f"{box_of()}/answers")
    well_made(page)
    clerk = phone("he", viewport=NARROW)
    clerk.goto("/mailboxes/new")
    well_made(clerk)

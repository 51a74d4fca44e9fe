"""A household's code on paper and at the door: printed, read again by the app, replaced, and opened by any scanner."""

import subprocess

import pytest
from PIL import Image
from playwright.sync_api import expect

from models.households.code import Code
from models.households.household import Household
from models.network.area import Area
from tests.browser.doorstep import open_app, title

DOTS = 200  # an inch
CARD = (70 / 25.4 * DOTS, 37.1 / 25.4 * DOTS)


def print_page(page, path):
    page.pdf(path=path, prefer_css_page_size=True)
    return path


def sheets(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines())
    return int(facts["Pages"]), facts["Page size"].strip()


def card_from(path, row, column):
    """A photo of one card on the first sheet of a PDF."""
    stem = path.with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", str(DOTS), "-singlefile", path, stem], check=True)
    width, height = CARD
    left, top = column * width, row * height
    photo = path.with_suffix(".jpg")
    Image.open(stem.with_suffix(".pgm")).crop(tuple(map(round, (left, top, left + width, top + height)))).save(photo)
    return photo


@pytest.mark.row("V1")
def test_a_card_printed_from_the_browser_is_read_by_the_app(desk, phone, tmp_path):
    page = desk("he")
    page.goto(f"/codes/areas/{Area.get(Area.number == 'Q1').id}")
    card = card_from(print_page(page, tmp_path / "sheet.pdf"), row=1, column=1)
    deputy = open_app(phone("D001"))
    deputy.goto("/visits/scan")
    deputy.get_by_label("用照片").set_input_files(card)
    expect(title(deputy, "005 号 钱多多家")).to_be_visible()


def test_twenty_five_doors_fill_two_sheets_of_a4(desk, tmp_path):
    area = Area.get(Area.number == "Q2")
    for number in range(10, 32):
        home = Household.create(area=area, number=f"{number:03}", region_code=area.region_code)
        Code.create(**Code.rows_for([home.id])[0])
    page = desk("chen")
    page.goto(f"/codes/areas/{area.id}")
    expect(page.locator(".code-card")).to_have_count(25)
    pages, size = sheets(print_page(page, tmp_path / "sheets.pdf"))
    assert pages == 2
    assert size.endswith("(A4)")


def test_all_cards_are_printed_in_the_background_and_read_by_the_app(desk, phone, tmp_path):
    page = desk("chen")
    page.goto("/codes")
    page.get_by_role("button", name="全部印成一份 PDF").click()
    expect(page.get_by_role("link", name="下载")).to_be_visible(timeout=60_000)
    with page.expect_download() as printed:
        page.get_by_role("link", name="下载").click()
    path = tmp_path / "all.pdf"
    printed.value.save_as(path)
    assert sheets(path)[0] == 1
    deputy = open_app(phone("D004"))
    deputy.goto("/visits/scan")
    deputy.get_by_label("用照片").set_input_files(card_from(path, row=0, column=1))
    expect(title(deputy, "002 号 沈家")).to_be_visible()


@pytest.mark.row("V1")
def test_a_lost_card_is_replaced_and_the_old_one_says_so(desk, phone, village):
    home, page = village.household("李建国家"), desk("he")
    old = Code.current(home)
    page.goto(f"/households/{home.id}")
    page.get_by_label("为什么要换").fill("卡丢了")
    page.get_by_role("button", name="换一个新码").click()
    expect(page.get_by_text("码换好了")).to_be_visible()
    new = Code.current(home)
    page.get_by_role("link", name=f"{new.short[:4]}-{new.short[4:]}").click()
    expect(page.locator(".code-card")).to_have_count(1)
    passer_by = phone()
    passer_by.goto(f"/S/{old.token}")
    expect(passer_by.get_by_role("heading", name="这张连心码换过了")).to_be_visible()
    passer_by.goto(f"/S/{new.token}")
    expect(passer_by.get_by_role("heading", name="您家的代表")).to_be_visible()


@pytest.mark.row("V1")
def test_the_phones_own_scanner_opens_the_form_for_a_signed_in_deputy(phone, village):
    page = open_app(phone("D001"))
    page.goto(f"/S/{village.token('陈𬭎家')}")
    expect(title(page, "002 号 陈𬭎家")).to_be_visible()


def test_a_typed_address_in_small_letters_leads_there_too(phone, village):
    page = phone()
    page.goto(f"/s/{village.token('陈𬭎家').lower()}")
    expect(page.get_by_role("heading", name="您家的代表")).to_be_visible()

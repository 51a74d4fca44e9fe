"""The five things that make a deputy known: made in the browser and as a PDF, each read back from the paper."""

from datetime import date

import pytest
from playwright.sync_api import expect

from models.jobs.job import Job
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.mandate import Mandate
from models.network.region import Region
from models.network.station import Station
from models.papers.certificate import Certificate
from models.papers.letter_text import LetterText
from rules.papers import letter
from tests.browser import looks, paper

A4, A3, A2 = (210, 297), (297, 420), (420, 594)
# What is printed, on which paper, and where its code is on the first page, in millimetres; of the book there is none.
THINGS = {
    "certificate": (A4, (118, 38, 64, 64)),
    "contact-card": (A4, (68, 20, 36, 36)),
    "letter": (A4, (148, 234, 46, 46)),
    "notice-board": (A3, (160, 118, 118, 118)),
}
LONG = "一二三四五六七八九十" * 6

things = pytest.mark.parametrize("thing", THINGS)


@pytest.fixture
def area(village):
    return Area.get(Area.number == "Q1")


@pytest.fixture
def certified(village):
    return [Certificate.issue(village.deputy(name), village.user("chen")) for name in ("王秀英", "张国庆")]


@pytest.fixture
def reading(phone):
    """A page that reads pictures, whoever's it is."""
    page = phone()
    page.goto("/sign-ins/new")
    return lambda picture: paper.read(page, picture)


def leads_to(thing, server, area, certified):
    slug = certified[0].deputy.slug
    return server.address + {
        "certificate": f"/certificates/{certified[0].token}",
        "contact-card": f"/contact-cards/{slug}",
    }.get(thing, f"/contact-cards/areas/{area.slug}")


def print_page(page, path):
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    return path


@pytest.mark.row("I4")
@things
def test_each_thing_is_printed_from_the_browser_and_its_code_read_back(
    thing, desk, server, area, certified, reading, tmp_path
):
    size, place = THINGS[thing]
    page = desk("chen")
    page.goto(f"/prints/{thing}/areas/{area.id}")
    target = leads_to(thing, server, area, certified)
    assert reading(page.locator(".paper .qr").first.screenshot()) == target
    page.emulate_media(media="print")
    assert reading(page.locator(".paper .qr").first.screenshot()) == target

    path = print_page(page, tmp_path / "printed.pdf")
    assert paper.facts(path) == ({"contact-card": 4}.get(thing, 1), size)
    assert reading(paper.crop(path, *place)) == target


@pytest.mark.row("I4")
@things
def test_each_thing_of_a_whole_area_is_one_pdf_that_reads_the_same(
    thing, desk, server, area, certified, reading, tmp_path
):
    size, place = THINGS[thing]
    page = desk("chen")
    page.goto(f"/prints?area={area.id}")
    page.locator(".gallery-one", has=page.locator(f".mini-{thing}")).get_by_role("button").click()
    expect(page.get_by_role("link", name="下载")).to_be_visible(timeout=60_000)
    with page.expect_download() as given:
        page.get_by_role("link", name="下载").click()
    path = tmp_path / "given.pdf"
    given.value.save_as(path)
    assert paper.facts(path) == ({"contact-card": 4}.get(thing, 1), size)
    assert reading(paper.crop(path, *place)) == leads_to(thing, server, area, certified)


@pytest.mark.row("I4")
def test_the_record_book_of_a_group_is_one_pdf_by_date_and_by_household(desk, visited, tmp_path):
    visited("王秀英", "李建国家", f"{date.today().year}-01-03", heard="路灯坏了")
    page = desk("chen")
    page.goto("/prints")
    page.get_by_label("印什么").select_option(label="记载册")
    page.get_by_label("给谁").select_option(label="青山一组")
    page.get_by_role("button", name="做成一份 PDF").click()
    expect(page.get_by_role("link", name="下载")).to_be_visible(timeout=60_000)
    pages, size = paper.facts(Job.get().file)
    assert size == A4
    assert pages == 3 + 2 + 2  # three books; only Wang's has anything by date and by household


def test_a_poster_on_a2_is_twice_as_large(desk, area, server, reading, tmp_path):
    page = desk("he")
    page.goto(f"/prints/notice-board/areas/{area.id}?size=a2")
    path = print_page(page, tmp_path / "a2.pdf")
    assert paper.facts(path) == (1, A2)
    side = 118 * 2**0.5
    found = reading(paper.crop(path, 160 * 2**0.5, side, side, side))
    assert found == f"{server.address}/contact-cards/areas/{area.slug}"


@pytest.mark.row("I4")
def test_a_certificate_is_good_until_it_is_replaced(desk, phone, village, reading):
    clerk, wang = desk("chen"), village.deputy("王秀英")
    clerk.goto(f"/deputies/{wang.id}")
    clerk.get_by_role("link", name="代表证").click()
    clerk.get_by_role("button", name="发证并打印").click()
    clerk.wait_for_load_state()
    address = reading(clerk.locator(".paper .qr").screenshot())
    passer_by = phone()
    passer_by.goto(address)
    expect(passer_by.get_by_role("heading", name="这张代表证有效")).to_be_visible()
    looks.well_made(passer_by)

    clerk.goto(f"/certificates/deputies/{wang.id}")
    clerk.get_by_label("为什么").fill("掉河里了")
    clerk.get_by_role("button", name="换一张新证").click()
    expect(clerk.get_by_text("旧证从现在起不再有效")).to_be_visible()
    passer_by.reload()
    expect(passer_by.get_by_role("heading", name="这张证换过了，已经无效")).to_be_visible()
    looks.well_made(passer_by)


def crowd(area, village):
    """Names, posts, places and companies as long as anybody has them."""
    Area.update(name=LONG[:40]).where(Area.id == area.id).execute()
    Station.update(name=LONG[:30], place=LONG[:60], opening_hours=LONG[:40]).execute()
    for number in range(6):
        deputy = Deputy.create(
            number=f"X{number}", name="买买提·艾合买提江·吐尔逊", region=area.region_code, occupation=LONG[:30],
            phone="13912345678", shows_phone=True,
        )  # fmt: skip
        for body in ("party", "congress", "committee"):
            Mandate.create(deputy=deputy, body=body, level="district", term="第十二届")
        Assignment.create(area=area, deputy=deputy, began_on=date(2020, 1, 1))
        Certificate.issue(deputy, village.user("chen"))


@things
def test_nothing_is_cut_off_however_much_there_is_to_say(thing, desk, area, certified, village):
    page = desk("chen")
    page.goto(f"/prints/{thing}/areas/{area.id}")
    assert page.evaluate(paper.CUT_OFF) == []
    crowd(area, village)
    page.reload()
    assert page.evaluate(paper.CUT_OFF) == []


@pytest.mark.parametrize("shape", [1, 9, 18])
def test_the_longest_letter_that_is_taken_stays_above_the_faces(desk, area, village, shape):
    """As one paragraph, as some, as many short ones: whatever the office is let to write fits."""
    longest = max(filter(letter.fits, ("\n".join(["字" * size] * shape) for size in range(1, 2000))), key=len)
    LetterText.write(Region.get_by_id("990101"), "题", longest, village.user("chen"))
    page = desk("chen")
    page.goto(f"/prints/letter/areas/{area.id}")
    assert page.evaluate(paper.CUT_OFF) == []
    assert not page.evaluate(paper.OVERLAPS, [".letter-sign", ".letter-foot"])


def test_the_letter_is_seen_while_it_is_written(desk, area):
    page = desk("chen")
    page.goto("/letters")
    page.get_by_label("正文").fill("我们是{代表}，请来{工作站}。")
    page.get_by_label("正文").press("End")
    expect(page.locator("#preview .letter-text")).not_to_contain_text("路灯")
    page.get_by_label("标题").fill("写给{责任区}")
    expect(page.locator("#preview .letter-title")).to_contain_text("写给桥边村1组")
    page.get_by_role("button", name="存下这一版").click()
    expect(page.get_by_text("用的就是这一版")).to_be_visible()


def test_the_clerk_chooses_an_area_and_sees_it(desk, area, certified):
    page = desk("chen")
    page.goto("/prints")
    page.get_by_label("哪个责任区").select_option(label="青山社区1区")
    expect(page.locator(".mini-notice-board .board-area")).to_have_text("青山社区1区")
    looks.well_made(page)
    page.locator(".gallery-one", has=page.locator(".mini-letter")).get_by_role("link").click()
    expect(page.locator(".letter-title")).to_contain_text("青山社区1区")
    expect(page.get_by_role("button", name="打印")).to_be_visible()

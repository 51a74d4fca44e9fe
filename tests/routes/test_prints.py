import subprocess

import pytest

from models.audit import Audit
from models.households.household import Household
from models.jobs.job import Job
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.group import Group
from models.papers.certificate import Certificate
from rules.papers.papers import PAPERS

DRAWN = {
    "certificate": "pass-front",
    "contact-card": "name-card-code",
    "letter": "letter-text",
    "notice-board": "board-code",
}


def area(number="Q1"):
    return Area.get(Area.number == number)


@pytest.fixture
def certified(village):
    for name in ("王秀英", "张国庆"):
        Certificate.issue(village.deputy(name), village.user("chen"))


def ask(browser, paper, **about):
    return browser.post("/prints", data={"paper": paper} | about)


def words_in(job):
    """All of them, without the space that wide type leaves between characters."""
    text = subprocess.run(["pdftotext", job.file, "-"], capture_output=True, text=True, check=True).stdout
    return "".join(text.split())


def test_the_clerk_sees_each_thing_small_before_printing(as_, certified):
    page = as_("chen").get(f"/prints?area={area().id}").text
    for paper, inside in DRAWN.items():
        assert f"mini-{paper}" in page
        assert inside in page
    assert "mini-record-book" in page


def test_a_station_is_offered_what_it_may_print(as_):
    page = as_("he").get("/prints").text
    assert "mini-letter" in page and "mini-notice-board" in page
    assert "mini-certificate" not in page and "mini-record-book" not in page


@pytest.mark.parametrize("paper", DRAWN)
def test_a_printed_thing_of_an_area_says_nothing_of_any_household(as_, certified, paper):
    page = as_("chen").get(f"/prints/{paper}/areas/{area().id}").text
    assert DRAWN[paper] in page
    homes = Household.select().where(Household.area == area())
    assert not [home.name for home in homes if home.name in page or home.address in page]


def test_all_deputies_of_an_area_get_their_cards(as_):
    page = as_("he").get(f"/prints/contact-card/areas/{area().id}").text
    assert page.count('class="name-card"') == 20


@pytest.mark.parametrize("paper", ["contact-card", "letter", "notice-board"])
def test_a_phone_number_is_printed_where_the_deputy_allows_it_and_nowhere_else(as_, village, paper):
    Deputy.update(shows_phone=False).where(Deputy.id == village.deputy("张国庆")).execute()
    page = as_("he").get(f"/prints/{paper}/areas/{area().id}").text
    assert "139 0000 0010" in page
    assert "139 0000 0020" not in page and "13900000020" not in page


def test_a_deputy_prints_their_own_card_and_letter_only(as_, village):
    wang, liu, browser = village.deputy("王秀英"), village.deputy("刘海生"), as_("D001")
    assert browser.get(f"/prints/contact-card/deputies/{wang.id}").status_code == 200
    assert browser.get(f"/prints/contact-card/deputies/{liu.id}").status_code == 404
    assert browser.get(f"/prints/letter/areas/{area('Q1').id}").status_code == 200
    assert browser.get(f"/prints/letter/areas/{area('Q2').id}").status_code == 404
    assert browser.get(f"/prints/certificate/deputies/{wang.id}").status_code == 404
    assert browser.get("/prints").status_code == 403


def test_a_things_size_is_asked_for_in_the_address(as_):
    page = as_("chen").get(f"/prints/notice-board/areas/{area().id}?size=a2").text
    assert "board-a2" in page and "sheet-a2.css" in page


@pytest.mark.parametrize("address", ["nothing/areas/{area}", "record-book/areas/{area}", "letter/deputies/{deputy}"])
def test_what_there_is_not_is_not_there(as_, village, address):
    path = address.format(area=area().id, deputy=village.deputy("王秀英").id)
    assert as_("chen").get(f"/prints/{path}").status_code == 404


def test_the_record_book_has_a_page_of_its_own(as_, village):
    number = village.deputy("王秀英").id
    assert as_("D001").get(f"/prints/record-book/deputies/{number}").location == f"/record-books/{number}"


def test_every_print_is_in_the_log(as_):
    as_("he").get(f"/prints/letter/areas/{area().id}")
    line = Audit.get(Audit.action == "paper.printed")
    assert (line.user.login, line.subject, line.subject_id, line.detail) == ("he", "area", area().id, "letter 1")


@pytest.mark.parametrize("paper", PAPERS)
def test_each_thing_of_the_whole_district_comes_as_one_pdf(as_, village, visited, paper):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    answer = ask(as_("chen"), paper)
    job = Job.get()
    assert answer.location == f"/jobs/{job.id}"
    assert (job.failure, job.outcome, job.done, job.total) == ("", {"printed": 4}, 4, 4)
    words = words_in(job)
    assert "王秀英" in words and "刘海生" in words
    assert ("李建国家" in words) == (paper == "record-book")
    line = Audit.get(Audit.action == "paper.printed")
    assert (line.user.login, line.count, line.detail) == ("chen", int(paper == "record-book"), f"{paper} 4")


def test_whoever_has_no_certificate_gets_one_with_the_print(as_, village):
    ask(as_("chen"), "certificate", area=area().id)
    assert [one.deputy.name for one in Certificate.select().order_by(Certificate.id)] == ["王秀英", "张国庆"]
    assert "D001-1" in words_in(Job.get())


def test_a_group_is_printed_in_one_go(as_, village):
    ask(as_("chen"), "contact-card", group=Group.get(Group.number == "G2").id)
    assert "刘海生" in words_in(Job.get()) and "王秀英" not in words_in(Job.get())


def test_nobody_has_printed_what_is_out_of_reach(as_):
    assert ask(as_("he"), "certificate").status_code == 404
    assert ask(as_("he"), "letter", area=area("B1").id).status_code == 404
    assert ask(as_("ma"), "letter", area=area("B1").id).status_code == 404
    assert Job.select().count() == 0


def test_where_nobody_answers_there_is_nothing_to_print(as_):
    answer = ask(as_("chen"), "contact-card", area=area("B2").id)
    assert answer.location == "/prints"
    assert Job.select().count() == 0


def test_a_name_that_cannot_be_drawn_is_told_before_it_is_printed(as_, village):
    wang = village.deputy("王秀英")
    wang.name = "王\U000323ff"
    wang.save()
    assert "没有字形" in as_("chen").get(f"/prints/contact-card/deputies/{wang.id}").text


def test_paper_is_chinese_for_a_clerk_who_reads_english(as_, village):
    browser = as_("chen")
    browser.set_cookie("locale", "en")
    page = browser.get(f"/prints/notice-board/areas/{area().id}").text
    assert "区级党代表" in page and "手机扫一扫" in page
    assert "Print" in page

import pytest

from models.network.mandate import Mandate
from models.papers.certificate import Certificate


@pytest.fixture
def issued(village):
    return Certificate.issue(village.deputy("王秀英"), village.user("chen"))


@pytest.fixture
def scan(visitor):
    """`scan(certificate)`: what anybody sees who scans it."""
    return lambda certificate: visitor.get(f"/certificates/{certificate.token}")


def end(browser, certificate, how, reason="掉了"):
    return browser.post(f"/certificates/{certificate.id}/{how}", data={"reason": reason}, follow_redirects=True)


def test_a_scan_says_at_this_minute_that_it_is_valid_and_whose_it_is(scan, issued, on_a_day):
    on_a_day("2026-11-15")
    page = scan(issued).text
    for words in ("这张代表证有效", "2026年11月15日 12:00 查的", "王秀英", "区级党代表", "D001-1"):
        assert words in page, words


def test_the_page_is_never_kept_by_a_browser(scan, issued):
    assert scan(issued).headers["Cache-Control"] == "no-store"


def test_a_replaced_one_says_so_and_the_new_one_is_valid(scan, issued, as_, village):
    assert "换好了" in end(as_("chen"), issued, "replacement").text
    assert "这张证换过了，已经无效" in scan(issued).text
    assert "有效" in scan(Certificate.current(village.deputy("王秀英"))).text
    assert Certificate.current(village.deputy("王秀英")).token not in scan(issued).text


def test_one_that_was_taken_back_says_so(scan, issued, as_):
    assert "收回了" in end(as_("chen"), issued, "end").text
    page = scan(issued).text
    assert "这张证收回了，已经无效" in page
    assert "掉了" not in page  # why is the office's business


def test_a_mandate_that_ended_ends_it(scan, issued, village):
    Mandate.update(ended_on="2026-01-01").where(Mandate.deputy == village.deputy("王秀英")).execute()
    page = scan(issued).text
    assert "任期已经结束，这张证无效" in page
    assert "现在不是代表" in page


def test_a_code_of_nobodys_is_no_certificate(visitor):
    answer = visitor.get("/certificates/0000000000000000")
    assert answer.status_code == 404
    assert "没有这张代表证" in answer.text


def test_nothing_ends_without_a_reason(issued, as_):
    for how in ("replacement", "end"):
        assert "请写一句为什么" in end(as_("chen"), issued, how, " ").text
    assert Certificate.get().ended_at is None


@pytest.mark.parametrize(("login", "status"), [("ma", 404), ("he", 403), ("D001", 403), ("D002", 403)])
def test_only_the_office_of_the_region_issues_and_ends(issued, as_, village, login, status):
    browser, liu = as_(login), village.deputy("刘海生")
    assert end(browser, issued, "end").status_code == status
    assert browser.post(f"/certificates/deputies/{liu.id}").status_code == status
    assert Certificate.select().where(Certificate.ended_at.is_null()).count() == 1


def test_the_office_issues_one_and_is_led_to_print_it(as_, village):
    wang = village.deputy("王秀英")
    browser = as_("chen")
    assert browser.get(f"/prints/certificate/deputies/{wang.id}").location == f"/certificates/deputies/{wang.id}"
    answer = browser.post(f"/certificates/deputies/{wang.id}")
    assert answer.location == f"/prints/certificate/deputies/{wang.id}"
    assert Certificate.current(wang).token in browser.get(f"/certificates/deputies/{wang.id}").text


def test_who_is_no_deputy_any_more_gets_none(as_, village):
    wang = village.deputy("王秀英")
    Mandate.update(ended_on="2026-01-01").where(Mandate.deputy == wang).execute()
    assert "任期已经结束" in as_("chen").post(f"/certificates/deputies/{wang.id}", follow_redirects=True).text
    assert Certificate.select().count() == 0


def test_the_office_sees_what_became_of_each(issued, as_, village):
    end(as_("chen"), issued, "replacement", "掉河里了")
    page = as_("chen").get(f"/certificates/deputies/{issued.deputy_id}").text
    assert "D001-1" in page and "D001-2" in page and "掉河里了" in page

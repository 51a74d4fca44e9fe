import pytest

from models.audit import Audit
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def book(as_, village):
    """`book("chen", year=2025)`: Wang's record book as this person gets it."""
    number = village.deputy("王秀英").id
    return lambda login="D001", **query: as_(login).get(f"/record-books/{number}", query_string=query)


def test_a_visit_is_a_row_with_all_that_was_noted(book, visited, village):
    visited(
        "王秀英", "李建国家", "2026-05-03", heard="路灯坏了", done="换了灯泡", promised="下周再来",
        roles=["gather", "help"], schedule="centralised", companions=[village.deputy("张国庆").id],
    )  # fmt: skip

    page = book().text

    for words in ("5月3日", "001 号 李建国家", "入户·集中", "民意收集员、帮扶服务员", "张国庆", "第六届 区级党代表"):
        assert words in page, words
    for words in ("听到：路灯坏了", "办成：换了灯泡", "答应：下周再来"):
        assert words in page, words


def test_the_cover_adds_up_the_year(book, visited):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    visited("王秀英", "李建国家", "2026-06-03")
    visited("王秀英", "孙桂兰家", "2026-06-04", place="talk")

    page = book().text

    assert "3 次，到过 2 户，入户 50%" in page
    assert "听到意见 1 次，办成事 0 次，答应事 0 次" in page


def test_what_was_declined_stands_in_it_and_says_so(book, visited, village):
    visited("王秀英", "蒋家", "2026-05-03")
    Review.get().decide(village.user("chen"), False, "不在责任区")

    page = book().text

    assert "不计入" in page
    assert "一户人家" in page
    assert "蒋家" not in page


def test_a_year_without_visits_is_an_empty_book(book):
    assert "这一年还没有走访" in book(year=2025).text


@pytest.mark.parametrize(
    ("login", "status"), [("D001", 200), ("chen", 200), ("D002", 404), ("D003", 404), ("ma", 404), ("he", 403)]
)
def test_it_is_the_deputys_own_and_the_offices(book, login, status):
    assert book(login).status_code == status


def test_every_look_is_noted_with_how_many_homes_it_showed(book, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "蒋家", "2026-05-04")
    book("D001")
    book("chen")

    looks = Audit.select().where(Audit.action == "record-book.looked").order_by(Audit.id)
    assert [(look.user.login, look.count) for look in looks] == [("D001", 1), ("chen", 2)]

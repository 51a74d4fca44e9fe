import pytest

from models.audit import Audit
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def card(as_, village):
    """`card("chen", "/items/households")`: that page of Wang's scorecard, as this person gets it."""
    number = village.deputy("王秀英").id
    return lambda login="D001", rest="", **query: as_(login).get(f"/scorecards/{number}{rest}", query_string=query)


def test_every_item_says_why(card, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03")

    page = card().text

    assert "1 户" in page
    assert "每户 0.4 分" in page
    assert "名单上 3 户" in page
    assert page.count('class="score-line"') == 7


def test_ones_own_is_the_same_page_at_an_address_that_a_phone_can_keep(as_, card, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03")

    mine = as_("D001").get("/scorecards/mine")

    assert mine.status_code == 200
    assert "我的积分" in mine.text
    assert mine.text.count('class="score-line"') == 7


def test_what_waits_is_shown_apart_from_what_counts(card, visited, rules_of_2026):
    visited("王秀英", "蒋家", "2026-05-03")

    page = card().text

    assert "1 次走访等办公室看，还没算" in page
    assert "data-outbox-count" in page
    assert "0.4</b>" not in page


def test_only_ones_own_page_speaks_of_the_phone(card, rules_of_2026):
    assert "data-outbox" not in card("chen").text


@pytest.mark.parametrize(("login", "status"), [("D001", 200), ("D002", 200), ("chen", 200), ("D003", 404), ("ma", 404)])
def test_whoever_answers_for_a_deputy_sees_the_scorecard(card, rules_of_2026, login, status):
    assert card(login).status_code == status
    assert card(login, "/items/households").status_code == status


def test_a_figure_opens_its_working_and_the_acts_behind_it(card, visited, rules_of_2026):
    first = visited("王秀英", "李建国家", "2026-05-03")
    again = visited("王秀英", "李建国家", "2026-06-03")

    page = card(rest="/items/households").text

    assert "+0.4" in page
    assert f'href="/visits/{first.id}"' in page
    assert f'href="/visits/{again.id}"' in page
    assert page.count("这家今年已经算过一次") == 1


def test_the_acts_of_an_item_are_only_those_that_it_looks_at(card, visited, rules_of_2026):
    visited("王秀英", "孙桂兰家", "2026-05-03")

    assert "孙桂兰家" not in card(rest="/items/must-visit").text
    assert "还没有这样的记录" in card(rest="/items/must-visit").text


def test_what_the_acts_show_of_homes_is_noted_with_the_reader(card, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03")
    card("chen", "/items/households")

    look = Audit.get(Audit.action == "item.looked")
    assert (look.user.login, look.subject, look.count) == ("chen", "deputy", 1)


def test_a_leader_finds_the_acts_and_not_the_homes(card, village, visited, rules_of_2026, as_):
    visited("周晓燕", "郑小红家", "2026-05-03")

    page = as_("D002").get(f"/scorecards/{village.deputy('周晓燕').id}/items/households").text

    assert "一户人家" in page
    assert "郑小红家" not in page
    assert not Audit.select().where(Audit.action == "item.looked").exists()


def test_another_year_is_another_card(card, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2025-05-03")

    assert "2025 年还没有积分办法" in card(year=2025).text
    assert "year=2026" in card(year=2025).text


@pytest.mark.parametrize("year", ["", "abc", "-1", "99999", "0"])
def test_a_year_that_is_none_is_this_one(card, rules_of_2026, year):
    assert "2026 年" in card(year=year).text


def test_an_item_that_there_is_not_is_not_there(card, rules_of_2026):
    assert card(rest="/items/nothing").status_code == 404
    assert card(rest="/items/households", year=2025).status_code == 404


def test_a_declined_visit_shows_and_does_not_count(card, visited, village, rules_of_2026):
    visited("王秀英", "蒋家", "2026-05-03")
    Review.get().decide(village.user("chen"), False, "不在责任区")

    page = card(rest="/items/households").text

    assert "不计入" in page
    assert "不在责任区" in page
    assert "还没有记录" in page

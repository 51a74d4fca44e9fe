import re

import pytest

from models.audit import Audit
from models.households.household import Household
from models.network.area import Assignment
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def today(as_):
    return lambda login="D001": as_(login).get("/duties/today").text


def test_nothing_yet_is_a_beginning_and_no_reproach(today, rules_of_2026):
    page = today()

    assert "从哪一家开始都好" in page
    assert "共 100 户" in page
    assert "不低于" not in page


def test_it_says_how_many_are_left_and_how_many_are_enough(today, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "孙桂兰家", "2026-05-03", place="talk")

    page = today()

    assert re.search(r"还差 98 户", page)
    assert "50%" in page
    assert "不低于三分之一" in page


def test_without_rules_it_counts_all_the_same(today, visited):
    visited("王秀英", "李建国家", "2026-05-03")

    assert "2026 年的积分办法还没发布，走访照样记着。" in today()


def test_the_overdue_come_first_and_the_rest_is_one_press_away(today, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "陈𬭎家", "2026-05-20")
    visited("王秀英", "赵志强家", "2026-11-01")

    page = today()

    assert page.index("李建国家") < page.index("过期 12 天") < page.index("陈𬭎家") < page.index("一周内")
    assert "赵志强家" not in page
    assert 'href="/households?kind=must-visit"' in page


def test_somebody_without_an_area_is_told_whom_to_ask(today):
    Assignment.delete().execute()

    assert "还没有给您分责任区" in today()


def test_an_area_without_must_visit_households_asks_for_nobody(today):
    Household.update(must_visit=False).execute()

    assert "该去看看的人家" not in today()


def test_what_the_office_decided_is_told_with_its_reason(today, visited, village):
    visited("王秀英", "蒋家", "2026-11-01")
    assert "1 次走访等办公室看" in today()

    Review.get().decide(village.user("chen"), False, "不在您的责任区")
    page = today()

    assert "不在您的责任区" in page
    assert "等办公室看" not in page
    assert "蒋家" not in page


def test_the_households_that_were_shown_are_noted(today):
    today()

    looks = Audit.select().where(Audit.action == "due.listed")
    assert [(look.user.login, look.count) for look in looks] == [("D001", 3)]


def test_a_long_name_is_shown_whole(today, village):
    user = village.user("D001")
    user.name = "阿依古丽·买买提·吐尔逊"
    user.save()

    assert "阿依古丽·买买提·吐尔逊，您好" in today()


def test_the_office_has_another_home(as_):
    assert as_("chen").get("/duties/today").status_code == 403

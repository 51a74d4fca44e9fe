from datetime import date
from decimal import Decimal

import pytest

from models.audit import Audit
from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests.evaluations import closed_year

TRAINING = {"duty": "training/present", "done_on": "2026-03-20", "title": "履职能力培训"}


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def archive(as_, village):
    """`archive("chen", kind="visit")`: Wang's archive as this person gets it."""
    number = village.deputy("王秀英").id
    return lambda login="D001", **query: as_(login).get(f"/archives/{number}", query_string=query)


@pytest.fixture
def enter(as_, village):
    """`enter("chen", title="…")`: send the form by which the office adds a duty of Wang's."""
    number = village.deputy("王秀英").id
    return lambda login="chen", **changes: as_(login).post(f"/archives/{number}", data=TRAINING | changes)


@pytest.fixture
def entered(village):
    facts = {"kind": "training", "aspect": "present", "done_on": date(2026, 3, 20), "title": "履职能力培训"}
    return Entry.record(village.deputy("王秀英"), village.user("chen"), **facts)


def test_everything_done_stands_there_with_what_it_goes_into(archive, visited, entered, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")

    page = archive().text

    assert page.index("李建国家") < page.index("履职能力培训")
    assert "算在：走访群众、必访人家、意见与实事" in page


def test_it_can_be_narrowed_to_a_kind(archive, visited, entered):
    visited("王秀英", "李建国家", "2026-05-03")

    page = archive(kind="training").text

    assert "履职能力培训" in page
    assert "李建国家" not in page


def test_an_unknown_kind_narrows_nothing(archive, entered):
    assert "履职能力培训" in archive(kind="nonsense").text


def test_an_empty_year_says_so(archive):
    assert "这里还没有记录" in archive(year=2025).text


def test_the_office_adds_a_duty_by_hand(archive, enter):
    answer = enter()

    assert answer.status_code == 302
    page = archive().text
    assert "履职能力培训" in page
    assert "培训·到会" in page


def test_sent_twice_it_stands_once(archive, enter):
    enter()
    enter()

    assert archive().text.count("履职能力培训") == 1


def test_what_is_amiss_is_said_and_nothing_typed_is_lost(enter):
    answer = enter(done_on="2027-01-01", duty="")

    assert answer.status_code == 422
    assert "请选一种履职" in answer.text
    assert "这一天还没到，做完了再记" in answer.text
    assert 'value="履职能力培训"' in answer.text
    assert 'value="2027-01-01"' in answer.text
    assert Entry.select().count() == 0


def test_a_duty_of_last_year_leads_to_last_years_archive(enter):
    assert enter(done_on="2025-12-31").location.endswith("year=2025")


@pytest.mark.parametrize(("login", "status"), [("D001", 403), ("D002", 403), ("ma", 404), ("sun", 302)])
def test_only_the_deputys_own_office_adds(enter, login, status):
    assert enter(login).status_code == status
    assert Entry.select().count() == (status == 302)


def test_only_the_office_finds_the_form(archive, entered):
    assert "补记一件事" in archive("chen").text
    assert "补记一件事" not in archive("D001").text
    assert "记错了，撤回" not in archive("D001").text


def test_withdrawing_asks_for_a_reason_and_leaves_a_trace(as_, archive, entered):
    address = f"/archives/{entered.deputy_id}/entries/{entered.id}/withdrawal"
    as_("chen").post(address, data={"reason": " "})
    assert entered.stands

    as_("chen").post(address, data={"reason": "那天是别的组"})
    page = archive().text

    assert not entered.stands
    assert "陈敏）：已计入 → 不计入。那天是别的组" in page


def test_an_entry_is_withdrawn_only_where_it_belongs(as_, village, entered):
    other = village.deputy("刘海生").id
    answer = as_("chen").post(f"/archives/{other}/entries/{entered.id}/withdrawal", data={"reason": "那天是别的组"})

    assert (answer.status_code, entered.stands) == (404, True)


def test_the_homes_that_a_reader_saw_are_noted(archive, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    archive("chen")

    look = Audit.get(Audit.action == "archive.looked")
    assert (look.user.login, look.count) == ("chen", 1)


def test_the_office_enters_a_duty_of_a_closed_year_knowing_that_it_stays_apart(as_, village):
    closed_year(2025)
    address = f"/archives/{village.deputy('王秀英').id}"
    form = {"duty": "training/present", "done_on": "2025-06-01", "title": "六月培训"}
    asked = as_("chen").post(address, data=form)
    assert asked.status_code == 422 and "不算进那一年的考评" in asked.text and not Entry.select().exists()
    page = as_("chen").post(address, data=form | {"known": "1"}, follow_redirects=True).text
    assert "封存以后才记的，没有算进考评" in page


def test_half_a_day_s_leave_counts_half(as_, village):
    RuleSet.publish(plain(shipped("proposals-and-inspections")) | {"year": 2026})
    liu = village.deputy("刘海生").id
    leave = {"duty": "meeting/leave", "done_on": "2026-03-20", "title": "党代会下午请假", "quantity": "0.5"}
    page = as_("chen").post(f"/archives/{liu}", data=leave, follow_redirects=True).text
    assert "0.5 天" in page
    as_("chen").post(f"/archives/{liu}", data=leave | {"quantity": "1"})  # the same leave, whatever its length
    assert [entry.quantity for entry in Entry.select()] == [Decimal("0.5")]
    assert "-1.0" in as_("D004").get(f"/scorecards/{liu}?year=2026").text.replace("−", "-")

"""What a household asks for about its own data, from asking to the answer on its page."""

from datetime import timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.households.code import Code
from models.households.household import Household
from models.households.wish import Wish
from models.network.area import Assignment
from models.points.tally import tallies
from models.visits.book import Book
from models.visits.due import calls_of
from tests.office import visit
from tests.resident import enter


@pytest.fixture
def home(village):
    return village.household("李建国家")


@pytest.fixture
def inside(visitor):
    enter(visitor, "李建国家")
    return visitor


def decide(browser, wish, decision, answer=""):
    return browser.post(f"/wishes/{wish.id}/decision", data={"decision": decision, "answer": answer})


# --- correcting


def test_a_correction_changes_the_ledger_once_the_office_agrees(inside, as_, home):
    inside.post("/wishes/new/correction", data={"name": "李建国、王芳家", "address": home.address})
    wish = Wish.get()
    assert (wish.name, wish.address, wish.state) == ("李建国、王芳家", "", "open")
    page = as_("chen").get(f"/wishes/{wish.id}").text
    assert "李建国家" in page and "李建国、王芳家" in page
    decide(as_("chen"), wish, "grant", "改好了")
    assert Household.get_by_id(home.id).name == "李建国、王芳家"
    assert Wish.get().old_name == "李建国家"
    assert "改好了" in inside.get("/own-homes").text
    line = Audit.get(Audit.action == "wish.granted")
    assert (line.user.login, line.subject_id, line.detail) == ("chen", home.id, "correction")


def test_what_changes_nothing_is_not_asked_for(inside, home):
    answer = inside.post("/wishes/new/correction", data={"name": home.name, "address": home.address})
    assert answer.status_code == 422 and not Wish.select().exists()


def test_a_refusal_needs_a_reason_which_the_household_reads(inside, as_, home):
    inside.post("/wishes/new/correction", data={"name": "皇帝家"})
    wish, clerk = Wish.get(), as_("chen")
    assert decide(clerk, wish, "refuse").status_code == 422
    decide(clerk, wish, "refuse", "要和户口本一致")
    page = inside.get("/own-homes").text
    assert "要和户口本一致" in page and "没有办成" in page
    assert Household.get_by_id(home.id).name == "李建国家"


def test_whoever_decides_second_changes_nothing(inside, as_, home):
    inside.post("/wishes/new/correction", data={"name": "王芳家"})
    wish, clerk = Wish.get(), as_("chen")
    decide(clerk, wish, "refuse", "不行")
    decide(clerk, wish, "grant")
    assert Wish.get().state == "refused" and Household.get_by_id(home.id).name == "李建国家"


# --- erasing


def test_an_erasure_from_asking_to_done(inside, as_, entry, home):
    visit(entry, "王秀英", "李建国家", heard="楼道灯坏了")
    assert inside.post("/wishes/new/erasure", data={"text": "要搬走了"}).status_code == 422  # not meant yet
    inside.post("/wishes/new/erasure", data={"text": "要搬走了", "sure": "1"})
    wish = Wish.get()
    decide(as_("chen"), wish, "grant", "李建国您好")
    gone = Household.get_by_id(home.id)
    assert gone.erased_at and not gone.name and not gone.address
    kept = Wish.get()
    assert (kept.state, kept.text, kept.answer) == ("granted", "", "")
    assert not Code.get(Code.household == home).pin
    assert inside.get("/own-homes").status_code == 302


def test_it_waits_for_a_visit_that_waits(inside, as_, entry, home):
    visit(entry, "刘海生", "李建国家")
    inside.post("/wishes/new/erasure", data={"sure": "1"})
    clerk = as_("chen")
    assert "请先审核完" in clerk.get(f"/wishes/{Wish.get().id}").text
    decide(clerk, Wish.get(), "grant")
    assert Wish.get().state == "open" and Household.get_by_id(home.id).erased_at is None


# --- no visits


def test_asking_for_no_visits_holds_at_once_and_hurts_no_deputy(inside, village, home):
    wang, today = village.deputy("王秀英"), clock.today()
    before = tallies([wang.id], today.year, today)[wang.id].lists["must-visit"]
    assert home.id in {call.household.id for call in calls_of(wang.id, today)}
    inside.post("/wishes/new/no-visits")
    assert home.id not in {call.household.id for call in calls_of(wang.id, today)}
    assert tallies([wang.id], today.year, today)[wang.id].lists["must-visit"] == (before[0], before[1] - 1)
    assert [one["no_visits"] for one in Book(village.user("D001")).households if one["name"] == "李建国家"] == [True]


def test_who_had_called_before_keeps_what_it_counts(inside, entry, village):
    visit(entry, "王秀英", "李建国家")
    wang, today = village.deputy("王秀英"), clock.today()
    before = tallies([wang.id], today.year, today)[wang.id]
    inside.post("/wishes/new/no-visits")
    assert tallies([wang.id], today.year, today)[wang.id] == before


def test_the_household_takes_it_back(inside, home):
    inside.post("/wishes/new/no-visits")
    inside.post(f"/wishes/{Wish.get().id}/withdrawal")
    assert Wish.get().state == "taken-back" and Household.get_by_id(home.id).no_visits_at is None


def test_even_after_the_office_has_agreed(inside, as_, home):
    inside.post("/wishes/new/no-visits")
    decide(as_("chen"), Wish.get(), "grant")
    assert Household.get_by_id(home.id).no_visits_at
    inside.post(f"/wishes/{Wish.get().id}/withdrawal")
    assert Household.get_by_id(home.id).no_visits_at is None


def test_a_refusal_lets_them_come_again(inside, as_, home):
    inside.post("/wishes/new/no-visits")
    decide(as_("chen"), Wish.get(), "refuse", "您母亲希望有人来看她")
    assert Household.get_by_id(home.id).no_visits_at is None


def test_the_deputy_reads_it_kindly(inside, as_, home):
    inside.post("/wishes/new/no-visits")
    phone = as_("D001")
    assert "这家请我们不要上门" in phone.get(f"/households/{home.id}").text
    assert "请不要上门" in phone.get("/households").text


# --- who, how often, by when


def test_the_same_is_asked_for_once_at_a_time(inside):
    for _ in range(3):
        inside.post("/wishes/new/no-visits")
    assert Wish.select().count() == 1


def test_another_household_s_wish_is_out_of_reach(inside, village):
    other = Wish.ask(village.household("陈𬭎家"), "no-visits")
    assert inside.post(f"/wishes/{other.id}/withdrawal").status_code == 404
    assert Wish.get().state == "open"


def test_a_kind_that_there_is_not(inside):
    assert inside.get("/wishes/new/money").status_code == inside.post("/wishes/new/money").status_code == 404


@pytest.mark.parametrize("address", ["/wishes/new/erasure", "/wishes/1/withdrawal"])
def test_without_a_pin_nothing_is_asked_for(visitor, address):
    assert visitor.post(address, data={"sure": "1"}).location.startswith("/own-homes/new")


def test_it_is_due_in_fifteen_working_days_and_what_is_late_stands_on_top(village, on_a_day, as_):
    on_a_day("2026-03-02")
    first = Wish.ask(village.household("李建国家"), "erasure")
    assert str(first.due_on) == "2026-03-23"
    on_a_day("2026-03-20")
    Wish.ask(village.household("陈𬭎家"), "no-visits")
    on_a_day("2026-03-25")
    page = as_("chen").get("/wishes").text
    assert "过期 2 天" in page
    assert page.index("李建国家") < page.index("陈𬭎家")


def test_only_the_office_of_the_place_decides(inside, as_):
    inside.post("/wishes/new/no-visits")
    wish = Wish.get()
    for login, status in (("ma", 404), ("he", 403), ("D001", 403), ("lu", 403)):
        assert decide(as_(login), wish, "refuse", "不行").status_code == status
    assert "李建国" not in as_("ma").get("/wishes").text
    assert Wish.get().state == "open"


def test_a_look_at_a_wish_is_written_down(inside, as_, home):
    inside.post("/wishes/new/no-visits")
    as_("chen").get("/wishes")
    as_("chen").get(f"/wishes/{Wish.get().id}")
    assert Audit.get(Audit.action == "wishes.listed").count == 1
    assert Audit.get(Audit.action == "wish.looked").subject_id == home.id


def test_nobody_is_overdue_for_a_home_that_wants_none(village, home):
    Assignment.update(began_on=clock.today() - timedelta(days=800)).execute()
    wang = village.deputy("王秀英").id
    assert [one.household.name for one in calls_of(wang, clock.today()) if one.due.state == "overdue"]
    for name in ("李建国家", "陈𬭎家", "赵志强家"):
        Wish.ask(village.household(name), "no-visits")
    assert calls_of(wang, clock.today()) == []

"""Rating a visit: once, by the household, from its own phone; what is odd goes to a person; a deputy sees sums."""

import pytest

from lib import clock
from models.audit import Audit
from models.households.confirmation import Confirmation
from models.voices.rating import Rating
from models.voices.rating_list import shown_to_deputy
from routes import residents
from tests.office import visit
from tests.resident import enter

NEIGHBOURS = ("李建国家", "陈𬭎家", "赵志强家", "孙桂兰家", "钱多多家", "吴大伟家")


@pytest.fixture
def rate(app, entry, later):
    """`rate("李建国家", "poor", phone=…, address=…)`: Wang calls there, and an hour later it rates that."""

    def give(home, face="good", phone=None, address="192.0.2.1", deputy="王秀英", minutes=60, word=""):
        called = visit(entry, deputy, home)[0].visit
        later(minutes)
        browser = phone or app.test_client()
        browser.environ_base["REMOTE_ADDR"] = address
        enter(browser, home)
        return browser.post(f"/ratings/visits/{called.id}", data={"face": face, "word": word})

    return give


@pytest.fixture
def later(monkeypatch):
    """`later(60)`: an hour has gone by."""
    began, gone = clock.now(), [0]

    def pass_(minutes):
        gone[0] += minutes * 60
        moment = clock.parse(began.isoformat()).timestamp() + gone[0]
        monkeypatch.setattr(clock, "now", lambda: clock.datetime.fromtimestamp(moment, clock.UTC))

    return pass_


def test_a_household_rates_a_visit_and_so_says_that_it_took_place(rate, village):
    rate("李建国家", "poor", word="没说几句就走了")
    given = Rating.get()
    assert (given.face, given.word, given.household, given.state) == (
        "poor", "没说几句就走了", village.household("李建国家"), "counted",
    )  # fmt: skip
    assert Confirmation.get().came
    line = Audit.get(Audit.action == "own-home.rated")
    assert (line.user, line.subject_id) == (None, given.household_id)


def test_it_rates_it_once(visitor, entry, later):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    later(60)
    enter(visitor, "李建国家")
    for face in ("good", "poor", "poor"):
        visitor.post(f"/ratings/visits/{called.id}", data={"face": face})
    assert [one.face for one in Rating.select()] == ["good"]
    assert "您说：满意" in visitor.get("/own-homes").text


def test_two_at_once_are_one(entry):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    assert Rating.give(called, "good") and not Rating.give(called, "poor")


def test_a_visit_on_which_nobody_came_cannot_be_rated(entry):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    Confirmation.give(called, came=False)
    assert Rating.give(called, "poor") is None


@pytest.mark.parametrize("form", [{}, {"face": "superb"}, {"face": ""}])
def test_without_a_face_it_asks_again(visitor, entry, form):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    enter(visitor, "李建国家")
    answer = visitor.post(f"/ratings/visits/{called.id}", data={"word": "写好的话"} | form)
    assert answer.status_code == 422 and "写好的话" in answer.text and not Rating.select().exists()


@pytest.mark.parametrize("login", ["D001", "D004", "chen", "he"])
def test_who_is_signed_in_rates_nobody(as_, entry, login):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    browser = as_(login)
    enter(browser, "李建国家")
    assert browser.post(f"/ratings/visits/{called.id}", data={"face": "good"}).status_code == 403
    assert browser.post(f"/own-homes/visits/{called.id}/confirmation", data={"came": "yes"}).status_code == 403
    assert not Rating.select().exists() and not Confirmation.select().exists()


def test_nor_does_a_deputy_s_phone_after_signing_out(as_, entry):
    called = visit(entry, "王秀英", "李建国家")[0].visit
    phone = as_("D001")
    phone.post("/sign-ins/current/end")
    enter(phone, "李建国家")
    answer = phone.post(f"/ratings/visits/{called.id}", data={"face": "good"})
    assert answer.status_code == 403 and "代表在用的" in answer.text


def test_signing_in_marks_the_phone_of_a_deputy_and_no_clerk_s(app, village):
    for login, marked in (("D001", True), ("chen", False)):
        browser = app.test_client()
        browser.post("/sign-ins", data={"name": login, "password": village.PASSWORD})
        cookie = browser.get_cookie(residents.MARK)
        assert bool(cookie) == marked
        if cookie:
            assert cookie.http_only and cookie.value != residents.MARK


# --- odd ones


def test_one_phone_that_rates_for_three_homes_is_shown_to_a_person(app, rate, as_):
    phone = app.test_client()
    for home in NEIGHBOURS[:3]:
        rate(home, phone=phone, minutes=5)
    assert [one.state for one in Rating.select()] == ["claimed"] * 3
    assert {code for one in Rating.select() for code in one.oddity_codes} == {"same-phone", "one-deputy"}
    page = as_("chen").get("/ratings").text
    assert "一台手机替好几家评了" in page and "而且都是评同一位代表" in page


def test_three_homes_from_one_address_are_just_neighbours(rate):
    for home in NEIGHBOURS[:3]:
        rate(home, minutes=5)
    assert {one.state for one in Rating.select()} == {"counted"}


def test_what_is_rated_while_the_deputy_stands_there_is_odd(rate):
    rate("李建国家", minutes=1)
    assert Rating.get().oddity_codes == ["at-once"]


def test_a_person_decides_once_and_nothing_is_dropped(rate, as_, village):
    rate("李建国家", minutes=1)
    odd, clerk = Rating.get(), as_("chen")
    clerk.post(f"/ratings/{odd.id}/decision", data={"decision": "decline"})
    assert Rating.get().state == "claimed"  # without a word why nothing is decided
    clerk.post(f"/ratings/{odd.id}/decision", data={"decision": "decline", "answer": "代表自己评的"})
    clerk.post(f"/ratings/{odd.id}/decision", data={"decision": "accept"})
    kept = Rating.get()
    assert (kept.state, kept.answer, kept.face) == ("void", "代表自己评的", "good")
    assert kept.decided_by == village.user("chen")
    assert Audit.get(Audit.action == "rating.declined").subject_id == odd.id


def test_a_clerk_of_elsewhere_decides_nothing(rate, as_):
    rate("李建国家", minutes=1)
    assert as_("ma").post(f"/ratings/{Rating.get().id}/decision", data={"decision": "accept"}).status_code == 404
    assert "李建国" not in as_("ma").get("/ratings").text


# --- sums


def test_a_deputy_sees_nothing_before_five_and_then_only_whole_fives(rate, as_, village):
    for number, home in enumerate(NEIGHBOURS[:4]):
        rate(home, "good" if number else "poor")
    assert "评价还不够多" in as_("D001").get("/ratings/mine").text
    rate(NEIGHBOURS[4])
    shown = {"good": 4, "fair": 0, "poor": 1}
    assert shown_to_deputy(village.deputy("王秀英").id, clock.today().year) == shown
    rate(NEIGHBOURS[5], "poor")
    assert shown_to_deputy(village.deputy("王秀英").id, clock.today().year) == shown


def test_no_page_of_a_deputy_shows_a_word_or_a_home(rate, as_):
    for home in NEIGHBOURS[:5]:
        rate(home, "poor", word="没说几句就走了")
    page = as_("D001").get("/ratings/mine").text
    assert "不满意" in page and "没说几句就走了" not in page
    assert not [home for home in NEIGHBOURS if home in page]


def test_the_office_sees_each_deputy_s_sums_and_the_words(rate, as_):
    rate("李建国家", "poor", word="没说几句就走了")
    rate("蒋家", deputy="刘海生")
    page = as_("chen").get("/ratings").text
    assert "王秀英" in page and "刘海生" in page and "没说几句就走了" in page
    assert as_("D001").get("/ratings").status_code == 403

"""A household with its own slip says what it thinks of each of its deputies: once, and nobody can tell which it was."""

import pytest

from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from tests.appraisals import NEIGHBOURS, let_it_end, open_round, published_report
from tests.resident import enter


@pytest.fixture
def round_(village):
    return open_round()


@pytest.fixture
def send(app, round_, village):
    def post(home=NEIGHBOURS[0], browser=None, of="王秀英", **marks):
        browser = browser or app.test_client()
        enter(browser, home)
        data = {"round": round_.id, "deputy": village.deputy(of).id} | marks
        return browser.post("/mass-appraisals", data=data, follow_redirects=True)

    return post


def marks(side="mass") -> dict[str, int]:
    return {one.mark: one.fresh for one in AppraisalCount.select().where(AppraisalCount.side == side) if one.fresh}


def test_its_own_page_leads_there_until_everything_is_said(visitor, round_, send):
    assert "群众评议开始了" in enter(visitor, NEIGHBOURS[0]).text
    send(mass="basic")
    send(of="张国庆", mass="excellent")
    assert "群众评议开始了" not in visitor.get("/own-homes").text
    assert visitor.get("/mass-appraisals").text.count("评过了") == 2


@pytest.mark.parametrize(("region", "told"), [("990101", True), ("990101002", False)])
def test_the_code_at_the_door_leads_there_too(visitor, village, region, told):
    open_round(region, form="1" * 32)
    page = visitor.get(f"/S/{village.token(NEIGHBOURS[0])}", follow_redirects=True).text
    assert ("群众评议开始了" in page) == told


def test_each_deputy_once(send):
    assert "没有和您家记在一起" in send(mass="basic").text
    send(mass="excellent")
    assert marks() == {"basic": 1} and AppraisalAnswered.select().count() == 1


def test_a_deputy_of_another_area_is_not_its_own(send):
    assert send(of="刘海生", mass="incompetent").status_code == 404


@pytest.mark.parametrize("form", [{}, {"mass": "superb"}])
def test_without_a_mark_it_asks_again(send, form):
    answer = send(**form)
    assert answer.status_code == 422 and "请先选一个" in answer.text and not AppraisalAnswered.select().exists()


@pytest.mark.parametrize("login", ["D001", "chen"])
def test_nobody_of_ours_answers_for_a_household(send, as_, login):
    answer = send(browser=as_(login), mass="excellent")
    assert answer.status_code == 403 and "代表在用的" in answer.text and marks() == {}


def test_nor_does_a_deputy_s_phone_after_signing_out(send, as_):
    phone = as_("D001")
    phone.post("/sign-ins/current/end")
    assert send(browser=phone, mass="excellent").status_code == 403


def test_one_phone_answers_for_three_homes_at_most(send, app):
    phone = app.test_client()
    codes = [send(home, phone, mass="excellent").status_code for home in NEIGHBOURS[:4]]
    assert codes == [200, 200, 200, 429] and marks() == {"excellent": 3}


def test_a_stranger_is_asked_for_the_pin(visitor, round_):
    assert "/own-homes/new" in visitor.get("/mass-appraisals").location
    assert "/own-homes/new" in visitor.post("/mass-appraisals", data={"mass": "excellent"}).location


def test_a_report_is_judged_where_everybody_can_read_it(send, visitor):
    published_report(text="修好了三盏灯。")
    enter(visitor, NEIGHBOURS[0])
    assert "修好了三盏灯" in visitor.get("/mass-appraisals").text
    send(mass="competent", report="excellent")
    assert (marks(), marks("report-homes")) == ({"competent": 1}, {"excellent": 1})


def test_when_it_is_over_there_is_nothing_to_say(send, visitor, round_):
    let_it_end(round_)
    enter(visitor, NEIGHBOURS[0])
    assert "现在没有评议" in visitor.get("/mass-appraisals").text
    assert send(mass="basic").status_code == 404

"""The sheet as the deputy sees it on the phone, and as the office decides on it."""

from models.evaluations.grade_decision import GradeDecision
from tests.routes.test_evaluations import begun, clerk, closed, published, training

__all__ = ["begun", "clerk", "closed", "published", "training"]


def sheet_of(evaluation, name, village):
    return f"/sheets/{evaluation.id}/deputies/{village.deputy(name).id}"


def test_before_it_is_published_a_deputy_is_told_that_there_is_none(begun, as_, village):
    wang = as_("D001")
    assert "还没有您的考评" in wang.get("/sheets/mine").text
    assert wang.get(sheet_of(begun, "王秀英", village)).status_code == 404


def test_a_deputy_finds_their_own_sheet_with_every_reason(published, as_, village):
    page = as_("D001").get("/sheets/mine", follow_redirects=True).text
    assert ("排第 1" in page, "参加一次培训" in page, "有一处不对" in page) == (True, True, True)


def test_the_day_begins_with_it_as_long_as_one_can_object(published, as_, on_a_day):
    assert "2025 年考评出来了" in as_("D001").get("/duties/today").text
    on_a_day("2026-01-11")
    assert "2025 年考评出来了" not in as_("D001").get("/duties/today").text


def test_nobody_sees_anothers_sheet(published, as_, village):
    for login in ("D001", "D002", "ma"):
        assert as_(login).get(sheet_of(published, "刘海生", village)).status_code in (403, 404)


def test_people_decide_a_grade_with_a_reason_that_the_deputy_reads(published, clerk, as_, village):
    address = sheet_of(published, "刘海生", village)
    refused = clerk.post(f"{address}/decisions", data={"grade": "basic", "reason": ""}, follow_redirects=True).text
    assert ("没有改动" in refused, GradeDecision.select().count()) == (True, 0)
    clerk.post(f"{address}/decisions", data={"grade": "basic", "reason": "抗洪一个月没下堤"})

    page = as_("D004").get("/sheets/mine", follow_redirects=True).text
    assert ("抗洪一个月没下堤" in page, "办公室定为“基本称职”" in page) == (True, True)


def test_a_closed_grade_is_not_decided_any_more(closed, clerk, village):
    address = sheet_of(closed, "刘海生", village)
    clerk.post(f"{address}/decisions", data={"grade": "basic", "reason": "晚了"})
    assert not GradeDecision.select().exists()
    assert "改一个等次" not in clerk.get(address).text


def test_the_paper_to_sign_has_every_item_and_the_seal(closed, as_, village):
    page = as_("D001").get(f"{sheet_of(closed, '王秀英', village)}/paper").text
    assert ("代表签字" in page, "参加一次培训" in page, closed.head[:8] in page) == (True, True, True)

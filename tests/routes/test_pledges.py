from datetime import date

import pytest

from models.audit import Audit
from models.meetings.pledge import Pledge

PROMISED = {"form": "0123456789abcdef" * 2, "text": "年底前修好路灯", "due_on": "2026-12-31"}


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def pledge(village):
    wang = village.user("D001")
    return Pledge.promise(wang.deputy, "年底前修好路灯", date(2026, 12, 31), "a" * 32, wang)


def answer(client, one, **form):
    return client.post(f"/pledges/{one.id}", data=form, follow_redirects=True)


def test_a_deputy_promises_in_public_once(as_, village):
    for _ in range(2):
        assert "年底前修好路灯" in as_("D001").post("/pledges", data=PROMISED, follow_redirects=True).text

    one = Pledge.get()
    assert (one.deputy, one.due_on, one.is_public) == (village.deputy("王秀英"), date(2026, 12, 31), True)
    assert Pledge.select().count() == 1


def test_the_office_enters_one_on_behalf_within_its_region(as_, village):
    form = PROMISED | {"deputy": village.deputy("刘海生").id}

    assert as_("ma").post("/pledges", data=form).status_code == 404
    number = village.deputy("刘海生").id
    assert f"/pledges/deputies/{number}/new" in as_("chen").get(f"/deputies/{number}").text
    assert "替刘海生记一条承诺" in as_("chen").get(f"/pledges/deputies/{number}/new").text
    amiss = as_("chen").post("/pledges", data=form | {"due_on": "2026-11-17"})
    assert amiss.status_code == 422 and "年底前修好路灯" in amiss.text and "替刘海生" in amiss.text
    as_("chen").post("/pledges", data=form)
    assert Pledge.get().deputy.name == "刘海生"


def test_a_deputy_promises_for_nobody_else(as_, village):
    as_("D001").post("/pledges", data=PROMISED | {"deputy": village.deputy("刘海生").id})

    assert Pledge.get().deputy.name == "王秀英"


@pytest.mark.parametrize("wrong", [{"text": ""}, {"due_on": ""}, {"due_on": "2026-11-17"}, {"due_on": "soon"}])
def test_without_words_or_a_day_to_come_it_is_no_promise(as_, wrong):
    assert as_("D001").post("/pledges", data=PROMISED | wrong).status_code == 422
    assert Pledge.select().count() == 0


def test_how_far_it_is_and_that_it_was_kept(as_, pledge):
    assert answer(as_("D001"), pledge, step="tell").status_code == 422
    answer(as_("D001"), pledge, step="tell", word="灯买了", due_on="2027-01-10")
    page = answer(as_("D001"), pledge, step="kept", word="都亮了").text

    assert "兑现了" in page and "灯买了" in page and "改到 2027年1月10日" in page
    assert "已经办结了" in answer(as_("D001"), pledge, step="tell", word="再说一句").text


def test_late_ones_are_on_the_deputys_day_and_on_top_at_the_office(as_, pledge, on_a_day):
    assert "到日子了" not in as_("D001").get("/duties/today").text
    on_a_day("2027-01-05")

    assert "到日子了" in as_("D001").get("/duties/today").text
    assert "年底前修好路灯" in as_("chen").get("/pledges").text


def test_what_was_promised_at_a_door_is_seen_by_its_deputy_and_the_office_and_that_is_written_down(
    as_, village, visited
):
    visited("王秀英", "李建国家", "2026-11-18", promised="这周内找物业换灯")
    one = Pledge.get()

    for login, status in (("D001", 200), ("chen", 200), ("D002", 404), ("he", 403), ("ma", 404)):
        assert as_(login).get(f"/pledges/{one.id}").status_code == status
    assert "这周内找物业换灯" in as_("D001").get("/pledges/mine").text
    assert Audit.select().where(Audit.action == "pledge.looked", Audit.user == village.user("chen")).count() == 1

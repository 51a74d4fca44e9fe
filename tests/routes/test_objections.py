"""A deputy says which figure is wrong; the office mends it where it comes from, and answers."""

import pytest

from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from tests.routes.test_evaluations import begun, clerk, published, training

__all__ = ["begun", "clerk", "published", "training"]


@pytest.fixture
def liu(as_, published):
    return as_("D004")


def object_to(client, evaluation, about="training", words="6 月那次培训我去了", form="a" * 32):
    data = {"evaluation": evaluation.id, "about": about, "words": words, "form": form}
    return client.post("/objections", data=data, follow_redirects=True).text


def test_an_objection_is_there_once_and_waits_for_the_office(liu, published, clerk):
    assert "办公室收到了" in object_to(liu, published)
    object_to(liu, published)
    assert Objection.select().count() == 1
    page = clerk.get("/objections").text
    assert ("刘海生" in page, "6 月那次培训我去了" in page, "参加一次培训" in page) == (True, True, True)


def test_without_a_word_or_about_nothing_it_is_not_taken(liu, published):
    assert "没有提上" in object_to(liu, published, words=" ")
    assert "请选是哪一项" in object_to(liu, published, about="nothing")


def test_a_figure_is_mended_in_the_ledger_and_counted_again(liu, published, clerk, training, village):
    object_to(liu, published)
    training("刘海生")
    objection = Objection.get()
    clerk.post(f"/objections/{objection.id}/decision", data={"decision": "uphold", "answer": "补录了，您看看"})

    page = liu.get("/sheets/mine", follow_redirects=True).text
    assert ("补录了，您看看" in page, "已采纳" in page) == (True, True)
    assert Sheet.get(Sheet.deputy == village.deputy("刘海生")).points == 8
    assert Objection.get().figure == "0.0"


def test_an_answer_needs_a_reason_and_is_given_once(liu, published, clerk, as_):
    object_to(liu, published)
    address = f"/objections/{Objection.get().id}/decision"
    assert "请写一写为什么" in clerk.post(address, data={"decision": "uphold"}, follow_redirects=True).text
    clerk.post(address, data={"decision": "decline", "answer": "签到表上没有您"})
    as_("sun").post(address, data={"decision": "uphold", "answer": "有"})

    assert (Objection.get().state, Objection.get().answer) == ("declined", "签到表上没有您")


def test_a_deputy_can_take_it_back_and_nobody_else(liu, published, as_):
    object_to(liu, published)
    address = f"/objections/{Objection.get().id}/withdrawal"
    assert as_("D001").post(address).status_code == 404
    liu.post(address)
    assert Objection.get().state == "taken-back"


def test_after_the_days_it_is_too_late(liu, published, on_a_day):
    on_a_day("2026-01-11")
    assert "没有提上" in object_to(liu, published)

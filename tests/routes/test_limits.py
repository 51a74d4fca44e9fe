"""Not too often, and never at a deputy's cost."""

import pytest

from lib import clock
from routes import limits


@pytest.fixture
def strict(monkeypatch):
    """Numbers so small that a test can reach them."""
    monkeypatch.setattr(limits, "ANYBODY", "5 per minute")
    monkeypatch.setattr(limits, "ACCOUNT", "5 per minute")
    monkeypatch.setattr(limits, "BY_CODE", {"codes.show": "2 per minute"})


def statuses(ask, times):
    return [ask().status_code for _ in range(times)]


def test_a_stranger_who_asks_too_often_waits_and_is_told_how_long(strict, visitor):
    answers = [visitor.get("/sign-ins/new") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 61
    assert "点得太快了" in answers[-1].text


def test_a_program_is_told_in_json(strict, visitor):
    for _ in range(5):
        visitor.get("/sign-ins/new")
    answer = visitor.get("/sign-ins/new", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json["error"]) == (429, "too-many-requests")
    assert answer.headers["Retry-After"]


def test_one_account_does_not_use_up_a_colleagues(strict, as_):
    chen, sun = as_("chen"), as_("sun")

    assert statuses(lambda: chen.get("/deputies"), 6)[-1] == 429
    assert sun.get("/deputies").status_code == 200


def test_a_code_is_not_tried_over_and_over(strict, visitor, village):
    token = village.token("李建国家")

    assert statuses(lambda: visitor.get(f"/S/{token}"), 3) == [302, 302, 429]


def test_however_often_a_phone_hands_in_it_is_let_in(strict, as_, entry):
    client = as_("D001")

    def hand_in():
        message = {"sent_at": clock.now().isoformat(), "visits": [entry("王秀英", "李建国家")]}
        return client.post("/visits", json=message)

    assert statuses(hand_in, 10) == [200] * 10
    assert statuses(lambda: client.get("/phones/pulse"), 10) == [200] * 10


def test_a_locked_sign_in_says_when_to_come_back(visitor, village):
    for _ in range(3):
        visitor.post("/sign-ins", data={"name": "D001", "password": "wrong"})
    answer = visitor.post("/sign-ins", data={"name": "D001", "password": village.PASSWORD})

    assert (answer.status_code, int(answer.headers["Retry-After"]) >= 1) == (429, True)

import pytest
from peewee import OperationalError

from models.installation import Installation
from models.sign_in import SignIn


@pytest.fixture
def gone(app, monkeypatch):
    """The database does not answer."""

    def fail(*_):
        raise OperationalError("the database is gone")

    app.testing = False
    monkeypatch.setattr(SignIn, "load", fail)
    monkeypatch.setattr(Installation, "here", fail)


def test_a_page_that_does_not_exist_says_what_to_do(visitor):
    answer = visitor.get("/nothing/here")

    assert answer.status_code == 404
    assert "没有找到这一页" in answer.text


def test_a_program_gets_json(visitor):
    answer = visitor.get("/nothing/here", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json) == (404, {"error": "not-found"})


def test_a_role_that_may_not_is_told_so_in_plain_words(as_):
    answer = as_("chen").get("/duties/today")

    assert answer.status_code == 403
    assert "这件事要别人来做" in answer.text


def test_without_a_database_the_page_still_says_that_nothing_is_lost(visitor, gone):
    answer = visitor.get("/sign-ins/new")

    assert answer.status_code == 500
    assert "手机里存着的走访都还在" in answer.text


def test_every_answer_carries_the_policy(visitor):
    policy = visitor.get("/nothing/here").headers["Content-Security-Policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy

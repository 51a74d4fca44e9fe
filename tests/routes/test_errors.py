from pathlib import Path

import pytest
from peewee import ProgrammingError

from lib import clock
from models import database
from models.database import db
from models.visits.visit import Visit


def test_a_page_that_does_not_exist_says_what_to_do(visitor):
    answer = visitor.get("/nothing/here")

    assert answer.status_code == 404
    assert "没有找到这一页" in answer.text


def test_a_program_gets_json(visitor):
    answer = visitor.get("/nothing/here", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json["error"]) == (404, "not-found")


def test_a_role_that_may_not_is_told_so_in_plain_words(as_):
    answer = as_("chen").get("/duties/today")

    assert answer.status_code == 403
    assert "这件事要别人来做" in answer.text


@pytest.fixture
def broken(app, monkeypatch):
    """A fault of ours, in the statement that a page begins with."""

    def fail():
        raise ProgrammingError("no such column: heard")

    app.testing = False
    monkeypatch.setattr("routes.dress.Installation.here", fail)


def test_a_fault_of_ours_is_owned_up_to_with_a_number_to_read_out(visitor, broken):
    answer = visitor.get("/sign-ins/new")

    assert answer.status_code == 500
    assert "手机里存着的走访都还在" in answer.text
    assert answer.headers["X-Request-ID"] in answer.text


@pytest.fixture
def away(app, request, settings):
    """`away()`: the database goes away; `away.back()`: it returns."""
    if settings["DATABASE_URL"].startswith("sqlite"):
        return FileAway(settings["DATABASE_URL"].removeprefix("sqlite:///"))
    return ServerAway(request.getfixturevalue("postgresql_server"))


class FileAway:
    def __init__(self, file: str):
        self.file = Path(file)
        self.kept = self.file.with_name("kept.db")

    def __call__(self):
        database.close_database()
        self.file.rename(self.kept)
        self.file.mkdir()

    def back(self):
        self.file.rmdir()
        self.kept.rename(self.file)


class ServerAway:
    def __init__(self, server):
        self.server = server

    def __call__(self):
        self.server.stop("fast")

    def back(self):
        self.server.start()


def test_while_the_database_is_away_pages_say_so_phones_keep_everything_and_then_it_goes_on(
    away, as_, visitor, village, entry
):
    phone, clerk = as_("D001"), as_("chen")
    batch = {"sent_at": clock.now().isoformat(), "visits": [entry("王秀英", "李建国家")]}
    away()
    try:
        pages = [clerk.get("/areas"), visitor.get("/sign-ins/new"), visitor.get(f"/S/{'A' * 16}")]
        sent = phone.post("/visits", json=batch)
        style = visitor.get("/static/css/base.css")
    finally:
        away.back()

    for page in pages:
        assert (page.status_code, page.headers["Retry-After"]) == (503, "30")
        assert "系统正在恢复" in page.text
        assert page.headers["X-Request-ID"] in page.text
    assert (sent.status_code, sent.json["error"], sent.headers["Retry-After"]) == (503, "database-away", "30")
    assert style.status_code == 200

    again = phone.post("/visits", json=batch)
    assert [receipt["state"] for receipt in again.json["receipts"]] == ["kept"]
    assert Visit.select().count() == 1


def test_a_server_that_was_restarted_meanwhile_is_not_noticed_by_anybody(visitor, request, settings):
    if settings["DATABASE_URL"].startswith("sqlite"):
        pytest.skip("a file is not restarted")
    assert visitor.get("/sign-ins/new").status_code == 200
    server = request.getfixturevalue("postgresql_server")
    server.stop("fast")
    server.start()

    assert visitor.get("/sign-ins/new").status_code == 200


@pytest.fixture
def full_disk(app):
    """The database can't grow any more: a file by its own limit, a server by saying what it would say."""
    if database.is_file(db.obj):
        pages = db.execute_sql("PRAGMA page_count").fetchone()[0]
        db.execute_sql(f"PRAGMA max_page_count = {pages}")
        return
    db.execute_sql("""
        CREATE FUNCTION full() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
    """)
    db.execute_sql("CREATE TRIGGER full_visit BEFORE INSERT ON visit FOR EACH ROW EXECUTE FUNCTION full()")


def test_a_full_disk_is_said_to_whoever_writes_and_the_phone_keeps_it(as_, entry, full_disk):
    visits = [entry("王秀英", "李建国家", heard="路灯坏了" * 100) for _ in range(40)]
    sent = as_("D001").post("/visits", json={"sent_at": clock.now().isoformat(), "visits": visits})

    assert (sent.status_code, sent.json["error"], sent.headers["Retry-After"]) == (507, "disk-full", "300")
    assert Visit.select().count() == 0


def test_every_answer_carries_the_policy(visitor):
    policy = visitor.get("/nothing/here").headers["Content-Security-Policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_who_was_too_quick_may_ask_for_the_same_page_again(visitor, monkeypatch):
    monkeypatch.setattr("lib.rates.seconds_to_wait", lambda *_: 3)

    page = visitor.get("/sign-ins/new?next=/visits")
    form = visitor.post("/sign-ins", data={"name": "D001", "password": "x"})
    assert (page.status_code, form.status_code) == (429, 429)
    assert 'href="http://localhost/sign-ins/new?next=/visits">再试一次' in page.text
    assert "再试一次" not in form.text

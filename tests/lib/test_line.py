"""How long an answer takes is the server's affair, as long as there is a server."""

import psycopg
import pytest

from lib.line import Line
from lib.prepared import Prepared, Question

WAYS = {
    "prepared": lambda line, sql: Prepared(line).ask([Question(sql, [])]),
    "together": lambda line, sql: Prepared(line).ask([Question(sql, []), Question("SELECT 1", [])]),
    "cursor": lambda line, sql: line.execute(sql).fetchall(),
    "copy": lambda line, sql: list(line.cursor().copy(f"COPY ({sql}) TO STDOUT").__enter__()),
}


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def ask(request):
    return request.param


@pytest.fixture
def line(postgresql_server, monkeypatch):
    monkeypatch.setattr(Line, "silence", 0.1)
    with Line.connect(postgresql_server.url(), autocommit=True) as line:
        yield line


@pytest.fixture
def still(postgresql_server, monkeypatch):
    """A server that stands still."""
    monkeypatch.setattr("lib.line.CALL", 2)
    with postgresql_server.standing_still():
        yield


def test_what_takes_long_is_waited_for(line, ask, monkeypatch):
    monkeypatch.setattr("lib.line.CALL", 60)  # this machine may be busy
    ask(line, "SELECT pg_sleep(0.6)")
    assert not line.closed and not line.stood_still


def test_a_server_that_stands_still_is_given_up(line, ask, still):
    with pytest.raises(psycopg.OperationalError):
        ask(line, "SELECT 1")
    assert line.closed and line.stood_still


def test_so_is_one_that_takes_in_half_of_what_is_sent(line, still):
    with pytest.raises(psycopg.OperationalError):
        Prepared(line).ask([Question("SELECT length($1::text)", ["long" * 2**22])])
    assert line.closed and line.stood_still


def test_a_server_that_has_no_room_for_another_line_stands_not_still(line, monkeypatch):
    monkeypatch.setattr(psycopg.Connection, "connect", classmethod(refuse))
    assert line.server_answers()


def refuse(*_, **__):
    raise psycopg.OperationalError("sorry, too many clients already")

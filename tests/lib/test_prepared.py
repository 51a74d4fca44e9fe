from datetime import date, datetime
from decimal import Decimal

import psycopg
import pytest

from lib.prepared import LONGEST, ask


@pytest.fixture
def line(postgresql_server):
    with psycopg.connect(postgresql_server.url(), autocommit=True) as line:
        line.execute(
            "CREATE TEMPORARY TABLE act (id serial PRIMARY KEY, at timestamp, day date, worth numeric, done bool)"
        )
        yield line


def kept(line):
    return line.execute("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'asked%'").fetchone()[0]


def test_values_go_and_come_as_they_are(line):
    row, names = (datetime(2026, 11, 22, 8, 30, 0, 5), date(2026, 11, 22), Decimal("1.50"), True), {}

    ask(line, names, "INSERT INTO act (at, day, worth, done) VALUES ($1, $2, $3, $4)", list(row))
    ask(line, names, "INSERT INTO act (at, day, worth, done) VALUES ($1, $2, $3, $4)", [None] * 4)

    assert ask(line, names, "SELECT at, day, worth, done FROM act ORDER BY id", []) == [row, (None,) * 4]
    assert ask(line, names, "SELECT day FROM act WHERE at > $1 AND done = $2", [row[0], True]) == []


def test_a_statement_is_prepared_once_unless_it_is_long(line):
    names = {}
    for day in range(1, 9):
        ask(line, names, "INSERT INTO act (day) VALUES ($1)", [date(2026, 11, day)])
    long = "SELECT count(*) FROM act WHERE day = $1" + " " * LONGEST

    assert ask(line, names, long, [date(2026, 11, 3)]) == [(1,)]
    assert (len(names), kept(line)) == (1, 1)


def test_what_the_server_refuses_is_told_as_the_driver_tells_it(line):
    with pytest.raises(psycopg.errors.UniqueViolation):
        ask(line, {}, "INSERT INTO act (id) VALUES ($1), ($1)", [7])
    with pytest.raises(psycopg.errors.UndefinedTable):
        ask(line, {}, "SELECT 1 FROM nowhere", [])


def test_a_line_that_was_hung_up_is_told_so(line, postgresql_server):
    with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", (line.info.backend_pid,))

    with pytest.raises(psycopg.OperationalError):
        ask(line, {}, "SELECT 1", [])
    assert line.closed

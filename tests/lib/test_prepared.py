from datetime import date, datetime
from decimal import Decimal

import psycopg
import pytest

from lib.line import Line
from lib.prepared import LONGEST, Prepared, Question


@pytest.fixture
def line(postgresql_server):
    with Line.connect(postgresql_server.url(), autocommit=True) as line:
        line.execute(
            "CREATE TEMPORARY TABLE act (id serial PRIMARY KEY, at timestamp, day date, worth numeric, done bool)"
        )
        yield line


def kept(line):
    return line.execute("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'asked%'").fetchone()[0]


@pytest.fixture
def prepared(line):
    return Prepared(line)


def one(prepared, sql, values):
    return prepared.ask([Question(sql, values)])[0]


def test_values_go_and_come_as_they_are(prepared):
    row = (datetime(2026, 11, 22, 8, 30, 0, 5), date(2026, 11, 22), Decimal("1.50"), True)

    one(prepared, "INSERT INTO act (at, day, worth, done) VALUES ($1, $2, $3, $4)", list(row))
    one(prepared, "INSERT INTO act (at, day, worth, done) VALUES ($1, $2, $3, $4)", [None] * 4)

    assert one(prepared, "SELECT at, day, worth, done FROM act ORDER BY id", []) == [row, (None,) * 4]
    assert one(prepared, "SELECT day FROM act WHERE at > $1 AND done = $2", [row[0], True]) == []


def test_a_statement_is_prepared_once_unless_it_is_long(prepared, line):
    for day in range(1, 9):
        one(prepared, "INSERT INTO act (day) VALUES ($1)", [date(2026, 11, day)])
    long = "SELECT count(*) FROM act WHERE day = $1" + " " * LONGEST

    assert one(prepared, long, [date(2026, 11, 3)]) == [(1,)]
    assert (len(prepared.names), kept(line)) == (1, 1)


def test_what_the_server_refuses_is_told_as_the_driver_tells_it(prepared):
    with pytest.raises(psycopg.errors.UniqueViolation):
        one(prepared, "INSERT INTO act (id) VALUES ($1), ($1)", [7])
    with pytest.raises(psycopg.errors.UndefinedTable):
        one(prepared, "SELECT 1 FROM nowhere", [])


def test_a_line_that_was_hung_up_is_told_so(prepared, line, postgresql_server):
    with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", (line.info.backend_pid,))

    with pytest.raises(psycopg.OperationalError):
        one(prepared, "SELECT 1", [])
    assert line.closed


def test_several_go_together_and_each_has_its_rows(prepared):
    found = prepared.ask([
        Question("INSERT INTO act (worth) VALUES ($1), ($2) RETURNING id", [Decimal(2), Decimal(3)]),
        Question("DELETE FROM act WHERE worth = $1", [Decimal(3)]),
        Question("SELECT id, worth FROM act", []),
    ])  # fmt: skip
    assert found == [[(1,), (2,)], [], [(1, Decimal(2))]]


def test_more_than_the_server_takes_in_at_once_gets_there_and_back(prepared):
    many = [Question("SELECT $1::text", [str(number) * 200_000]) for number in range(8)]

    assert prepared.ask(many) == [[(str(number) * 200_000,)] for number in range(8)]


def test_after_one_that_failed_the_others_are_not_carried_out_and_the_line_is_good_for_more(prepared, line):
    with pytest.raises(psycopg.errors.UniqueViolation):
        prepared.ask([
            Question("BEGIN", []), Question("INSERT INTO act (id) VALUES (7), (7)", []), Question("COMMIT", []),
        ])  # fmt: skip
    line.rollback()
    assert one(prepared, "SELECT count(*) FROM act", []) == [(0,)]


def test_a_line_that_is_hung_up_on_several_is_told_so(prepared, line, postgresql_server):
    with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", (line.info.backend_pid,))

    with pytest.raises(psycopg.OperationalError):
        prepared.ask([Question("SELECT 1", []), Question("SELECT 2", [])])
    assert line.closed

"""A lent database is after each test as it was before, or it is not lent again."""

import psycopg
import pytest

from tests.lending import Lent


@pytest.fixture
def line(stores):
    """A line to a database with two things in it."""
    server = stores("postgresql")
    url = server.fresh()
    with psycopg.connect(url, autocommit=True) as line:
        line.execute("CREATE TABLE thing (id serial PRIMARY KEY, word text)")
        line.execute("INSERT INTO thing (word) VALUES ('早'), ('晚')")
        line.url = url
        yield line
    server.drop(url)


@pytest.fixture
def lent(line):
    return Lent(line.url)


def test_rows_and_numbers_come_back(line, lent):
    line.execute("INSERT INTO thing (word) VALUES ('中')")
    line.execute("DELETE FROM thing WHERE word = '早'")
    line.execute("UPDATE thing SET word = '夜'")

    assert lent.restore()
    with psycopg.connect(lent.url) as again:
        assert again.execute("SELECT id, word FROM thing ORDER BY id").fetchall() == [(1, "早"), (2, "晚")]
        assert again.execute("INSERT INTO thing (word) VALUES ('新') RETURNING id").fetchone() == (3,)


def test_whoever_still_has_a_line_and_an_open_act_loses_both(line, lent):
    line.execute("BEGIN")
    line.execute("DELETE FROM thing")

    assert lent.restore()
    with pytest.raises(psycopg.OperationalError):
        line.execute("COMMIT")


@pytest.mark.parametrize("change", [
    "ALTER TABLE thing ADD COLUMN more text", "ALTER TABLE thing DROP CONSTRAINT thing_pkey", "DROP TABLE thing",
    "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
])  # fmt: skip
def test_with_other_tables_it_is_not_lent_again(line, lent, change):
    line.execute(change)

    assert not lent.restore()

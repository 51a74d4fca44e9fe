import errno
import sqlite3

import psycopg
import pytest
from peewee import IntegrityError, OperationalError
from playhouse.pool import MaxConnectionsExceeded

from models.database import db, is_file
from models.upkeep.outage import AWAY, DISK, outage


def of_file(code: int) -> OperationalError:
    """As Peewee hands on what SQLite says."""
    error = sqlite3.OperationalError("words")
    error.sqlite_errorcode = code
    return OperationalError(error, "words")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DISK), (sqlite3.SQLITE_IOERR_WRITE, DISK), (sqlite3.SQLITE_READONLY, DISK),
        (sqlite3.SQLITE_BUSY, AWAY), (sqlite3.SQLITE_CANTOPEN, AWAY),
        (sqlite3.SQLITE_ERROR, ""), (sqlite3.SQLITE_CORRUPT, ""),
    ],
)  # fmt: skip
def test_what_a_file_says(code, kind):
    assert outage(of_file(code)) == kind


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", DISK), ("58030", DISK), ("57P01", AWAY), ("53300", AWAY), ("40001", AWAY), ("25006", AWAY),
        ("57014", AWAY), ("42703", ""), ("23505", ""), ("22P02", ""),
    ],
)  # fmt: skip
def test_what_a_server_says(app, state, kind):
    if is_file(db.obj):
        error = psycopg.errors.lookup(state)("words")
    else:
        with pytest.raises(Exception) as raised:
            db.execute_sql(f"DO $$ BEGIN RAISE EXCEPTION 'words' USING ERRCODE = '{state}'; END $$")
        error = raised.value

    assert outage(error) == kind


def test_a_broken_line_a_pool_with_nothing_left_and_a_full_disk_are_outages():
    assert outage(OperationalError(psycopg.OperationalError("connection refused"))) == AWAY
    assert outage(MaxConnectionsExceeded("Max connections exceeded")) == AWAY
    assert outage(OSError(errno.ENOSPC, "No space left on device")) == DISK


def test_a_fault_of_ours_is_none():
    assert outage(IntegrityError(sqlite3.IntegrityError("UNIQUE constraint failed"))) == ""
    assert outage(ValueError("words")) == ""
    assert outage(OSError(errno.ENOENT, "No such file")) == ""

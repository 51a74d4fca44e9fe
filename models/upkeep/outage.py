"""What is behind an error of the database: is it away for a while, is its disk full, or is it a fault of ours?

An outage passes, and whoever asked may ask again. A fault of ours would be the same the next time.
"""

import errno
import sqlite3

import psycopg
from playhouse.pool import MaxConnectionsExceeded

from lib import sqlite_dump

AWAY, DISK = "database-away", "disk-full"

DISK_TROUBLE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
FILE_DISK = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
FILE_AWAY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL}
SERVER_DISK = ("53100", "58030")
SERVER_AWAY = (
    "08", "53", "57P", "58",  # no connection, nothing left to give, shut down, its system in trouble
    "25006",  # a standby that has not been promoted yet
    "40", "55P03", "57014",  # gave way to another, or waited too long
    "0A000", "26000",  # a newer release has altered the tables meanwhile: prepared anew the next time
)  # fmt: skip


def outage(error: BaseException) -> str:
    """AWAY, DISK, or an empty text if the error is none."""
    cause = _cause(error)
    if isinstance(cause, MaxConnectionsExceeded):
        return AWAY
    if isinstance(cause, sqlite3.Error):
        return _of_file(cause)
    if isinstance(cause, psycopg.Error):
        return _of_server(cause)
    return DISK if isinstance(cause, OSError) and cause.errno in DISK_TROUBLE else ""


def is_damaged(error: BaseException) -> bool:
    """Whether what should be a database's file is none, or no longer a whole one."""
    cause = _cause(error)
    return isinstance(cause, sqlite3.Error) and sqlite_dump.is_damaged(cause)


def _cause(error: BaseException) -> BaseException:
    """The driver's error, which Peewee's carry; twice if it happened while connecting."""
    while getattr(error, "orig", None):
        error = error.orig
    return error


def _of_file(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the lower byte; the upper one tells more than is needed
    return DISK if code in FILE_DISK else AWAY if code in FILE_AWAY else ""


def _of_server(error: psycopg.Error) -> str:
    if not error.sqlstate:  # none from the server: the line to it is broken
        return AWAY if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) else ""
    if error.sqlstate in SERVER_DISK:
        return DISK
    return AWAY if error.sqlstate.startswith(SERVER_AWAY) else ""

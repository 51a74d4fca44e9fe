"""What a database address leads to: a SQLite file for an office, PostgreSQL for a city or a province."""

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from itertools import count
from select import select
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from peewee import Database, PeeweeException, SqliteDatabase, __exception_wrapper__
from playhouse.postgres_ext import PooledPsycopg3Database
from psycopg import Connection
from psycopg.sql import quote

from lib import prepared

PRAGMAS = {
    "journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "busy_timeout": 5000, "cache_size": -64000,
    "secure_delete": "fast",  # what was erased is overwritten, not left lying in a freed page
}  # fmt: skip
CONNECTIONS = 20  # of one process, at most; whoever needs one more waits PATIENCE seconds
PATIENCE = 10
STALE = 600
FORGETTING = ("ROLLBACK", "DROP", "ALTER")  # after these psycopg has the server forget whatever was prepared


class File(SqliteDatabase):
    """A file, which takes an act back by itself when its disk is full: asked again, it would only say it has none."""

    def ask(self, sql: str, values: list) -> list[tuple]:
        """The rows that a statement gives, as the driver reads them."""
        with __exception_wrapper__:
            return self.cursor().execute(sql, values).fetchall()

    def begin(self, _about: Iterable[str] = ()) -> None:
        super().begin()

    def claim(self, about: Iterable[str]) -> None:
        """Nothing needs to be held: writers come one at a time."""

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()


class Lines(PooledPsycopg3Database):
    """A pool that looks whether a line was hung up, where Peewee's asks the server at every request."""

    def __init__(self, *address, **settings):
        self.prepared: WeakKeyDictionary[Connection, dict[str, bytes]] = WeakKeyDictionary()
        super().__init__(*address, **settings)

    def ask(self, sql: str, values: list) -> list[tuple]:
        """The same, of a statement that is asked often."""
        with __exception_wrapper__:
            line = self.connection()
            return prepared.ask(line, self.prepared.setdefault(line, {}), _numbered(sql), values)

    def execute_sql(self, sql: str, *values, **options):
        if sql.startswith(FORGETTING):
            self.prepared.pop(self.connection(), None)
        return super().execute_sql(sql, *values, **options)

    def rollback(self) -> None:
        if not self.is_closed():
            self.prepared.pop(self.connection(), None)
        super().rollback()

    def begin(self, about: Iterable[str] = ()) -> None:
        """A transaction that holds the named things; begun and claimed in one go to the server."""
        try:
            self._ask(["BEGIN", *_claims(about)])
        except PeeweeException:
            with suppress(PeeweeException):
                self.rollback()  # it may have begun before a claim failed
            raise

    def claim(self, about: Iterable[str]) -> None:
        """Hold the named things until the transaction ends."""
        if about:
            self._ask(_claims(about))

    def _ask(self, statements: list[str]) -> None:
        with __exception_wrapper__:
            self.cursor().execute("; ".join(statements), prepare=False)

    def _is_closed(self, line) -> bool:
        return line.closed or bool(select([line.fileno()], [], [], 0)[0])  # nobody asked, so this is a goodbye


@cache
def _numbered(sql: str) -> str:
    """With $1, $2 … for the values."""
    numbers = count(1)
    return re.sub("%s", lambda _: f"${next(numbers)}", sql)


def _claims(about: Iterable[str]) -> list[str]:
    """Everybody's in the same order: nobody waits in a circle."""
    return [f"SELECT pg_advisory_xact_lock(hashtextextended({quote(name)}, 0))" for name in sorted(about)]


def engine(url: str) -> Database:
    """`sqlite:///FILE` or `postgresql://…` as libpq reads it, so with several hosts too; opened when first used.

    ValueError for an address that is not understood.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        path = url.removeprefix("sqlite:///")
        return File(path, pragmas=PRAGMAS, lock_type="IMMEDIATE", check_same_thread=False)
    if scheme == "postgresql":
        return Lines(url, max_connections=CONNECTIONS, timeout=PATIENCE, stale_timeout=STALE)
    raise ValueError(f"DATABASE_URL: sqlite:///FILE or postgresql://… expected, got {scheme}:")


def is_file(database: Database) -> bool:
    """Whether a database is a SQLite file: its writers queue, and one process may open it any number of times."""
    return isinstance(database, SqliteDatabase)

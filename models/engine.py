"""What a database address leads to: a SQLite file for an office, PostgreSQL for a city or a province."""

from select import select
from urllib.parse import urlsplit

from peewee import Database, SqliteDatabase
from playhouse.postgres_ext import PooledPsycopg3Database

PRAGMAS = {
    "journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "busy_timeout": 5000, "cache_size": -64000,
    "secure_delete": "fast",  # what was erased is overwritten, not left lying in a freed page
}  # fmt: skip
CONNECTIONS = 20  # of one process, at most; whoever needs one more waits PATIENCE seconds
PATIENCE = 10
STALE = 600


class File(SqliteDatabase):
    """A file, which takes an act back by itself when its disk is full: asked again, it would only say it has none."""

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()


class Lines(PooledPsycopg3Database):
    """A pool that looks whether a line was hung up, where Peewee's asks the server at every request."""

    def _is_closed(self, line) -> bool:
        return line.closed or bool(select([line.fileno()], [], [], 0)[0])  # nobody asked, so this is a goodbye


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

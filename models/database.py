"""The database behind the models: where it is, how it is opened, and `act()`, the one way to write.

An act is one transaction. Everything that is read to decide is read before, so that the time under the lock is short.
"""

import fcntl
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from urllib.parse import urlsplit

from peewee import DatabaseProxy, DateTimeField, Model, SqliteDatabase
from playhouse.migrations import Runner

MIGRATIONS = str(Path(__file__).parent.parent / "migrations")
PRAGMAS = {"journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "busy_timeout": 5000, "cache_size": -64000}

db = DatabaseProxy()


class MomentField(DateTimeField):
    """An aware UTC time in Python, a bare UTC time in the database."""

    def db_value(self, value):
        return super().db_value(value.astimezone(UTC).replace(tzinfo=None) if value else value)

    def python_value(self, value):
        value = super().python_value(value)
        return value.replace(tzinfo=UTC) if value else value


class Row(Model):
    class Meta:
        database = db
        legacy_table_names = False


def open_database(url: str) -> None:
    """Point the models at `sqlite:///FILE`. ValueError for an address that is not understood."""
    if urlsplit(url).scheme != "sqlite":
        raise ValueError(f"DATABASE_URL: sqlite:///FILE expected, got {urlsplit(url).scheme}:")
    path = url.removeprefix("sqlite:///")
    db.initialize(SqliteDatabase(path, pragmas=PRAGMAS, lock_type="IMMEDIATE", check_same_thread=False))


def migrate() -> list[str]:
    """Bring the schema up to date; the names of the migrations applied now."""
    return Runner(db.obj, MIGRATIONS).up()


@contextmanager
def act():
    """One act, one transaction. An act inside an act is part of it."""
    if db.in_transaction():
        yield
        return
    with turn(), db.atomic():
        yield


@contextmanager
def turn():
    """Writers queue at a file lock: SQLite's own busy handler sleeps, and starves the unlucky."""
    with Path(f"{db.database}.lock").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        yield


def rows_of(query) -> list[tuple]:
    """The rows of a query as the database gives them: for thousands, of which peewee would convert each value."""
    return db.execute(query).fetchall()


def insert_all(model, rows: list[dict], size: int = 500) -> None:
    """Insert many rows in statements small enough for every database."""
    for start in range(0, len(rows), size):
        model.insert_many(rows[start : start + size]).execute()

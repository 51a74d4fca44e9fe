"""The database behind the models: where it is, how it is opened, and `act()`, the one way to write.

An act is one transaction. Everything that is read to decide is read before, so that the time under the lock is short.
"""

import fcntl
import os
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path

from peewee import DateTimeField, Model
from playhouse.migrations import Runner

from models import quick_sql
from models.engine import engine, is_file
from models.upkeep.replica import Routed

MIGRATIONS = str(Path(__file__).parent.parent / "migrations")

quick_sql.begin()
db = Routed()
_last: ContextVar[list | None] = ContextVar("last", default=None)


class MomentField(DateTimeField):
    """An aware UTC time in Python, a bare UTC time in the database."""

    def db_value(self, value):
        return value.astimezone(UTC).replace(tzinfo=None) if value else value

    def python_value(self, value):
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value  # a file holds text
        return moment.replace(tzinfo=UTC) if moment else moment


class Row(Model):
    class Meta:
        database = db
        legacy_table_names = False


def open_database(url: str, replica: str = "") -> None:
    """Point the models at a database (`models.engine` reads the address), and at its replica if it has one.

    ValueError for an address that is not understood.
    """
    db.initialize(engine(url))
    db.replica = engine(replica) if replica else None


def close_database() -> None:
    """Let go of every connection: before a file is copied, a database dropped, or another one opened."""
    if is_file(db.obj):
        db.close()
    else:
        db.close_all()
    if db.replica is not None:
        db.replica.close_all()


def release() -> None:
    """At a request's end: a pooled connection goes back; a file stays open for the thread's next request."""
    if not is_file(db.obj):
        db.close()


def migrate() -> list[str]:
    """Bring the schema up to date; the names of the migrations applied now."""
    return Runner(db.obj, MIGRATIONS).up()


def pending() -> list[str]:
    """The migrations that this version has and the database lacks."""
    return [one.name for one in Runner(db.obj, MIGRATIONS).status() if not one.applied]


def is_newer() -> bool:
    """Whether the database has migrations that this version knows nothing of."""
    return any(one.path is None for one in Runner(db.obj, MIGRATIONS).status())


def newest_migration() -> str:
    return max(Runner(db.obj, MIGRATIONS).applied(), default="")


@contextmanager
def act(*about: str):
    """One act, one transaction. An act inside an act is part of it.

    Acts `about` the same thing follow one another, so what one reads inside it still holds when it writes.
    """
    if db.in_transaction():
        db.primary.claim(about)
        yield
        return
    with db.written_to(), turn(), db.primary.transaction(about), _ending():
        yield


@contextmanager
def turn():
    """Writers to a file queue at a file lock: SQLite's own busy handler sleeps, and starves the unlucky."""
    if not is_file(db.obj):
        yield
        return
    queue = os.open(f"{db.database}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(queue, fcntl.LOCK_EX)
        yield
    finally:
        os.close(queue)


@contextmanager
def _ending():
    """What asked to come last does; after an act that failed nothing does."""
    verbs: list[Callable] = []
    token = _last.set(verbs)
    try:
        yield
        for verb in verbs:
            verb()
    finally:
        _last.reset(token)


def last(verb: Callable[[], object]) -> None:
    """Do this at the end of the act that runs, or at once outside of one: what others wait for is held the shortest."""
    verbs = _last.get()
    if verbs is not None:
        verbs.append(verb)
        return
    with act():
        verb()


def rows_of(query) -> list[tuple]:
    """The rows of a query as the database gives them: for thousands, of which peewee would convert each value."""
    return db.execute(query).fetchall()

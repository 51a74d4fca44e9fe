"""What a database address leads to: a SQLite file for an office, PostgreSQL for a city or a province."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from peewee import Database, SqliteDatabase, __exception_wrapper__

from models.lines import Lines

PRAGMAS = {
    "journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "busy_timeout": 5000,
    "cache_size": -32000,  # 32 MB, and each thread has its own
    "secure_delete": "fast",  # what was erased is overwritten, not left lying in a freed page
}  # fmt: skip
CONNECTIONS = 20  # of one process, at most; whoever needs one more waits PATIENCE seconds
PATIENCE = 10
STALE = 600
# what PostgreSQL supposes without these: discs that turn, and few statements that are long enough to be compiled first
SUPPOSING = "-c random_page_cost=1.1 -c jit=off"
SERVER = {
    "options": SUPPOSING,
    # one that went without a word (its power, the cable) is given up in seconds; by itself TCP waits for minutes
    "connect_timeout": 5, "tcp_user_timeout": 20_000,
    "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 2,
}  # fmt: skip


class File(SqliteDatabase):
    """A file, which takes an act back by itself when its disk is full: asked again, it would only say it has none."""

    def ask(self, *statements: tuple[str, list]) -> list[list[tuple]]:
        """The rows that each of these gives, as the driver reads them."""
        with __exception_wrapper__:
            return [self.cursor().execute(sql, values).fetchall() for sql, values in statements]

    def tell(self, sql: str, values: list) -> None:
        """Something that gives no rows."""
        self.ask((sql, values))

    def begin(self, _about: Iterable[str] = ()) -> None:
        super().begin()

    def claim(self, about: Iterable[str]) -> None:
        """Nothing needs to be held: writers come one at a time."""

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()


def engine(url: str) -> Database:
    """`sqlite:///FILE` or `postgresql://…` as libpq reads it, so with several hosts too; opened when first used.

    ValueError for an address that is not understood.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        path = url.removeprefix("sqlite:///")
        return File(path, pragmas=PRAGMAS, lock_type="IMMEDIATE", check_same_thread=False)
    if scheme == "postgresql":
        settings = {name: value for name, value in SERVER.items() if f"{name}=" not in url}
        return Lines(url, max_connections=CONNECTIONS, timeout=PATIENCE, stale_timeout=STALE, **settings)
    raise ValueError(f"DATABASE_URL: sqlite:///FILE or postgresql://… expected, got {scheme}:")


def is_file(database: Database) -> bool:
    """Whether a database is a SQLite file: its writers queue, and one process may open it any number of times."""
    return isinstance(database, SqliteDatabase)

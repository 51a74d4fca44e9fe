"""A SQLite database as a file of its own, taken while it is being written to."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lib.dump import DumpError, Tables, digest, quoted

DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


class SqliteDump:
    name = "database.sqlite"

    def __init__(self, url: str):
        self.file = Path(url.removeprefix("sqlite:///"))

    def save(self, file: Path) -> Tables:
        """Write a copy as of one moment, and say what is in it."""
        copy(self.file, file)
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
        return SqliteDump(f"sqlite:///{file}").tables()

    @contextmanager
    def scratch(self, dump: Path) -> Iterator[str]:
        """The address of a database that the dump was loaded into, for as long as the body runs."""
        place = dump.with_name(f"scratch-{dump.name}")
        shutil.copy(dump, place)
        try:
            inspect(place)
            yield f"sqlite:///{place}"
        finally:
            for file in place.parent.glob(f"{place.name}*"):
                file.unlink()

    def tables(self) -> Tables:
        with closing(sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            names = sorted(connection.execute(TABLES).fetchall())
            return {name: digest(rows_of(connection, name)) for (name,) in names}

    def replace(self, dump: Path, aside: Path) -> str:
        """Put the dump in the place of what is there; says where that is kept now.

        Processes that have the database open go on with the new content. Nobody else may write meanwhile.
        """
        kept = aside / self.name
        try:
            self._exchange(dump, kept)
        except sqlite3.Error as error:
            if not is_damaged(error):
                raise DumpError(str(error)) from error
            self._move(kept)
            copy(dump, self.file)
        return str(kept)

    def _exchange(self, dump: Path, kept: Path) -> None:
        if self.file.exists():
            copy(self.file, kept)
        copy(dump, self.file)

    def _move(self, kept: Path) -> None:
        """What cannot be copied is kept as it is, its log with it. Processes that have it open must begin anew."""
        for end in ("", "-wal", "-shm"):
            if Path(f"{self.file}{end}").exists():
                shutil.move(f"{self.file}{end}", f"{kept}{end}")


def is_damaged(error: sqlite3.Error) -> bool:
    """Whether the file is no database, or no longer a whole one. The code's upper byte tells more than is needed."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE


def copy(source: Path, target: Path) -> None:
    """In one transaction, as of one moment."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=60)) as new:
        old.backup(new)


def inspect(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise DumpError(str(error)) from error
    if found != "ok":
        raise DumpError(found)


def rows_of(connection: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    columns = connection.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    keys = [quoted(column[1]) for column in sorted(columns, key=lambda column: column[5]) if column[5]]
    return connection.execute(f"SELECT * FROM {quoted(table)} ORDER BY {', '.join(keys) or 'rowid'}")

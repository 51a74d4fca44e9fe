"""For migrations: sealing columns that stand in plain words, and opening them again.

In batches, each of which counts by itself: stopped half-way, it goes on where it was. Columns: name → whether alike.
"""

from collections.abc import Callable

from lib.sealing import is_sealed
from models.engine import is_file
from models.sealed import keys

BATCH = 1000


def seal(db, table: str, columns: dict[str, bool]) -> None:
    """Seal what is not sealed yet; `wipe` comes after."""

    def sealed(text: str, column: str) -> str:
        return text if is_sealed(text) else keys().seal(text, f"{table}.{column}", columns[column])

    _change(db, table, list(columns), sealed)


def open_(db, table: str, columns: dict[str, bool]) -> None:
    def opened(text: str, column: str) -> str:
        return keys().open(text, f"{table}.{column}", columns[column]) if is_sealed(text) else text

    _change(db, table, list(columns), opened)


def wipe(db, tables: list[str]) -> None:
    """What stood there in plain words must not stay behind in freed pages or in the write-ahead log."""
    if is_file(db):
        db.execute_sql("VACUUM")
        db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        db.execute_sql(f"VACUUM FULL {', '.join(tables)}")


def _change(db, table: str, columns: list[str], change: Callable[[str, str], str]) -> None:
    last = 0
    while rows := _batch(db, table, columns, last):
        with db.atomic():
            for number, *texts in rows:
                new = [change(text, column) if text else text for text, column in zip(texts, columns, strict=True)]
                if new != texts:
                    _update(db, table, columns, number, new)
        last = rows[-1][0]


def _batch(db, table: str, columns: list[str], after: int) -> list[tuple]:
    filled = " OR ".join(f"{column} <> ''" for column in columns)
    return db.execute_sql(
        f"SELECT id, {', '.join(columns)} FROM {table} WHERE id > {db.param} AND ({filled}) ORDER BY id LIMIT {BATCH}",
        (after,),
    ).fetchall()


def _update(db, table: str, columns: list[str], number: int, texts: list[str]) -> None:
    setting = ", ".join(f"{column} = {db.param}" for column in columns)
    db.execute_sql(f"UPDATE {table} SET {setting} WHERE id = {db.param}", (*texts, number))

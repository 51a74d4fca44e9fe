"""Carrying an installation from one database to the other kind, table by table, in steps that can be stopped.

The row about the installation itself is carried last: until it is there, the new database is nobody's yet, and a move
that was stopped goes on where it was. In the end every table is counted and compared.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path

from peewee import AutoField, BooleanField, Database, DateField, DateTimeField, DecimalField, ForeignKeyField
from playhouse.migrations import Runner

from models.database import MIGRATIONS
from models.engine import engine, is_file
from models.schema import TABLES
from models.upkeep.installation import Installation
from rules.words import N_

CHUNK = 1000
CARRIED_FIRST = [model for model in TABLES if model is not Installation]

Say = Callable[[str, int, int], object]  # table, rows carried, rows in all


class MoveError(Exception):
    """It cannot be done; the message says what to do, in Chinese, marked for translation."""


def move(source_url: str, target_url: str, say: Say = lambda table, done, total: None) -> dict[str, int]:
    """Carry everything. Table → rows. MoveError if it cannot be begun, or if something changed meanwhile."""
    with opened(source_url, there=True) as source, opened(target_url) as target:
        check(source, target)
        for model in CARRIED_FIRST:
            carry(model, source, target, say)
        compare(source, target)
        carry(Installation, source, target, say)
        return {model._meta.table_name: total(source, model) for model in TABLES}


@contextmanager
def opened(url: str, there: bool = False) -> Iterator[Database]:
    """`there`: a file is not made by opening it."""
    try:
        database = engine(url)
    except ValueError as error:
        raise MoveError(N_("看不懂数据库的地址")) from error
    if there and is_file(database) and not Path(database.database).exists():
        raise MoveError(N_("原来的数据库不在这里，请看看地址（绝对路径是四条斜线）"))
    database.connect()
    try:
        yield database
    finally:
        database.close() if is_file(database) else database.close_all()


def check(source: Database, target: Database) -> None:
    names = [migration.name for migration in Runner(source, MIGRATIONS).migrations()]
    if sorted(Runner(source, MIGRATIONS).applied()) != sorted(names):
        raise MoveError(N_("原来的数据库还没有升级，请先运行 flask migrate"))
    Runner(target, MIGRATIONS).up()
    if total(target, Installation):
        raise MoveError(N_("新的数据库已经在用了，请换一个空的"))
    if not total(source, Installation):  # nobody has opened a page yet
        with source.bind_ctx([Installation]):
            Installation.create()


def carry(model, source: Database, target: Database, say: Say) -> None:
    """Bring the rows that the target lacks, in the order of their keys."""
    done, all_rows = total(target, model), total(source, model)
    rows = rows_of(source, model, after=newest(target, model))
    while chunk := list(islice(rows, CHUNK)):
        with target.atomic():
            insert(target, model, chunk)
        done += len(chunk)
        say(model._meta.table_name, done, all_rows)
    for field in within_itself(model):
        tie(field, source, target)
    go_on_counting(target, model)


def within_itself(model) -> list[ForeignKeyField]:
    """The columns that name another row of the same table, which may well be a later one."""
    return [field for field in model._meta.sorted_fields if getattr(field, "rel_model", None) is model]


def tie(field: ForeignKeyField, source: Database, target: Database) -> None:
    """Such a column is filled in when all rows are there."""
    name, column = table(field.model), quoted(field.column_name)
    named = source.execute_sql(f"SELECT {column}, id FROM {name} WHERE {column} IS NOT NULL").fetchall()
    with target.atomic():
        statement = f"UPDATE {name} SET {column} = {target.param} WHERE id = {target.param}"
        target.cursor().executemany(statement, named)


def compare(source: Database, target: Database) -> None:
    for model in CARRIED_FIRST:
        if digest(source, model) != digest(target, model):
            raise MoveError(N_("搬的时候有人改了数据。请停下原来的服务，换一个空的数据库重新搬"))


def total(database: Database, model) -> int:
    return database.execute_sql(f"SELECT COUNT(*) FROM {table(model)}").fetchone()[0]


def newest(database: Database, model):
    """The last key that is there already."""
    key = quoted(model._meta.primary_key.column_name)
    return database.execute_sql(f"SELECT MAX({key}) FROM {table(model)}").fetchone()[0]


def rows_of(database: Database, model, after=None) -> Iterator[tuple]:
    """The rows behind a key, in its order, as values that mean the same in every database."""
    key, columns = quoted(model._meta.primary_key.column_name), ", ".join(columns_of(model))
    meanings = [meaning(field) for field in model._meta.sorted_fields]
    place = columns_of(model).index(key)
    while True:
        behind, values = (f"WHERE {key} > {database.param}", (after,)) if after is not None else ("", ())
        question = f"SELECT {columns} FROM {table(model)} {behind} ORDER BY {key} LIMIT {CHUNK}"
        found = database.execute_sql(question, values).fetchall()
        if not found:
            return
        for row in found:
            yield tuple(one if one is None else mean(one) for mean, one in zip(meanings, row, strict=True))
        after = found[-1][place]


def meaning(field) -> Callable:
    """What a column's value is, whichever database it comes from. What is sealed is carried as it is."""
    field = field.rel_field if hasattr(field, "rel_field") else field
    kinds = {BooleanField: bool, DateTimeField: moment, DateField: day, DecimalField: figure}
    return next((mean for kind, mean in kinds.items() if isinstance(field, kind)), lambda value: value)


def moment(value) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def day(value) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def figure(value) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


def insert(database: Database, model, rows: list[tuple]) -> None:
    later = {columns_of(model).index(quoted(field.column_name)) for field in within_itself(model)}
    marks = ", ".join("NULL" if place in later else database.param for place in range(len(rows[0])))
    statement = f"INSERT INTO {table(model)} ({', '.join(columns_of(model))}) VALUES ({marks})"
    database.cursor().executemany(statement, [leave_out(row, later) for row in rows])


def leave_out(row: tuple, places: set[int]) -> tuple:
    return tuple(value for place, value in enumerate(row) if place not in places)


def go_on_counting(database: Database, model) -> None:
    """New rows come after those that were carried; a SQLite file sees to that by itself."""
    if not is_file(database) and isinstance(model._meta.primary_key, AutoField):
        sequence = f"pg_get_serial_sequence('{table(model)}', 'id')"
        database.execute_sql(f"SELECT setval({sequence}, MAX(id)) FROM {table(model)} HAVING MAX(id) IS NOT NULL")


def digest(database: Database, model) -> str:
    hash_ = hashlib.sha256()
    for row in rows_of(database, model):
        hash_.update(repr(row).encode())
    return hash_.hexdigest()


def table(model) -> str:
    return quoted(model._meta.table_name)


def columns_of(model) -> list[str]:
    return [quoted(field.column_name) for field in model._meta.sorted_fields]


def quoted(name: str) -> str:
    return f'"{name}"'

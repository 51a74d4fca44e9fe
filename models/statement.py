"""Statements that are written once and run often.

To write a statement takes peewee several times as long as the database takes to run it. What every request and every
visit asks for is therefore written at its first use, for each kind of database; after that it is only filled in.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, wraps
from itertools import count, islice
from typing import NamedTuple

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    ColumnBase,
    CompoundSelectQuery,
    Field,
    ForeignKeyField,
    IntegerField,
    Model,
    SmallIntegerField,
    TextField,
)

from models.database import db

AT_ONCE = 64  # rows of one insertion, at most
# what a driver takes as it is, and gives back so; peewee would look at each value once more
PLAIN = {AutoField, CharField, IntegerField, SmallIntegerField, TextField}


def written_once(build: Callable) -> Callable:
    """Decorates a function that makes a query of values, and of lists of values: a call gives its rows as tuples.

    The function sees slots in the place of the values, so it cannot look at them. Lists must not be empty.
    `each` makes an asking of the values of several calls, which gives the rows of each.
    """
    write = cache(lambda _kind, shape: Statement(build(*_slots(shape))))

    @wraps(build)
    def run(*values):
        return together(each([values]))[0][0]

    def each(calls: Sequence[tuple]) -> Asking:
        written = [write(type(db.obj), _shape(values)) for values in calls]
        told = [(one.sql, one.filled(_flat(values))) for one, values in zip(written, calls, strict=True)]
        return Asking(told, lambda found: [one.read(rows) for one, rows in zip(written, found, strict=True)])

    run.each = each
    return run


class Asking(NamedTuple):
    """Something to be asked: its statements, and what makes the answer of the rows that each of them gives."""

    told: list[tuple[str, list]]
    read: Callable[[list[list[tuple]]], list]


def together(*askings: Asking) -> list[list]:
    """What each of these finds; they go to a server at once, in this order."""
    found = iter(db.obj.ask(*(one for asking in askings for one in asking.told)))
    return [asking.read(list(islice(found, len(asking.told)))) for asking in askings]


def insert_all(model, rows: list[dict]) -> None:
    """Insert rows that all name the same columns; the other columns get their defaults.

    Within an act a server may find fault with them as late as at its end.
    """
    for part in _parts(rows):
        db.obj.tell(*_insertion(type(db.obj), model, tuple(part[0]), len(part)).of(part))


def new_rows(model, rows: list[dict], *returning) -> Asking:
    """Inserts those rows whose unique key is not there yet, and finds these columns of them, unconverted."""
    parts = list(_parts(rows))
    told = [_insertion(type(db.obj), model, tuple(part[0]), len(part), returning).of(part) for part in parts]
    return Asking(told, lambda found: [row for rows in found for row in rows])


def _parts(rows: list[dict]) -> Iterator[list[dict]]:
    """In lots of 64, 32, 16 … rows: so few kinds of statements that all of them stay prepared."""
    start = 0
    while start < len(rows):
        size = min(AT_ONCE, 1 << (len(rows) - start).bit_length() - 1)
        yield rows[start : start + size]
        start += size


@cache
def _insertion(_kind, model, names: tuple, size: int, returning: tuple = ()) -> "Statement":
    """The statement that inserts so many rows. It is filled by one row at a time."""
    row = {field: Slot(name, field) for name in names for field in [model._meta.combined[name]]}
    made = {field: make for field, make in model._meta.defaults.items() if callable(make) and field not in row}
    row |= {field: Slot(names[0], field, lambda _value, make=make: make()) for field, make in made.items()}
    query = model.insert_many([row] * size)
    return Statement(query.on_conflict_ignore().returning(*returning) if returning else query, size)


class Filling(NamedTuple):
    """What stands in a slot's place among the parameters: a value's key, and what is done to it."""

    key: int | str
    convert: Callable | None


class Slot(ColumnBase):
    """Where a value comes in, which stands under `key` among all values, or is made of it. It is converted for its
    column, or for the one it is compared with."""

    def __init__(self, key: int | str, field: Field | None = None, make: Callable | None = None):
        self.key, self.field, self.make = key, field, make

    def __sql__(self, context):
        convert = self.field.db_value if self.field else context.state.converter
        return context.value(Filling(self.key, _conversion(convert, self.make)), converter=False)


def _conversion(convert: Callable | None, make: Callable | None) -> Callable | None:
    """None where the driver takes a value as it is."""
    kind = type(getattr(convert, "__self__", None))
    if convert is None or kind in PLAIN or kind is BooleanField:
        return make
    convert = _key if kind is ForeignKeyField else convert
    return (lambda value: convert(make(value))) if make else convert


def _key(row):
    return row._pk if isinstance(row, Model) else row


class Statement:
    """What peewee wrote of a query with slots; of one for several like rows, the slots are those of one row."""

    def __init__(self, query, rows: int = 1):
        self.sql, parameters = query.sql()
        self.values = parameters[: len(parameters) // rows]
        self.fillings = [(place, *one) for place, one in enumerate(self.values) if isinstance(one, Filling)]
        while isinstance(query, CompoundSelectQuery):
            query = query.lhs  # all parts have the same columns
        self.readers = tuple(_readers(getattr(query, "selected_columns", ())))

    def of(self, rows: list[dict]) -> tuple[str, list]:
        """The SQL, and the values of these rows."""
        return self.sql, [value for row in rows for value in self.filled(row)]

    def read(self, rows: list[tuple]) -> list[tuple]:
        return [self._read(row) for row in rows] if self.readers else rows

    def _read(self, row: tuple) -> tuple:
        read = list(row)
        for place, reader in self.readers:
            read[place] = reader(read[place])
        return tuple(read)

    def filled(self, values: list | dict) -> list:
        row = self.values.copy()
        for place, key, convert in self.fillings:
            row[place] = values[key] if convert is None else convert(values[key])
        return row


def _readers(columns: Sequence) -> Iterator[tuple[int, Callable]]:
    """What has to be read back, by its place in the row."""
    for place, column in enumerate(columns):
        if isinstance(column, Field) and type(column) not in PLAIN | {ForeignKeyField}:
            yield place, column.python_value


def row_of(model, values: Sequence):
    """The instance that a row of all its columns makes (`model._meta.sorted_fields`), without joins."""
    row = model(__no_default__=True)
    row.__data__.update(zip(model._meta.sorted_field_names, values, strict=True))
    return row


def _shape(values: tuple) -> tuple:
    """How long each value is that is a list."""
    return tuple(len(value) if isinstance(value, list) else None for value in values)


def _slots(shape: tuple) -> Iterator[Slot | list[Slot]]:
    """A slot for each value and a list of slots for each list, in the order of `_flat`."""
    slots = map(Slot, count())
    for length in shape:
        yield next(slots) if length is None else list(islice(slots, length))


def _flat(values: tuple) -> list:
    return [one for value in values for one in (value if isinstance(value, list) else (value,))]

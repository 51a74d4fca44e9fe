"""A row in every table, made up by the type of each column: what has to be carried, whatever it is."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    ForeignKeyField,
    TextField,
)

from models.database import act
from models.schema import TABLES

MOMENT = datetime(2026, 2, 28, 15, 59, 59, 123456, UTC)


def fill_every_table() -> None:
    """Two rows more in each, parents first: the second one has nothing where nothing may stand."""
    with act():
        for model in TABLES:
            for turn in (0, 1):
                model.insert({one: made_up(one, turn) for one in columns_of(model)}).execute()


def columns_of(model) -> list[Field]:
    """But for the number that the database gives."""
    return [one for one in model._meta.sorted_fields if not isinstance(one, AutoField)]


def made_up(field: Field, turn: int):
    """Of the field's type, another in each turn, and as long as it may be."""
    if field.null and turn:
        return None
    make = next((make for kind, make in MADE.items() if isinstance(field, kind)), lambda _, turn: 32_000 + turn)
    return make(field, turn)


def a_row_of(field: ForeignKeyField, turn: int):
    """Another one in each turn, since many belong to one row at most; none of its own table, which is empty yet."""
    if field.rel_model is field.model:
        return None
    keys = field.rel_model.select(field.rel_field).order_by(field.rel_field.desc()).offset(turn).limit(1)
    return keys.scalar()


def words(field: CharField, turn: int) -> str:
    return (f"{9 - turn}𬭎é" + "x" * field.max_length)[: field.max_length]


MADE = {
    ForeignKeyField: a_row_of,
    BooleanField: lambda _, turn: bool(turn),
    DateTimeField: lambda _, turn: MOMENT + timedelta(turn),
    DateField: lambda _, turn: date(2026, 2, 27 + turn),
    DecimalField: lambda _, turn: Decimal("-0.05") * (turn + 1),
    CharField: words,
    TextField: lambda _, turn: "𬭎\n" * (turn + 2),
}

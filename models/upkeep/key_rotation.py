"""A new key for what is sealed: everything is sealed again with it, in batches, while the pages are served."""

from collections.abc import Callable, Iterator

from peewee import OP, Expression, Value

from lib.sealing import is_sealed
from models import schema
from models.database import act, rows_of
from models.sealed import SealedField, keys

BATCH = 500


def rotate(progress: Callable[[str, int], None] = lambda table, count: None) -> str:
    """Make a new key and seal everything again with it; the new key's id. The old keys stay in the file."""
    key = keys().rotate()
    reseal(progress)
    return key


def forget_old(progress: Callable[[str, int], None] = lambda table, count: None) -> None:
    """Seal what an older key still holds, then drop the older keys. Backups from before can't be read without them."""
    reseal(progress)
    keys().forget_old()


def reseal(progress: Callable[[str, int], None]) -> None:
    """Seal with the newest key whatever isn't; stopped half-way, it goes on where it was. `progress(table, rows)`."""
    for model in schema.TABLES:
        if fields := sealed_fields(model):
            progress(model._meta.table_name, sum(_reseal(model, fields, rows) for rows in _batches(model, fields)))


def sealed_fields(model) -> list[SealedField]:
    return [field for field in model._meta.sorted_fields if isinstance(field, SealedField)]


def _batches(model, fields) -> Iterator[list[tuple]]:
    last = 0
    while rows := rows_of(model.select(model.id, *fields).where(model.id > last).order_by(model.id).limit(BATCH)):
        yield rows
        last = rows[-1][0]


def _reseal(model, fields, rows) -> int:
    """A row that has changed since it was read is left to whoever changed it: they sealed it with the newest key."""
    with act():
        return sum(_reseal_row(model, number, dict(zip(fields, texts, strict=True))) for number, *texts in rows)


def _reseal_row(model, number: int, texts: dict[SealedField, str]) -> int:
    old = {field: text for field, text in texts.items() if is_sealed(text) and not text.startswith(keys().newest)}
    if not old:
        return 0
    same = [Expression(field, OP.EQ, Value(text, converter=False)) for field, text in old.items()]
    new = {field: field.python_value(text) for field, text in old.items()}
    return model.update(new).where(model.id == number, *same).execute()

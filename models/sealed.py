"""What a home trusts us with stands sealed in the database; its keys lie in a file beside it, never within.

A field that is `exact` can be compared, and found by its index; any other sealed field can only be read.
"""

from pathlib import Path

from peewee import OP, Expression, TextField, Value

from lib.sealing import Keyring, is_sealed
from models.database import db
from rules.households.retention import GONE

BLOTTED = "-"  # how GONE stands in the database: it tells nothing, and what has gone is known without opening it
_keyring: Keyring | None = None


class KeysGoneError(Exception):
    """There are sealed texts in the database, but no file of keys: it is to be brought back, not made anew."""


def open_keys(file: Path) -> Keyring:
    """Open the file of keys; at the very first start it's made."""
    global _keyring
    if not Path(file).exists() and anything_sealed():
        raise KeysGoneError(f"{file} is missing, whose keys seal the database: bring it back from the backup")
    _keyring = Keyring(Path(file))
    return _keyring


def keys() -> Keyring:
    if _keyring is None:
        raise RuntimeError("no keys are open: models.sealed.open_keys comes first")
    return _keyring


def anything_sealed() -> bool:
    """Whether the database holds a household's name that only a key can open."""
    if db.obj is None:
        return False
    opened = db.connect(reuse_if_open=True)
    try:
        return db.table_exists("household") and _is_sealed_within("household", "name")
    finally:
        if opened:
            db.close()


def _is_sealed_within(table: str, column: str) -> bool:
    row = db.execute_sql(f"SELECT {column} FROM {table} WHERE {column} <> '' LIMIT 1").fetchone()
    return bool(row) and is_sealed(row[0])


class SealedField(TextField):
    """A text that is sealed on its way into the database, bound to its table and column."""

    def __init__(self, exact: bool = False, **options):
        super().__init__(**options)
        self.exact = exact

    @property
    def purpose(self) -> str:
        return f"{self.model._meta.table_name}.{self.column_name}"

    def db_value(self, value):
        if value == GONE:
            return BLOTTED
        return keys().seal(value, self.purpose, self.exact) if value else value

    def python_value(self, value):
        if value == BLOTTED:
            return GONE
        return keys().open(value, self.purpose, self.exact) if value else value

    def __eq__(self, text):
        return self.in_([text]) if isinstance(text, str) else super().__eq__(text)

    def __ne__(self, text):
        return ~self.in_([text]) if isinstance(text, str) else super().__ne__(text)

    __hash__ = TextField.__hash__

    def in_(self, texts):
        """Whether it is one of these texts, under whichever key. Where it isn't exact: whether it's empty, or GONE."""
        if not self.exact and set(texts) - {"", GONE}:
            raise TypeError(f"{self.purpose} is sealed: it can be read, not searched")
        alike = [one for text in texts for one in self._all_alike(text)]
        return Expression(self, OP.IN, [Value(one, converter=False) for one in alike])

    def not_in(self, texts):
        return ~self.in_(texts)

    def _all_alike(self, text: str) -> list[str]:
        return [BLOTTED] if text == GONE else keys().all_alike(text, self.purpose)

    def _cannot(self, *_):
        raise TypeError(f"{self.purpose} is sealed: part of it can't be searched for in the database")

    contains = startswith = endswith = like = ilike = regexp = __lt__ = __gt__ = __le__ = __ge__ = __mod__ = _cannot

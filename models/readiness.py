"""Whether somebody could be served now: what a proxy or a watchman asks."""

import tempfile
from pathlib import Path

from peewee import PeeweeException
from playhouse.migrations import Runner
from playhouse.pool import MaxConnectionsExceeded

from models.database import MIGRATIONS, db


def lacking(folder: Path) -> str:
    """What is not as it has to be: `database`, `migrations` or `disk`; an empty text if all is well."""
    try:
        if pending():
            return "migrations"
    except (PeeweeException, MaxConnectionsExceeded):
        return "database"
    return "" if writable(folder) else "disk"


def pending() -> list[str]:
    """The migrations that this version has and the database has not."""
    return [migration.name for migration in Runner(db.obj, MIGRATIONS).status() if migration.applied is None]


def writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            return file.write(bytes(4096)) == 4096
    except OSError:
        return False

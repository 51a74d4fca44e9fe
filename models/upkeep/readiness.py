"""Whether somebody could be served now: what a proxy or a watchman asks."""

import tempfile
from pathlib import Path

from peewee import PeeweeException
from playhouse.pool import MaxConnectionsExceeded

from models.database import pending


def lacking(folder: Path) -> str:
    """What is not as it has to be: `database`, `migrations` or `disk`; an empty text if all is well."""
    try:
        if pending():
            return "migrations"
    except (PeeweeException, MaxConnectionsExceeded):
        return "database"
    return "" if writable(folder) else "disk"


def writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            return file.write(bytes(4096)) == 4096
    except OSError:
        return False

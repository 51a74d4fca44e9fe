import shutil
from datetime import date

import pytest

from demo import build
from demo import district as districts
from demo import year as years
from models import database
from tests import ports

ANCHOR = date(2026, 11, 21)


@pytest.fixture(scope="session")
def district():
    return districts.generate(build.SEED, ANCHOR)


@pytest.fixture(scope="session")
def year(district):
    return years.generate(district, build.SEED, ANCHOR)


@pytest.fixture(scope="session")
def settled(district, tmp_path_factory):
    """A database file with the demo district's network, and nobody has done anything yet."""
    folder = tmp_path_factory.mktemp("settled")
    build.settle(folder, district, ANCHOR)
    database.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.db.close()
    return folder / "lianxin.db"


@pytest.fixture
def copied(settled, tmp_path):
    """`copied("name")`: opens a fresh copy of the settled district."""

    def open_copy(name: str) -> None:
        shutil.copy(settled, tmp_path / f"{name}.db")
        database.open_database(f"sqlite:///{tmp_path / f'{name}.db'}")

    yield open_copy
    database.db.close()


@pytest.fixture
def free_port() -> int:
    return ports.free_port()

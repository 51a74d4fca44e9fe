"""Where the tests keep their databases: SQLite files, or a PostgreSQL server's (`pytest --on postgresql`).

`pytest --on both` tries all that knows a database on the one and then on the other; `make test` does.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from itertools import count
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from models import database
from tests import postgresql
from tests.lending import Lent
from tests.ports import free_port

LACKING = Path(__file__).parent.parent / "build" / "lacking"
KINDS = ("sqlite", "postgresql")
# Everything that knows a database; rules, lib and static files know none, and the demo is always a file.
WITH_DATABASE = (
    "tests/faults/", "tests/models/", "tests/routes/", "tests/hostile/test_words.py", "tests/cli/",
    "tests/test_upgrades.py", "tests/conventions/test_schema.py", "tests/browser/test_main_job.py",
)  # fmt: skip


class Files:
    """Each database a file."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.names = count(1)
        self.prepared = {}

    def fresh(self) -> str:
        """The address of an empty database."""
        return f"sqlite:///{self.folder / f'{next(self.names)}.db'}"

    def keep(self, url: str) -> str:
        """Close the database that is open, so that copies can be made of it."""
        database.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close_database()
        return url

    def let_go(self, url: str) -> str:
        return url

    def copy(self, url: str, folder: Path) -> str:
        """A copy that a test may change; it is in the test's own folder."""
        file = folder / "lianxin.db"
        shutil.copy(url.removeprefix("sqlite:///"), file)
        return f"sqlite:///{file}"

    def drop(self, url: str) -> None:
        pass  # the test's folder goes, and the file with it


class Server:
    """Each database one of a server's; a copy is a database made from another as its template, or used before."""

    def __init__(self, server: postgresql.Server):
        self.server = server
        self.prepared = {}
        self.lent: dict[str, tuple[str, Lent]] = {}  # address → that of its template, and how it was
        self.free: dict[str, list[str]] = {}

    def fresh(self) -> str:
        return self._create("template0")

    def keep(self, url: str) -> str:
        """Counted first, as any server would have by then: uncounted, it looks a key up for seconds."""
        database.db.execute_sql("ANALYZE")
        database.close_database()
        return self.let_go(url)

    def let_go(self, url: str) -> str:
        """It is not lent again: nobody else may have a line to what copies are made of."""
        if url in self.lent:
            self.lent.pop(url)[1].line.close()
        return url

    def copy(self, url: str, folder: Path) -> str:
        if self.free.get(url):
            return self.free[url].pop()
        made = self._create(url.rpartition("/")[2])
        self.lent[made] = url, Lent(made)
        return made

    def drop(self, url: str) -> None:
        template, lent = self.lent.get(url, ("", None))
        if lent and lent.restore():
            self.free.setdefault(template, []).append(url)
        else:
            self.lent.pop(url, None)
            self._say(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")

    def _create(self, template: str) -> str:
        name = f"t{uuid4().hex[:12]}"  # two stores may be on one server
        self._say(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self.server.url(name)

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.server.url(), autocommit=True) as connection:
            connection.execute(statement)


def pytest_addoption(parser):
    parser.addoption("--on", choices=[*KINDS, "both"], default="sqlite", help="which database the tests use")


def pytest_generate_tests(metafunc):
    twice = metafunc.definition.nodeid.startswith(WITH_DATABASE) and "store" in metafunc.fixturenames
    if twice and metafunc.config.getoption("--on") == "both":
        metafunc.parametrize("store", KINDS, indirect=True)


@pytest.fixture(scope="session")
def postgresql_server():
    """A server for whoever needs one; where there is none, the run's end says which tests went without."""
    if postgresql.programs() is None:
        lacking("PostgreSQL")
    server = postgresql.Server().make().start()
    yield server
    server.remove()


@pytest.fixture
def redis_url(tmp_path):
    """The address of a real Redis, with nothing in it."""
    program, port = shutil.which("redis-server") or lacking("Redis"), free_port()
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    redis.Redis.from_url(url, retry=Retry(ConstantBackoff(0.1), 100)).ping()
    yield url
    process.terminate()
    process.wait()


def lacking(what: str):
    """The end of `make test` names it. CI lacks nothing: there it is an error."""
    LACKING.parent.mkdir(exist_ok=True)
    with LACKING.open("a") as file:
        file.write(f"{what}\n")
    go_without = pytest.fail if os.environ.get("CI") else pytest.skip
    go_without(f"{what} is not on this machine")


@pytest.fixture(scope="session")
def stores(request, tmp_path_factory):
    """`stores("postgresql")`: made when somebody asks for it first."""

    @cache
    def store(kind: str) -> Files | Server:
        if kind == "postgresql":
            return Server(request.getfixturevalue("postgresql_server"))
        return Files(tmp_path_factory.mktemp("databases"))

    return store


@pytest.fixture
def store(request, stores):
    on = request.config.getoption("--on")
    return stores(getattr(request, "param", "sqlite" if on == "both" else on))


@pytest.fixture
def prepare(store, settings):
    """`prepare("homes", make)`: what `make()` returns, and what it writes in the test's database.

    It is made once, and comes first in its test: a test with a fixture of that name begins with a copy of the database.
    """

    def once(name: str, make: Callable[[], dict]) -> dict:
        if name not in store.prepared:
            made = make()
            folder = Path(tempfile.mkdtemp(dir=settings["INSTANCE"].parent))
            url = store.copy(store.keep(settings["DATABASE_URL"]), folder)
            store.prepared[name] = store.let_go(url), made
            database.db.connect()
        return deepcopy(store.prepared[name][1])

    return once


@pytest.fixture
def fresh(store):
    """The address of a database without any table."""
    url = store.fresh()
    yield url
    database.close_database()
    store.drop(url)

import gc
import os
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app import create_app
from lib import clock
from models import database, sealed
from models.accounts.sign_in import SignIn
from models.rule_sets.rule_set import RuleSet
from models.visits.recording import record
from routes import menus
from rules.counting.rule_set import plain, shipped
from tests import compiled, ground, thorough
from tests import village as cast

# tests of several processes, which a busy machine may keep waiting: one more try, and named at the end of the run
PROCESSES = {"browser", "cluster", "faults", "test_install", "test_reload", "test_workers"}

pytest_plugins = ["tests.stores", "tests.turns"]
ground.choose()
compiled.keep()
thorough.begin()


@pytest.fixture(scope="session", autouse=True)
def keys(tmp_path_factory):
    """One file of keys for all tests, and for the processes that they start."""
    file = tmp_path_factory.mktemp("keys") / "ledger.keys"
    os.environ["KEYS_FILE"] = str(file)
    return sealed.open_keys(file)


@pytest.fixture
def settled(store):
    """The address of the village's database, made once on each kind; every test works on a copy."""
    if "settled" not in store.prepared:
        url = store.fresh()
        database.open_database(url)
        database.migrate()
        cast.settle()
        store.prepared["settled"] = store.keep(url), {}
    return store.prepared["settled"][0]


@pytest.fixture
def settings(request, store, settled, tmp_path):
    ready = [url for name, (url, _) in store.prepared.items() if {"prepare", name} <= set(request.fixturenames)]
    url = store.copy([settled, *ready][-1], tmp_path)
    yield {
        "TESTING": True,
        "INSTANCE": tmp_path,
        "DATABASE_URL": url,
        "QUEUE_URL": "",
        "BACKUP_TO": tmp_path / "backups",
        "SECRET_KEY": "only for tests",
        "BASE_URL": "",
        "JOBS_AT_ONCE": True,
        "LOG": "",
        "METRICS_FOLDER": None,  # one process: it counts in its memory
    }
    store.drop(url)


@pytest.fixture
def app(settings):
    app = create_app(**settings, WTF_CSRF_ENABLED=False)
    database.db.connect(reuse_if_open=True)
    yield app  # no application context around it: requests would share it, and with it who is signed in
    database.close_database()


@pytest.fixture
def village(app):
    """The cast, living in this test's own database."""
    return cast


@pytest.fixture
def visitor(app):
    """A browser in which nobody is signed in."""
    return app.test_client()


@pytest.fixture
def as_(app):
    """`as_("D001")`: a browser in which this person is signed in."""

    def sign_in(login: str):
        client = app.test_client()
        person = SignIn.begin(cast.user(login), "a test", second_factor=True)
        with client.session_transaction() as session:
            session["_user_id"] = person.sign_in.token
            session["_fresh"] = True
        return client

    return sign_in


@pytest.fixture
def entry(village):
    """`entry("王秀英", "李建国家", heard="路灯坏了")`: a visit as that deputy's phone would send it."""

    def write(deputy: str, household: str, ago=timedelta(0), **facts) -> dict:
        return {
            "uuid": str(uuid4()),
            "deputy": village.deputy(deputy).id,
            "code": village.token(household),
            "visited_at": (clock.now() - ago).isoformat(),
        } | facts

    return write


@pytest.fixture
def on_a_day(monkeypatch):
    """`on_a_day("2026-11-15")`: it is noon of that day in Shanghai, for all that asks our clock."""

    def stop(day: str) -> None:
        monkeypatch.setattr(clock, "now", lambda: clock.parse(f"{day}T12:00:00+08:00"))

    return stop


@pytest.fixture
def visited(village):
    """`visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")`: a visit at ten that day, kept by the server."""

    def visit(deputy: str, household: str, day: str, **facts):
        person = village.deputy(deputy)
        item = {
            "uuid": str(uuid4()), "deputy": person.id, "code": village.token(household),
            "visited_at": f"{day}T10:00:00+08:00",
        } | facts  # fmt: skip
        return record(person.users.get(), [item], clock.now())[0].visit

    return visit


@pytest.fixture
def rules_of_2026(village):
    """The hundred-point rules of the party's deputies, published for 2026."""
    return RuleSet.publish(plain(shipped("party-hundred")))


@pytest.fixture
def counted_once(monkeypatch):
    """How much waits for somebody is counted for the menu of the first page only, where a test opens hundreds."""
    count, kept = menus._waits, {}

    def counted(page, todo) -> int:
        about = todo and todo.viewer and todo.viewer.id, page.waits
        if about not in kept:
            kept[about] = count(page, todo)
        return kept[about]

    monkeypatch.setattr(menus, "_waits", counted)


@pytest.fixture
def queries(monkeypatch):
    """`queries(act)`: how many times the act asks the database."""

    def count(act) -> int:
        asked, ask = [], database.db.obj.execute_sql
        with monkeypatch.context() as patched:
            counting = lambda *args, **more: asked.append(args) or ask(*args, **more)  # noqa: E731
            patched.setattr(database.db.obj, "execute_sql", counting)
            act()
        return len(asked)

    return count


def pytest_collection_modifyitems(items):
    for item in items:
        place = item.path.relative_to(Path(__file__).parent).with_suffix("").parts[0]
        if place == "browser":
            item.add_marker(pytest.mark.browser)
        if place in PROCESSES:
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_collection_finish():
    """What is there now stays until the end: to look through it for rubbish again and again is in vain."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)

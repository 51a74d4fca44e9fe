"""From a file to PostgreSQL and back: both are needed at once, so this is not run on one of them."""

from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from lib import clock
from models import database
from models.audit import Audit
from models.households.household import Household
from models.papers.certificate import Certificate
from models.points.duty import Duty
from models.schema import TABLES
from models.upkeep import move
from models.upkeep.installation import Installation
from models.visits.recording import record
from models.visits.visit import Visit
from tests import village as cast
from tests.models.upkeep.every_table import fill_every_table
from tests.stores import Files, Server


@pytest.fixture
def lived_in(settled, store, tmp_path, app, visited):
    """The address of a village in which people have been visited."""
    if not isinstance(store, Files):
        pytest.skip("begins at a file, whatever the others run on")
    visited("王秀英", "李建国家", "2026-05-03", heard="楼道灯坏了", companions=[cast.deputy("张国庆").id])
    visited("张国庆", "陈𬭎家", "2026-05-04")
    return f"sqlite:///{tmp_path / 'lianxin.db'}"


@pytest.fixture
def empty(postgresql_server):
    server = Server(postgresql_server)
    url = server.fresh()
    yield url
    database.close_database()
    server.drop(url)


def open_at(url: str) -> None:
    database.close_database()
    database.open_database(url)


def test_everything_is_carried(lived_in, empty):
    before = facts()

    carried = move.move(lived_in, empty)

    open_at(empty)
    assert facts() == before
    assert carried["visit"] == 2
    assert Household.get(Household.name == "陈𬭎家").must_visit is True
    assert Audit.first_break() is None


def test_no_table_is_left_out_and_none_comes_back_another(lived_in, empty, tmp_path):
    fill_every_table()
    before = everything()
    assert min(map(len, before.values())) >= 2

    move.move(lived_in, empty)
    open_at(empty)
    assert everything() == before
    move.move(empty, back := f"sqlite:///{tmp_path / 'back.db'}")
    open_at(back)
    assert everything() == before


def everything() -> dict[str, list]:
    """Table → its rows, opened, as the models read them."""
    return {model.__name__: list(model.select().order_by(model._meta.primary_key).dicts()) for model in TABLES}


def test_a_row_that_names_a_later_one_of_its_table_is_carried(lived_in, empty):
    first = Certificate.issue(cast.deputy("王秀英"), cast.user("chen"))
    second = first.replace(cast.user("chen"), "掉水里了")

    move.move(lived_in, empty)

    open_at(empty)
    assert Certificate.get_by_id(first.id).replacement == second


def facts():
    return (
        list(Visit.select().order_by(Visit.id).dicts()), list(Duty.select().order_by(Duty.id).dicts()),
        Installation.here().epoch,
    )  # fmt: skip


def test_life_goes_on_in_the_new_database(lived_in, empty, entry):
    again = entry("王秀英", "孙桂兰家")
    record(cast.user("D001"), [again], clock.now())
    move.move(lived_in, empty)
    open_at(empty)

    receipts = record(cast.user("D001"), [again, entry("王秀英", "赵志强家", timedelta(hours=3))], clock.now())

    assert [receipt.state for receipt in receipts] == ["kept", "kept"]
    assert Visit.select().count() == 4


def test_and_back_again(lived_in, empty, tmp_path):
    before = facts()
    move.move(lived_in, empty)

    move.move(empty, f"sqlite:///{tmp_path / 'back.db'}")

    open_at(f"sqlite:///{tmp_path / 'back.db'}")
    assert facts() == before


@pytest.mark.parametrize("stopped_at", ["region", "household", "visit", "duty"])
def test_a_move_that_was_stopped_goes_on(lived_in, empty, monkeypatch, stopped_at):
    monkeypatch.setattr(move, "CHUNK", 3)

    def stop(table, done, total):
        if table == stopped_at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move.move(lived_in, empty, stop)
    again = []
    move.move(lived_in, empty, lambda table, done, total: again.append((table, done)))

    assert (stopped_at, min(3, rows_in(stopped_at))) not in again
    before = facts()
    open_at(empty)
    assert facts() == before


def rows_in(table: str) -> int:
    return next(model for model in TABLES if model._meta.table_name == table).select().count()


def test_what_changed_meanwhile_is_noticed(lived_in, empty):
    def change(table, done, total):
        if table == "visit":
            Thread(target=lambda: Household.update(must_visit=False).execute()).start()
            eventually_changed()

    with pytest.raises(move.MoveError, match="有人改了数据"):
        move.move(lived_in, empty, change)
    open_at(empty)

    assert Installation.select().count() == 0


def eventually_changed():
    while Household.select().where(Household.must_visit).count():
        pass


def test_a_database_in_use_is_not_written_over(lived_in, empty):
    move.move(lived_in, empty)

    with pytest.raises(move.MoveError, match="已经在用"):
        move.move(lived_in, empty)


def test_a_database_of_another_version_is_brought_up_first(fresh, empty):
    if fresh.startswith("sqlite"):
        Path(fresh.removeprefix("sqlite:///")).touch()  # the file is there, and nothing in it
    with pytest.raises(move.MoveError, match="flask migrate"):
        move.move(fresh, empty)


@pytest.mark.parametrize("address", ["mysql://x/y", "", "nonsense"])
def test_an_address_that_is_none_is_said_so(lived_in, address):
    with pytest.raises(move.MoveError, match="看不懂"):
        move.move(lived_in, address)


def test_the_command_says_what_it_carried(lived_in, empty, app):
    done = app.test_cli_runner().invoke(args=["move-database", lived_in, empty])

    assert done.exit_code == 0, done.output
    assert "搬好了" in done.output
    assert app.test_cli_runner().invoke(args=["move-database", lived_in, empty]).exit_code == 1

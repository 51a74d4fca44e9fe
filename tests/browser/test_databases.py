"""From a file to a server by one setting, while phones have visits waiting."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from app import create_app
from models import database
from models.upkeep import move
from models.visits.visit import Visit
from tests import office, village
from tests.browser.conftest import DESK, PHONE, devices
from tests.browser.doorstep import await_states, open_app, save_visit
from tests.ports import free_port, wait_for
from tests.stores import Files, Server


@pytest.fixture
def empty(store, postgresql_server):
    if not isinstance(store, Files):
        pytest.skip("begins at a file, whatever the others run on")
    server = Server(postgresql_server)
    url = server.fresh()
    yield url
    database.close_database()
    server.drop(url)


@pytest.fixture
def place(settings, chromium):
    """One address, at which a server can be started over any database; with phones and a desk that know it."""
    port, processes = free_port(), []

    def start(url):
        told = {"LIANXIN_HOME": str(settings["INSTANCE"]), "DATABASE_URL": url, "SECRET_KEY": settings["SECRET_KEY"]}
        command = [sys.executable, "-m", "tests.browser.mortal_server", str(port), "never"]
        processes.append(subprocess.Popen(command, env=os.environ | told, stderr=subprocess.DEVNULL))
        wait_for(port)

    def stop():
        processes[-1].kill()
        processes[-1].wait()

    line = SimpleNamespace(app=create_app(**settings), address=f"http://127.0.0.1:{port}")
    phones, desks = devices(chromium, line, PHONE), devices(chromium, line, DESK)
    yield SimpleNamespace(start=start, stop=stop, phone=next(phones), desk=next(desks))
    for pages in (phones, desks):
        next(pages, None)
    stop()
    database.close_database()


@pytest.mark.row("B7")
def test_a_town_that_outgrew_its_file_goes_on_in_postgresql(place, empty, settings):
    office.publish()
    place.start(settings["DATABASE_URL"])
    phone, desk = open_app(place.phone("D001")), place.desk("chen")
    save_visit(phone, village.token("李建国家"), heard="路灯坏了")
    await_states(phone, "kept")
    place.stop()
    save_visit(phone, village.token("孙桂兰家"))

    move.move(settings["DATABASE_URL"], empty)
    place.start(empty)

    phone.goto("/duties/today")
    await_states(phone, "kept", "kept")
    desk.goto("/score-tables?q=wxy")
    expect(desk.get_by_role("row").filter(has_text="王秀英").get_by_role("cell", name="2", exact=True)).to_be_visible()
    database.open_database(empty)
    assert Visit.select().count() == 2

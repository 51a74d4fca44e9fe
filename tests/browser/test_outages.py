"""The server is killed while a phone is sending, and comes back."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from app import create_app
from models import database
from models.points.duty import Duty
from models.visits.visit import Visit
from tests import village
from tests.browser.conftest import PHONE, devices
from tests.browser.doorstep import await_states, open_app, save_visit
from tests.ports import free_port, wait_for


@pytest.fixture
def mortal(settings, chromium):
    """`mortal.start("after")`: a server that dies with the first batch; `mortal.phone("D001")`: a phone on its line."""
    environment = os.environ | {
        "LIANXIN_HOME": str(settings["INSTANCE"]), "DATABASE_URL": settings["DATABASE_URL"],
        "SECRET_KEY": settings["SECRET_KEY"],
    }  # fmt: skip
    port = free_port()
    processes = []

    def start(moment="never"):
        command = [sys.executable, "-m", "tests.browser.mortal_server", str(port), moment]
        processes.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
        wait_for(port)
        return processes[-1]

    app = create_app(**settings)
    database.db.connect(reuse_if_open=True)
    line = SimpleNamespace(app=app, address=f"http://127.0.0.1:{port}")
    pages = devices(chromium, line, PHONE)
    yield SimpleNamespace(start=start, phone=next(pages))
    next(pages, None)
    for process in processes:
        process.kill()
        process.wait()
    database.db.close()


@pytest.mark.row("V2", "B1")
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_server_killed_during_a_flush_and_restarted_has_the_visit_once(mortal, moment):
    server = mortal.start(moment)
    page = open_app(mortal.phone("D001"))
    uuid = save_visit(page, village.token("李建国家"), heard="路灯坏了")
    assert server.wait(timeout=60) == -9
    expect(page.get_by_role("heading", name="已存在手机里")).to_be_visible()
    assert Visit.select().count() == (1 if moment == "after" else 0)

    mortal.start()
    page.goto("/visits/waiting")
    await_states(page, "kept")
    assert [visit.uuid for visit in Visit.select()] == [uuid]
    assert Duty.select().where(Duty.kind == "visit").count() == 1


@pytest.mark.row("V2")
def test_while_the_server_is_down_the_next_doors_are_recorded(mortal):
    server = mortal.start()
    page = open_app(mortal.phone("D001"))
    server.kill()
    server.wait()
    for name in ("李建国家", "孙桂兰家"):
        save_visit(page, village.token(name))
    page.goto("/visits/waiting")
    expect(page.locator("[data-turn]")).to_contain_text("手机里等着 2 条")
    mortal.start()
    page.reload()
    await_states(page, "kept", "kept")
    assert Visit.select().count() == 2

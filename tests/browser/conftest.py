"""A real Chromium before a real server. The server runs beside the test, so a test can also look into the database."""

import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright
from werkzeug.serving import make_server

from app import create_app
from lib import queue
from models import database
from tests import village as cast
from tests.browser.camera import film
from tests.browser.line import Line
from tests.signing import session_of

SHELLS = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")  # without windows a page costs half
CHROMIUM = next((shell for shell in SHELLS if Path(shell).exists()), SHELLS[-1])
PATIENCE = 40_000  # milliseconds: a machine under load is slow, not wrong
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--use-fake-device-for-media-stream",
         "--use-fake-ui-for-media-stream"]  # fmt: skip
# A page is put on the telephone only where a test asks for that (doorstep.open_app): to lay up all that the app needs
# costs more than most tests do, and what is shown on a weak signal is the last state, not the newest.
NOT_PUT_ON = """if (navigator.serviceWorker && !document.cookie.includes("app=1")) {
  navigator.serviceWorker.register = () => new Promise(() => {});
}"""
HERE = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
PHONE = HERE | {"viewport": {"width": 360, "height": 740}, "has_touch": True}
DESK = HERE | {"viewport": {"width": 1280, "height": 800}}


@pytest.fixture(scope="session")
def playwright():
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def server(settings):
    """The address of the village's own server."""
    app = create_app(**settings | {"JOBS_AT_ONCE": False})
    consumer = queue.serve_beside()
    http = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    database.db.connect(reuse_if_open=True)
    http.app = app
    http.address = f"http://127.0.0.1:{http.server_port}"
    yield http
    http.shutdown()
    consumer.stop()
    database.close_database()


@pytest.fixture
def village(server):
    return cast


@pytest.fixture
def line(server):
    return Line(server)


@pytest.fixture
def phone(chromium, server):
    """`phone("D001")`: a page on a phone of its own, signed in as this person; `phone()`: nobody is."""
    yield from devices(chromium, server, PHONE)


@pytest.fixture
def desk(chromium, server):
    """The same at a desk."""
    yield from devices(chromium, server, DESK)


@pytest.fixture
def filming(playwright, server, tmp_path):
    """`filming(picture)`: a phone signed in as D001 whose camera sees this picture."""
    open_ones = []

    def before(picture, login="D001", **options):
        seen = film(tmp_path / "door.y4m", picture)
        flags = [*FLAGS, f"--use-file-for-fake-video-capture={seen}"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        pages = devices(browser, server, PHONE)
        open_ones.append((browser, pages))
        return next(pages)(login, **options)

    yield before
    for browser, pages in open_ones:
        next(pages, None)
        browser.close()


def devices(chromium, server, shape):
    contexts = []

    def open_page(login: str = "", **options):
        context = chromium.new_context(base_url=server.address, **shape | options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(NOT_PUT_ON)
        if login:
            context.add_cookies([session_cookie(server, login)])
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def session_cookie(server, login: str) -> dict:
    """The cookie that a sign-in leaves."""
    return {"name": "session", "value": session_of(server.app, cast.user(login)), "url": server.address}

"""What a first visit transfers, as the server sent it: everything the browser asks for, the service worker's files too.

The scanner's decoder is left out: it comes later, when the phone is idle.
"""

import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import config
from app import create_app
from bench.serving import file_of, serving
from models import database
from models.accounts.user import User
from models.households.code import Code
from models.network.area import Assignment
from tests.signing import session_of

QUIET = 4  # seconds without a request
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-background-networking"]}


def measurements(district: Path):
    log = district / "access.log"
    session, token = prepare(district)
    for case, path, cookie in (("deputy-home", "/duties/today", session), ("household", f"/S/{token}", "")):
        log.unlink(missing_ok=True)
        with serving("app:create_app()", district, log) as port:
            visit(f"http://127.0.0.1:{port}", path, cookie, log)
        yield {"measure": "first_load_bytes", "case": case, "value": sent(log), "unit": "bytes"}


def prepare(district: Path) -> tuple[str, str]:
    """A deputy's session, and the code at some household's door."""
    app = create_app(
        INSTANCE=district, DATABASE_URL=file_of(district), SECRET_KEY="bench", KEYS_FILE=config.keys_file(district)
    )
    user = User.select().join(Assignment, on=User.deputy == Assignment.deputy).first()
    session = session_of(app, user)
    token = Code.select().where(Code.replaced_at.is_null()).first().token
    database.db.close()
    return session, token


def visit(address: str, path: str, cookie: str, log: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        context = browser.new_context(viewport={"width": 360, "height": 740})
        if cookie:
            context.add_cookies([{"name": "session", "value": cookie, "url": address}])
        page = context.new_page()
        page.goto(address + path)
        wait_for_quiet(page, log)
        browser.close()


def wait_for_quiet(page, log: Path) -> None:
    lines, since = -1, time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(250)
        if (count := len(log.read_text().splitlines()) if log.exists() else 0) != lines:
            lines, since = count, time.monotonic()


def sent(log: Path) -> int:
    answers = [line.rsplit(" ", 1) for line in log.read_text().splitlines()]
    return sum(int(size) for path, size in answers if "zxing" not in path and size.isdigit())

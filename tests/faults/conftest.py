"""A server as in real life, in processes of its own, that can be killed and started again; and phones that know it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import create_app
from models import database
from tests import village as cast
from tests.flushing import Phone, entries_of
from tests.ports import answers, eventually, free_port
from tests.signing import session_of


class Web:
    """gunicorn with two workers over the test's own database."""

    def __init__(self, settings: dict, wired: str = "app:create_app()", **environment: str):
        self.settings, self.wired, self.environment, self.port = settings, wired, environment, free_port()
        self.app = create_app(**settings)

    def start(self) -> "Web":
        gunicorn = [str(Path(sys.executable).parent / "gunicorn"), "--workers", "2", "--threads", "4", "--log-level"]
        told = {name: str(self.settings[name]) for name in ("DATABASE_URL", "SECRET_KEY")}
        self.running = subprocess.Popen(
            [*gunicorn, "critical", "--bind", f"127.0.0.1:{self.port}", self.wired],
            env=os.environ | told | {"LIANXIN_HOME": str(self.settings["INSTANCE"])} | self.environment,
            start_new_session=True,
        )  # fmt: skip
        eventually(lambda: answers(self.port), 300)
        return self

    def kill(self) -> None:
        """All its processes at once, in the middle of whatever they do."""
        os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()

    def phone(self, login: str, visits: int, batch: int = 5) -> Phone:
        cookie, deputy = f"session={session_of(self.app, cast.user(login))}", cast.user(login).deputy_id
        entries = entries_of(deputy, [cast.token("李建国家"), cast.token("郑小红家")], visits)
        return Phone(("127.0.0.1", self.port), cookie, entries, batch)


@pytest.fixture
def web(settings):
    web = Web(settings).start()
    yield web
    web.kill()
    database.close_database()

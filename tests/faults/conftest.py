"""A server as in real life, in processes of its own, that can be killed and started again; and phones that know it."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from flask.sessions import SecureCookieSessionInterface

from app import create_app
from models import database
from models.sign_in import SignIn
from tests import village as cast
from tests.cluster.conftest import eventually, wait_for
from tests.flushing import Phone, entries_of
from tests.postgresql import free_port


class Web:
    """gunicorn with two workers over the test's own database."""

    def __init__(self, settings: dict):
        self.settings, self.port = settings, free_port()
        self.app = create_app(**settings)

    def start(self) -> "Web":
        gunicorn = [str(Path(sys.executable).parent / "gunicorn"), "--workers", "2", "--threads", "4", "--log-level"]
        told = {name: str(self.settings[name]) for name in ("DATABASE_URL", "SECRET_KEY")}
        self.running = subprocess.Popen(
            [*gunicorn, "critical", "--bind", f"127.0.0.1:{self.port}", "app:create_app()"],
            env=os.environ | told | {"LIANXIN_HOME": str(self.settings["INSTANCE"])}, start_new_session=True,
        )  # fmt: skip
        wait_for(self.port)
        eventually(self.answers, 60)
        return self

    def answers(self) -> bool:
        """A port is open long before somebody answers there."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/vitals/live")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        """All its processes at once, in the middle of whatever they do."""
        os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()

    def phone(self, login: str, visits: int, batch: int = 5) -> Phone:
        token = SignIn.begin(cast.user(login), "a test").sign_in.token
        content = {"_user_id": token, "_fresh": True, "_permanent": True}
        cookie = f"session={SecureCookieSessionInterface().get_signing_serializer(self.app).dumps(content)}"
        entries = entries_of(cast.user(login).deputy_id, [cast.token("李建国家"), cast.token("郑小红家")], visits)
        return Phone(("127.0.0.1", self.port), cookie, entries, batch)


@pytest.fixture
def web(settings):
    web = Web(settings).start()
    yield web
    web.kill()
    database.close_database()

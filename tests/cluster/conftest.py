"""A province in small, on loopback: a primary and its replica, two web processes, and a proxy before them."""

import http.client
import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from app import create_app
from models import database
from tests import postgresql
from tests import village as cast
from tests.flushing import Phone, entries_of
from tests.ports import answers, eventually, free_port
from tests.postgresql import Server
from tests.signing import session_of
from tests.stores import lacking

DURABLE = {"synchronous_commit": "on", "wal_level": "replica", "max_wal_senders": "4"}
CADDYFILE = """{{
    admin off
    auto_https off
    log default {{
        level ERROR
    }}
}}
http://127.0.0.1:{port} {{
    reverse_proxy {webs} {{
        lb_policy round_robin
        lb_try_duration 3s
        fail_duration 2s
    }}
}}
"""


class Process:
    """A program that can be killed and started again."""

    def __init__(self, command: list[str], port: int, settings: dict[str, str] | None = None):
        self.command, self.port, self.settings = command, port, os.environ | (settings or {})

    def start(self) -> "Process":
        self.running = subprocess.Popen(self.command, env=self.settings, start_new_session=True)
        eventually(lambda: answers(self.port))
        return self

    def kill(self) -> None:
        os.killpg(self.running.pid, 9)
        self.running.wait()


class Cluster:
    """All of it; `phones` are signed in and have something to send."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.primary = Server(DURABLE).make().start()
        self.replica = Server(DURABLE)
        self.webs: list[Process] = []
        self.proxy: Process | None = None

    def start(self) -> "Cluster":
        database.open_database(self.primary.url())
        database.migrate()
        cast.settle()
        self.replica.follow(self.primary).start()
        self.webs = [self.web().start() for _ in range(2)]
        self.proxy = self.proxy_before(self.webs).start()
        return self

    @property
    def settings(self) -> dict[str, str]:
        """Both servers are named: whichever takes writes is the primary."""
        hosts = f"127.0.0.1:{self.primary.port},127.0.0.1:{self.replica.port}"
        return {
            "DATABASE_URL": f"postgresql://lianxin@{hosts}/postgres?target_session_attrs=read-write&connect_timeout=3",
            "REPLICA_URL": self.replica.url() + "?connect_timeout=3",
            "LIANXIN_HOME": str(self.folder), "SECRET_KEY": "cluster", "PROXIES": "1",
        }  # fmt: skip

    def web(self) -> Process:
        port = free_port()
        gunicorn = [str(Path(sys.executable).parent / "gunicorn"), "--workers", "1", "--threads", "4", "--log-level"]
        return Process([*gunicorn, "critical", "--bind", f"127.0.0.1:{port}", "app:create_app()"], port, self.settings)

    def proxy_before(self, webs: list[Process]) -> Process:
        caddy = shutil.which("caddy") or lacking("Caddy")
        port, file = free_port(), self.folder / "Caddyfile"
        file.write_text(CADDYFILE.format(port=port, webs=" ".join(f"127.0.0.1:{web.port}" for web in webs)))
        command = [caddy, "run", "--config", str(file), "--adapter", "caddyfile"]
        return Process(command, port, {"HOME": str(self.folder)})

    def cookie(self, login: str) -> str:
        """A browser's cookie of this person."""
        app = create_app(DATABASE_URL=self.primary.url(), INSTANCE=self.folder, SECRET_KEY="cluster")
        return f"session={session_of(app, cast.user(login))}"

    def phone(self, login: str, visits: int) -> Phone:
        """A deputy's phone with so many visits in its queue, to be sent five at a time through the proxy."""
        cookie, deputy = self.cookie(login), cast.user(login).deputy_id
        entries = entries_of(deputy, [cast.token("李建国家")], visits)
        return Phone(("127.0.0.1", self.proxy.port), cookie, entries, batch=5)

    def configure(self, name: str, value: str) -> None:
        with psycopg.connect(self.primary.url(), autocommit=True) as connection:
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")
            connection.execute("SELECT pg_reload_conf()")

    def stop(self) -> None:
        database.close_database()
        for process in [*self.webs, self.proxy]:
            if process and process.running.poll() is None:
                process.kill()
        for server in (self.primary, self.replica):
            server.remove()


@pytest.fixture
def cluster(tmp_path):
    if postgresql.programs() is None:
        lacking("PostgreSQL")
    cluster = Cluster(tmp_path)
    try:
        yield cluster.start()
    finally:
        cluster.stop()


class Page:
    def __init__(self, answer):
        self.status, self.text = answer.status, answer.read().decode()


@pytest.fixture
def page(cluster):
    """`page("chen", "/score-tables")`: what this person sees through the proxy; "" is nobody."""

    def ask(who: str, path: str) -> Page:
        connection = http.client.HTTPConnection("127.0.0.1", cluster.proxy.port, timeout=30)
        cookie = who if "=" in who or not who else cluster.cookie(who)
        connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        return Page(connection.getresponse())

    return ask

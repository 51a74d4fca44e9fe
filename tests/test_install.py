"""deploy/install into a folder of the test's own, twice; what it wrote is read by systemd and by Caddy, and served."""

import http.client
import os
import shutil
import signal
import ssl
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ports import free_port, wait_for
from tests.stores import lacking

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """(the folder, the port the pages will have, Caddy's port)"""
    prefix, pages, front = tmp_path_factory.mktemp("machine"), free_port(), free_port()
    install(prefix, pages, front)
    return prefix, pages, front


def install(prefix: Path, pages: int, front: int) -> str:
    settings = {
        "PREFIX": str(prefix), "VENV": str(Path(sys.prefix)), "BIND": f"127.0.0.1:{pages}",
        "HOST": f"localhost:{front}", "TLS": "internal",
    }  # fmt: skip
    kept = {name: value for name, value in os.environ.items() if name != "KEYS_FILE"}
    done = subprocess.run([ROOT / "deploy" / "install"], env=kept | settings, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


def test_what_is_private_is_closed_and_the_database_is_there(installed):
    prefix, *_ = installed

    assert mode(prefix / "var/lib/lianxin") == "0o700"
    assert mode(prefix / "etc/lianxin.env") == "0o640"
    assert mode(prefix / "var/lib/lianxin/secret") == "0o600"
    assert (prefix / "var/lib/lianxin/lianxin.db").exists()
    assert (prefix / "opt/lianxin/current/translations/en/LC_MESSAGES/messages.mo").exists()


def test_installing_again_keeps_settings_and_data(installed):
    prefix, pages, front = installed
    settings, proxy = prefix / "etc/lianxin.env", prefix / "etc/caddy/Caddyfile"
    with settings.open("a") as file:
        file.write("WORKERS=1\n")
    written = settings.read_text(), proxy.read_text(), (prefix / "var/lib/lianxin/secret").read_text()
    command = [prefix / "usr/local/bin/lianxin", "migrate", "--check"]

    assert "applied" not in install(prefix, pages, front)
    assert written == (settings.read_text(), proxy.read_text(), (prefix / "var/lib/lianxin/secret").read_text())
    assert subprocess.run(command, capture_output=True).returncode == 0


def test_systemd_reads_the_units_and_finds_little_to_fear(installed):
    if not shutil.which("systemd-analyze"):
        lacking("systemd-analyze")
    folder = installed[0] / "etc/systemd/system"
    units = sorted(folder.glob("*.service"))
    read = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
    told = [line for line in read.stderr.splitlines() if "lianxin" in line and "User" not in line]
    fears = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=25", *units], capture_output=True, text=True
    )

    assert [unit.name for unit in units] == ["lianxin-work.service", "lianxin.service"]
    assert told == []
    assert fears.returncode == 0, fears.stdout


@pytest.fixture
def running(installed):
    """The pages as the unit starts them, and Caddy before them."""
    if not shutil.which("caddy"):
        lacking("Caddy")
    prefix, pages, front = installed
    environment = os.environ | dict(
        line.split("=", 1) for line in (prefix / "etc/lianxin.env").read_text().splitlines() if "=" in line
    )
    environment |= {"XDG_DATA_HOME": str(prefix / "caddy"), "XDG_CONFIG_HOME": str(prefix / "caddy")}
    environment |= {"HOME": str(prefix)}
    unit = (prefix / "etc/systemd/system/lianxin.service").read_text()
    start = next(line for line in unit.splitlines() if line.startswith("ExecStart=")).removeprefix("ExecStart=")
    proxy = prefix / "etc/caddy/Caddyfile"
    free = proxy.read_text().replace("{\n", "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n", 1)
    (prefix / "Caddyfile").write_text(free)  # two ports of this test's, and no certificate put into this machine
    reading = ["--config", str(prefix / "Caddyfile"), "--adapter", "caddyfile"]
    valid = subprocess.run(["caddy", "validate", *reading], env=environment, capture_output=True)
    assert valid.returncode == 0, valid.stderr
    commands = [start.split(), ["caddy", "run", *reading]]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    where = prefix / "opt/lianxin/current"
    processes = [subprocess.Popen(command, env=environment, cwd=where, **quiet) for command in commands]
    wait_for(pages, front)
    yield pages, front, processes
    for process in processes:
        process.send_signal(signal.SIGTERM)
        process.wait()


def over_tls(front: int, path: str, **headers):
    unchecked = ssl._create_unverified_context()
    connection = http.client.HTTPSConnection("localhost", front, context=unchecked, timeout=30)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def test_pages_come_over_tls_and_the_watchmens_pages_only_to_those_who_may(running):
    pages, front, _ = running
    page = over_tls(front, "/sign-ins/new", **{"X-Request-ID": "from-outside-1"})

    assert (page.status, "登录" in page.read().decode()) == (200, True)
    assert page.headers["Strict-Transport-Security"]
    assert page.headers["X-Request-ID"] != "from-outside-1"
    assert over_tls(front, "/vitals/ready").status == 200
    assert over_tls(front, "/metrics").status == 403
    direct = http.client.HTTPConnection("127.0.0.1", pages, timeout=30)
    direct.request("GET", "/metrics")
    assert b"lianxin_requests_total" in direct.getresponse().read()


def test_while_the_pages_restart_requests_wait_at_the_door(running, installed):
    _, front, processes = running
    command, where = processes[0].args, installed[0] / "opt/lianxin/current"
    environment = Path(f"/proc/{processes[0].pid}/environ").read_bytes().split(b"\0")
    processes[0].send_signal(signal.SIGTERM)
    processes[0].wait()
    processes[0] = subprocess.Popen(
        command, cwd=where, env=dict(one.split(b"=", 1) for one in environment if one), stderr=subprocess.DEVNULL
    )

    assert over_tls(front, "/sign-ins/new").status == 200

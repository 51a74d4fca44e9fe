"""Whoever sends slowly, without end, or less than announced keeps nobody waiting: gunicorn behind the real proxy."""

import shutil
import socket
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from tests.flushing import all_flush
from tests.ports import free_port, wait_for
from tests.stores import lacking

pytestmark = pytest.mark.timeout(600)
CADDYFILE = Path(__file__).parents[2] / "deploy" / "Caddyfile"
EACH = 10  # of each kind: together several times as many as the server has threads
HOST = "Host: 127.0.0.1:{port}\r\n"
FORM = f"POST /sign-ins HTTP/1.1\r\n{HOST}Content-Type: application/x-www-form-urlencoded\r\n"
KINDS = {
    "header by header": (f"GET /sign-ins/new HTTP/1.1\r\n{HOST}", "X-Slow: 1\r\n"),
    "byte by byte": (f"{FORM}Content-Length: 5000\r\n\r\n", "a"),
    "less than announced": (f"{FORM}Content-Length: 900000\r\n\r\nname=", ""),
    "without end": (f"{FORM}Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
}


@pytest.fixture
def front(web, tmp_path):
    """The port of Caddy, set as we deliver it but for the certificate."""
    caddy, port, file = shutil.which("caddy") or lacking("Caddy"), free_port(), tmp_path / "Caddyfile"
    text = CADDYFILE.read_text().replace("@HOST@", f"http://127.0.0.1:{port}").replace("@TLS@", "")
    file.write_text(text.replace("@BIND@", f"127.0.0.1:{web.port}").replace("{\n", "{\n\tadmin off\n", 1))
    command = [caddy, "run", "--config", str(file), "--adapter", "caddyfile"]
    process = subprocess.Popen(command, env={"HOME": str(tmp_path)}, stderr=subprocess.DEVNULL)
    wait_for(port)
    yield port
    process.kill()
    process.wait()


class SlowSenders:
    """Each a connection of its own that begins a request and then sends next to nothing, twice a second."""

    def __init__(self, port: int):
        self.lines = [(self.begun(port, begin), drop.encode()) for begin, drop in KINDS.values() for _ in range(EACH)]
        self.enough = threading.Event()
        self.sending = threading.Thread(target=self.send)
        self.sending.start()

    def begun(self, port: int, begin: str) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", port))
        line.sendall(begin.format(port=port).encode())
        return line

    def send(self) -> None:
        while not self.enough.wait(0.5):
            for line, drop in self.lines:
                with suppress(OSError):  # hung up on, as it should be
                    line.sendall(drop)

    def stop(self) -> None:
        self.enough.set()
        self.sending.join()
        for line, _ in self.lines:
            line.close()


def megabytes(process) -> int:
    """The memory of a server's workers together."""
    workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    lines = [line for one in workers for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Rss:")) // 1024


def test_phones_are_served_while_others_send_as_slowly_as_they_can(web, front):
    phones = [web.phone(login, 40) for login in ("D001", "D002", "D003")]
    for phone in phones:
        phone.address = ("127.0.0.1", front)
        phone.send_some()
    before, slow = megabytes(web.running), SlowSenders(front)
    try:
        all_flush(phones, patience=60)
    finally:
        slow.stop()

    assert not any(phone.failures for phone in phones)
    assert megabytes(web.running) - before < 60

"""The processes behind the demo: the web server and the background worker, started together and stopped together."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORKERS, THREADS = 2, 4
GRACE, PATIENCE = 3, 10  # seconds to finish what is being answered, and to stop in before being stopped
START = 40  # seconds to answer in


def port_is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


class Children:
    """The server at `host`:`port`, and the worker. Use as a context: whatever happens inside, both end."""

    def __init__(self, host: str, port: int, env: dict, tls: tuple[Path, Path] | None = None):
        self.port, self.tls, self.running = port, tls, []
        self.env = os.environ | env
        self.commands = [
            ["gunicorn", "--workers", str(WORKERS), "--threads", str(THREADS), "--bind", f"{host}:{port}"]
            + (["--certfile", str(tls[0]), "--keyfile", str(tls[1])] if tls else [])
            + ["--graceful-timeout", str(GRACE), "--log-level", "warning", "app:create_app()"],
            ["flask", "--app", "app", "work"],
        ]

    def __enter__(self) -> "Children":
        for command in self.commands:
            self.running.append(subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, env=self.env))
        return self

    def __exit__(self, *exception) -> None:
        """In a terminal Ctrl-C has reached them already; anybody else's signal has reached only us."""
        for child in self.running:
            child.send_signal(signal.SIGTERM)
        for child in self.running:
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()

    @property
    def alive(self) -> bool:
        return all(child.poll() is None for child in self.running)

    def answers(self) -> bool:
        """Wait until the server answers; False if it doesn't, or a child has ended."""
        until = time.monotonic() + START
        while self.alive and time.monotonic() < until:
            if self._reached():
                return True
            time.sleep(0.2)
        return False

    def _reached(self) -> bool:
        try:
            if self.tls:
                socket.create_connection(("127.0.0.1", self.port), 2).close()
                return True
            connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
            connection.request("GET", "/")
            return connection.getresponse().status < 500
        except OSError:
            return False

    def wait(self) -> None:
        """Until a child ends by itself."""
        while self.alive:
            time.sleep(0.5)

"""A server as in real life, for one measure: gunicorn with two workers of four threads, on a free port."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

WORKERS, THREADS = 2, 4


@contextmanager
def serving(application: str, home: Path, log: Path | None = None):
    """The port of a server over the database in `home`; `log` gets a line for each answer: path and bytes sent."""
    port = free_port()
    command = [
        str(Path(sys.executable).parent / "gunicorn"), "--workers", str(WORKERS), "--threads", str(THREADS),
        "--bind", f"127.0.0.1:{port}", "--log-level", "error", "--keep-alive", "60", application,
    ]  # fmt: skip
    command += ["--access-logfile", str(log), "--access-logformat", "%(U)s %(B)s"] if log else []
    settings = {"LIANXIN_HOME": str(home), "DATABASE_URL": f"sqlite:///{home / 'lianxin.db'}", "SECRET_KEY": "bench"}
    process = subprocess.Popen(command, env=os.environ | settings)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server did not start")


def cpu_seconds(port: int) -> float:
    """What the server's processes have used so far: the listener's children, from /proc."""
    ticks = os.sysconf("SC_CLK_TCK")
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if f"127.0.0.1:{port}".encode() in stat.read_bytes():
                fields = (stat.parent / "stat").read_text().rsplit(")", 1)[1].split()
                total += (int(fields[11]) + int(fields[12])) / ticks
        except OSError:
            continue  # it ended meanwhile
    return total

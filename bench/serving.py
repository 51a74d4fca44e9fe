"""A server as in real life, for one measure: gunicorn with two workers of eight threads, on a free port."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port, wait_for

WORKERS, THREADS = 2, 8


@contextmanager
def serving(application: str, home: Path, log: Path | None = None, url: str = ""):
    """The port of a server over the database in `home`, or at `url`.

    `log` gets a line for each answer: path and bytes sent.
    """
    port = free_port()
    command = [
        str(Path(sys.executable).parent / "gunicorn"), "--workers", str(WORKERS), "--threads", str(THREADS),
        "--bind", f"127.0.0.1:{port}", "--log-level", "error", "--keep-alive", "60", application,
    ]  # fmt: skip
    command += ["--access-logfile", str(log), "--access-logformat", "%(U)s %(B)s"] if log else []
    settings = {"LIANXIN_HOME": str(home), "DATABASE_URL": url or file_of(home), "SECRET_KEY": "bench"}
    process = subprocess.Popen(command, env=os.environ | settings)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def file_of(home: Path) -> str:
    return f"sqlite:///{home / 'lianxin.db'}"


def cpu_seconds(port: int) -> float:
    """What the server's processes have used so far."""
    ticks = os.sysconf("SC_CLK_TCK")
    stats = ((process / "stat").read_text().rsplit(")", 1)[1].split() for process in processes(port))
    return sum(int(fields[11]) + int(fields[12]) for fields in stats) / ticks


def megabytes(port: int) -> float:
    """The memory of the largest of the server's processes, its share of what is shared counted in part (PSS)."""
    rollups = ((process / "smaps_rollup").read_text().split("\n") for process in processes(port))
    return max(int(line.split()[1]) for lines in rollups for line in lines if line.startswith("Pss:")) / 1024


def processes(port: int) -> list[Path]:
    """The folders in /proc of the listener and its children."""
    return [path.parent for path in Path("/proc").glob("[0-9]*/cmdline") if listens(path, port)]


def listens(command: Path, port: int) -> bool:
    try:
        return f"127.0.0.1:{port}".encode() in command.read_bytes()
    except OSError:
        return False  # it ended meanwhile

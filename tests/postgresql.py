"""A real PostgreSQL server for the tests: in a folder of its own, gone when they end.

Debian's package is what `tests/install` brings. PostgreSQL refuses to run as root, so root lends it another name.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.ports import eventually, free_port

SETTINGS = {
    "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "200", "shared_buffers": "64MB",
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off",
}  # fmt: skip


def programs() -> Path | None:
    """Where initdb and pg_ctl are; None on a machine that has no PostgreSQL."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Server:
    """A server; `url(database)` leads to it."""

    def __init__(self, settings: dict[str, str] | None = None):
        self.folder = Path(tempfile.mkdtemp(prefix="lianxin-postgresql-"))
        self.port = free_port()
        self.settings = SETTINGS | (settings or {}) | {"port": str(self.port)}
        if os.geteuid() == 0:
            shutil.chown(self.folder, *unprivileged())

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def make(self) -> "Server":
        locale = ("--locale-provider=icu", "--icu-locale=zh")  # not in the order of bytes, as on a real server
        self.run("initdb", "-D", self.data, "-U", "lianxin", "-A", "trust", "-E", "UTF8", *locale, "-N")
        return self

    def follow(self, primary: "Server") -> "Server":
        """Become a streaming replica of another server, instead of `make`."""
        self.run("pg_basebackup", "-D", self.data, "-d", primary.url(), "-R", "-X", "stream", "-c", "fast")
        return self

    def promote(self) -> None:
        self.run("pg_ctl", "-D", self.data, "-w", "promote")

    def start(self) -> "Server":
        options = " ".join(f"-c {name}='{value}'" for name, value in self.settings.items())
        self.run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-o", options, "-w", "start")
        return self

    def stop(self, mode: str = "immediate") -> None:
        """`fast` as an operator does it, `immediate` as a crash does."""
        self.run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    @contextmanager
    def standing_still(self):
        """All its processes are stopped in what they do; the machine goes on acknowledging what is sent to them."""
        main = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(main, signal.SIGSTOP)
        eventually(lambda: is_stopped(main))  # or it might start one more that nobody stops
        others = [int(one) for one in Path(f"/proc/{main}/task/{main}/children").read_text().split()]
        try:
            for one in others:
                os.kill(one, signal.SIGSTOP)
            eventually(lambda: all(map(is_stopped, others)))
            yield
        finally:
            for one in [*others, main]:
                os.kill(one, signal.SIGCONT)

    def remove(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://lianxin@127.0.0.1:{self.port}/{database}"

    def run(self, program: str, *arguments) -> str:
        command = [str(programs() / program), *map(str, arguments)]
        if os.geteuid() == 0:
            user = pwd.getpwnam(unprivileged()[0])
            lent = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        else:
            lent = {}
        done = subprocess.run(command, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **lent)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}")
        return done.stdout


def is_stopped(process: int) -> bool:
    """Or dead, and not yet missed."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "TtZ"


def unprivileged() -> tuple[str, str]:
    """(user, group) that root lends to the server."""
    try:
        return pwd.getpwnam("postgres").pw_name, "postgres"
    except KeyError:
        return "nobody", "nogroup"

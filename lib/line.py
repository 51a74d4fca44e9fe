"""A line to a PostgreSQL server that is hung up when the server stands still.

Whatever stops a server, its machine goes on acknowledging what is sent, so TCP alone would wait for ever. How long an
answer takes says nothing, it may be hours; but a server that is well takes another line within seconds.
"""

import os
import socket
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from time import monotonic

from psycopg import Connection, Error
from psycopg.errors import ConnectionTimeout

from lib.lookout import LOOKOUT

CALL = 5  # seconds that a server has to answer on another line


class Line(Connection):
    """Whoever waits on it says so; a lookout sees to those who wait long, so the waiting itself costs no more."""

    silence = 5.0  # seconds without a word until the server is called on another line
    waits_since: float | None = None
    called_at = 0.0
    stood_still = False  # whether the line was hung up for that

    @classmethod
    def connect(cls, *address, **settings) -> "Line":
        line = super().connect(*address, **settings)
        told = line.info
        line.server = told.dsn, told.host, told.hostaddr or None, told.port, told.password or None
        LOOKOUT.over(line)
        return line

    @contextmanager
    def waiting(self) -> Iterator[None]:
        self.waits_since = monotonic()
        try:
            yield
        finally:
            self.waits_since = None

    def wait(self, answer: Generator, *arguments, **options):
        """All that psycopg itself waits for."""
        with self.waiting():
            return super().wait(answer, *arguments, **options)

    @property
    def in_doubt(self) -> bool:
        """Whether it is time to see if the server still lives."""
        since = self.waits_since
        return since is not None and monotonic() - max(since, self.called_at) > self.silence

    def hang_up(self) -> None:
        """Whoever waits learns now that the line is broken."""
        self.stood_still = True
        with suppress(Error, OSError), socket.socket(fileno=os.dup(self.fileno())) as wire:
            wire.shutdown(socket.SHUT_RDWR)

    def server_answers(self) -> bool:
        """Too many lines, a wrong word: whatever the server says to a new line, it says something."""
        dsn, host, hostaddr, port, password = self.server
        patience = {"connect_timeout": CALL, "target_session_attrs": "any"}
        try:
            Connection.connect(dsn, host=host, hostaddr=hostaddr, port=port, password=password, **patience).close()
        except ConnectionTimeout:
            return False
        except Error:
            return True
        return True

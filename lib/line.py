"""A line to a PostgreSQL server that hangs up when the server stands still.

Whatever stops a server, its machine goes on acknowledging what is sent, so TCP alone would wait for ever. How long an
answer takes says nothing, it may be hours; but a server that is well takes another line within seconds.
"""

import os
import socket
from collections.abc import Generator
from time import monotonic

from psycopg import Connection, OperationalError
from psycopg.errors import ConnectionTimeout

CALL = 5  # seconds that a server has to answer on another line


class Line(Connection):
    """Whoever waits on it calls `doubt` after each `silence`; what psycopg waits for does so by itself."""

    silence = 5.0  # seconds without a word until the server is called on another line
    stood_still = False  # whether the line was hung up for that

    def wait(self, answer: Generator, *arguments, **options):
        return super().wait(self._heard(answer), *arguments, **options)

    def _heard(self, answer: Generator) -> Generator:
        """The same; psycopg looks up from its waiting several times a second, with nothing that is ready."""
        try:
            wanted, heard_at = next(answer), monotonic()
            while True:
                ready = yield wanted
                if ready:
                    wanted, heard_at = answer.send(ready), monotonic()
                elif monotonic() - heard_at > self.silence:
                    self.doubt()
                    heard_at = monotonic()
        except StopIteration as end:
            return end.value

    def doubt(self) -> None:
        """Nothing was heard for long: if the server stands still, whoever waits learns now that the line is broken."""
        if not self._answers_elsewhere():
            self.stood_still = True
            with socket.socket(fileno=os.dup(self.fileno())) as wire:
                wire.shutdown(socket.SHUT_RDWR)

    def _answers_elsewhere(self) -> bool:
        """Too many lines, a wrong word: whatever the server says to a new line, it says something."""
        told = self.info
        here = {"host": told.host, "hostaddr": told.hostaddr or None, "port": told.port}
        patience = {"connect_timeout": CALL, "target_session_attrs": "any"}
        try:
            Connection.connect(told.dsn, password=told.password or None, **here, **patience).close()
        except ConnectionTimeout:
            return False
        except OperationalError:
            return True
        return True

"""A streaming replica beside the primary: heavy and public reading may come from it, and nothing is written there.

Whoever has written sees it: an act leaves the position of the primary's log, and only a replica that has replayed that
far is read from. One that is gone, stands still or was promoted is passed over for a while; the primary answers then.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic

from peewee import Database, DatabaseProxy, PeeweeException

PAUSE = 5  # seconds until a replica that failed is asked again
CURRENT = """
    SELECT pg_is_in_recovery() AND EXISTS (SELECT 1 FROM pg_stat_wal_receiver)
        AND pg_last_wal_replay_lsn() >= %s::pg_lsn
        AND (pg_last_wal_replay_lsn() = pg_last_wal_receive_lsn()
             OR now() - pg_last_xact_replay_timestamp() < interval '30 seconds')
"""

_reading: ContextVar[Database | None] = ContextVar("reading", default=None)
written: ContextVar[str] = ContextVar("written", default="")  # where the log was after the last act in this context


class Routed(DatabaseProxy):
    """The primary; between `read` and `read_no_more` of a request, the replica."""

    __slots__ = ("out_until", "primary", "replica")
    __setattr__ = object.__setattr__

    def __init__(self):
        self.replica, self.out_until = None, 0.0
        super().__init__()

    @property
    def obj(self) -> Database | None:
        return _reading.get() or self.primary

    @obj.setter
    def obj(self, database: Database | None) -> None:
        self.primary = database

    def read(self, position: str) -> bool:
        """Read from the replica from here on, if there is one that has replayed the log up to `position`."""
        return self._read_if(CURRENT, (position or "0/0",))

    def read_at_need(self) -> None:
        """Read from the replica, however far behind it may be, if the primary cannot be reached."""
        try:
            self.primary.connect(reuse_if_open=True)
        except PeeweeException:
            self._read_if("SELECT true", ())

    def _read_if(self, question: str, values: tuple) -> bool:
        if self.replica is None or monotonic() < self.out_until:
            return False
        try:
            fit = bool(self.replica.execute_sql(question, values).fetchone()[0])
        except PeeweeException:
            self.out_until = monotonic() + PAUSE
            return False
        if fit:
            _reading.set(self.replica)
        return fit

    def read_no_more(self) -> None:
        _reading.set(None)
        if self.replica is not None:
            self.replica.close()

    @contextmanager
    def written_to(self):
        """At the primary, whatever was read from; afterwards `written` says how far its log is."""
        token = _reading.set(None)
        try:
            yield
            if self.replica is not None:
                written.set(self.primary.execute_sql("SELECT pg_current_wal_insert_lsn()::text").fetchone()[0])
        finally:
            _reading.reset(token)

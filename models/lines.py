"""A pool of lines to PostgreSQL that asks the server seldom: what need not be waited for goes along with what must."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import count
from select import POLLIN, poll
from time import monotonic

from peewee import InternalError, Psycopg3Adapter, __exception_wrapper__
from playhouse.postgres_ext import PooledPsycopg3Database
from psycopg import OperationalError
from psycopg.errors import ConnectionTimeout
from psycopg.pq import TransactionStatus

from lib.line import Line
from lib.prepared import Prepared, Question

BEGIN, COMMIT = Question("BEGIN", []), Question("COMMIT", [])
CLAIM = "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(string_to_array($1, E'\\n')) name"
FORGETTING = ("ROLLBACK", "DROP", "ALTER")  # after these psycopg has the server forget whatever was prepared
PAUSE = 5  # seconds until a server that stood still is called again


class Exchange(Psycopg3Adapter):
    def connect(self, pool: "Lines", **settings) -> Line:
        return Line.connect(pool.database, **settings)


class Lines(PooledPsycopg3Database):
    """A transaction begins with the first thing that is asked in it, and ends together with what was only told."""

    psycopg3_adapter = Exchange

    def __init__(self, *address, **settings):
        self.prepared: dict[Line, Prepared] = {}
        self.still_until = 0.0
        super().__init__(*address, **settings)

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Of a server that stood still everybody is told at once, but for one who finds out whether it is back."""
        if self.is_closed():
            with __exception_wrapper__:
                self._ask_for_patience()
        return super().connect(reuse_if_open)

    def _ask_for_patience(self) -> None:
        if monotonic() < self.still_until:
            raise OperationalError("the server stood still a moment ago")

    def _connect(self) -> Line:
        self._ask_for_patience()  # again: some waited while one tried
        if self.still_until:
            self.still_until = monotonic() + PAUSE
        try:
            line = super()._connect()
        except ConnectionTimeout:
            self.still_until = monotonic() + PAUSE
            raise
        self.still_until = 0.0
        return line

    def _close(self, line: Line, close_conn: bool = False) -> None:
        """What one line has met, the idle ones need not meet as well."""
        if line.stood_still:
            self.still_until = monotonic() + PAUSE
            self.close_idle()
        super()._close(line, close_conn)

    def _initialize_connection(self, line: Line) -> None:
        super()._initialize_connection(line)
        if line not in self.prepared:
            needed = {one: kept for one, kept in self.prepared.items() if not one.closed or id(one) in self._in_use}
            self.prepared = needed | {line: Prepared(line)}

    def ask(self, *statements: tuple[str, list]) -> list[list[tuple]]:
        """The rows that each of these gives, which go out together: for what is asked often."""
        return self._send([Question(_numbered(sql), values) for sql, values in statements])

    def tell(self, sql: str, values: list) -> None:
        """Something that gives no rows. In a transaction it goes along with what comes next, and fails with it."""
        if self.in_transaction():
            self._line().owed.append(Question(_numbered(sql), values))
        else:
            self.ask((sql, values))

    def begin(self, about: Iterable[str] = ()) -> None:
        """A transaction that holds the named things from its first question on."""
        self._line().owed = [BEGIN, *_claims(about)]

    def claim(self, about: Iterable[str]) -> None:
        """Hold the named things as well until the transaction ends."""
        self._line().owed += _claims(about)

    def commit(self) -> None:
        """InternalError where something failed in the act and nobody said so: the server would only take all back."""
        if self.connection().pgconn.transaction_status == TransactionStatus.INERROR:
            raise InternalError("this act has failed before its end, so nothing of it is kept")
        self._send([COMMIT])

    def rollback(self) -> None:
        """On a line that is gone the server has done so already, and what broke it is what is told."""
        if not self.is_closed():
            self._line().forget()
            self._line().owed = []
            if self.connection().closed:
                return
        super().rollback()

    def cursor(self, named_cursor=None):
        """Before anything that goes its own way to the server, the server is told what it is owed."""
        if not self.is_closed() and self._line().owed:
            self._send([])
        return super().cursor(named_cursor)

    def execute_sql(self, sql: str, *values, **options):
        if sql.startswith("ROLLBACK"):
            self._line().owed = []  # what was told since the savepoint
        answer = super().execute_sql(sql, *values, **options)
        if sql.startswith(FORGETTING):
            self._line().forget()
        return answer

    def _send(self, questions: list[Question]) -> list[list[tuple]]:
        """What is owed stays owed if this fails, so that an act that goes on all the same cannot lose it in silence."""
        line = self._line()
        with __exception_wrapper__:
            answers = line.ask(line.owed + questions)[len(line.owed) :]
        line.owed = []
        return answers

    def _line(self) -> Prepared:
        """The thread's own."""
        line = self.connection()  # first: it may be a new one
        return self.prepared[line]

    def _is_closed(self, line: Line) -> bool:
        """Peewee's own asks the server, each time."""
        if not line.closed and hung_up(line):
            line.close()
        return line.closed


def hung_up(line: Line) -> bool:
    """Whether the server said something on an idle line: nobody asked, so it is a goodbye."""
    ear = poll()
    ear.register(line.fileno(), POLLIN)
    return bool(ear.poll(0))


@cache
def _numbered(sql: str) -> str:
    """With $1, $2 … for the values."""
    numbers = count(1)
    return re.sub("%s", lambda _: f"${next(numbers)}", sql)


def _claims(about: Iterable[str]) -> list[Question]:
    """Everybody's in the same order: nobody waits in a circle."""
    return [Question(CLAIM, ["\n".join(sorted(about))])] if about else []

"""Questions to a PostgreSQL server, over statements that stay prepared on the line to it; several go out together.

psycopg's cursors look up several times a second while they wait, and know types from values; that takes three times the
work of a short question. Here the server knows the types from the statement.
"""

from collections.abc import Callable
from itertools import count
from select import POLLIN, POLLOUT, poll
from typing import NamedTuple

from psycopg import OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName, error_from_result
from psycopg.pq import ConnStatus, ExecStatus, abc

from lib.line import Line

MOST, LONGEST = 100, 8000  # so many, of so many characters, are kept: the server needs memory for each
GOOD = {ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK}
# what was prepared no longer fits the tables, or is gone: all is prepared anew for the next question
OUTDATED = (FeatureNotSupported, InvalidSqlStatementName)
_numbers = count(1)


class Question(NamedTuple):
    """A statement with $1, $2 … for its values."""

    sql: str
    values: list


class Prepared:
    """A line, what stays prepared on it, and what it is owed: questions that nobody has put yet."""

    def __init__(self, line: Line):
        self.line, self.names, self.adapting = line, {}, Transformer(line)
        self.owed: list[Question] = []

    def ask(self, questions: list[Question]) -> list[list[tuple]]:
        """The rows that each gives; all are sent before the first answer."""
        try:
            return self._answers(questions)
        except OUTDATED:
            self.forget()
            raise

    def forget(self) -> None:
        """What was prepared is prepared anew before it is asked again."""
        self.names.clear()

    def _answers(self, questions: list[Question]) -> list[list[tuple]]:
        calls = [(self._name(sql), sql, self._texts(values)) for sql, values in questions]
        results = _unbroken(_together if len(calls) > 1 else _alone, self.line, calls)
        return [self._rows(_good(self.line, result)) for result in results]

    def _name(self, sql: str) -> bytes | None:
        """That of the prepared statement, or None if this one is not kept."""
        if sql not in self.names and len(self.names) < MOST and len(sql) < LONGEST:
            name = f"asked_{next(_numbers)}".encode()  # never a second time, so none is taken
            _good(self.line, _unbroken(_prepare, self.line, name, sql))
            self.names[sql] = name
        return self.names.get(sql)

    def _texts(self, values: list) -> list[bytes | None]:
        return self.adapting.dump_sequence(values, [PyFormat.TEXT] * len(values))

    def _rows(self, result: abc.PGresult) -> list[tuple]:
        if not result.ntuples:
            return []
        self.adapting.set_pgresult(result)
        return self.adapting.load_rows(0, result.ntuples, tuple)


def _unbroken(carry: Callable, line: Line, *what):
    """Whoever is interrupted in the middle hangs up: the answers that would come then belong to no question."""
    try:
        return carry(line, *what)
    except BaseException:
        line.close()
        raise


def _prepare(line: Line, name: bytes, sql: str) -> abc.PGresult | None:
    line.pgconn.send_prepare(name, sql.encode())
    return _next(line)


def _alone(line: Line, calls: list[tuple]) -> list[abc.PGresult | None]:
    for call in calls:
        _send(line.pgconn, *call)
    return [_next(line) for _ in calls]


def _together(line: Line, calls: list[tuple]) -> list[abc.PGresult | None]:
    """Their results; after one that failed the others were not carried out."""
    server = line.pgconn
    server.enter_pipeline_mode()
    for call in calls:
        _send(server, *call)
    server.pipeline_sync()
    results = [_next(line) for _ in calls]
    _next(line)  # the mark where the pipeline ends
    if server.status != ConnStatus.BAD:
        server.exit_pipeline_mode()
    return results


def _send(server: abc.PGconn, name: bytes | None, sql: str, texts: list[bytes | None]) -> None:
    if name:
        server.send_query_prepared(name, texts)
    else:
        server.send_query_params(sql.encode(), texts)


def _next(line: Line) -> abc.PGresult | None:
    """What the server says next. Waited for here: libpq would wait for ever, and keep other threads waiting too."""
    while line.pgconn.flush():  # what is long goes out as the server takes it in
        _wait(line, POLLIN | POLLOUT)
    result = _said(line)
    if result is not None and result.status != ExecStatus.PIPELINE_SYNC:
        _said(line)  # None: no more from this one
    return result


def _said(line: Line) -> abc.PGresult | None:
    while line.pgconn.is_busy():
        _wait(line, POLLIN)
    return line.pgconn.get_result()


def _wait(line: Line, events: int) -> None:
    either = poll()
    either.register(line.pgconn.socket, events)
    while not either.poll(line.silence * 1000):
        line.doubt()
    line.pgconn.consume_input()


def _good(line: Line, result: abc.PGresult | None) -> abc.PGresult:
    if result is not None and result.status in GOOD:
        return result
    if result is None or line.pgconn.status == ConnStatus.BAD:
        raise OperationalError(line.pgconn.get_error_message())
    raise error_from_result(result, line.info.encoding)

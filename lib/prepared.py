"""Questions to a PostgreSQL server, over statements that stay prepared on the line to it; several go out together.

psycopg's cursors can be interrupted while they wait, and know types from values; that takes three times the work of a
short question. Here libpq waits, and the server knows the types from the statement.
"""

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
            with self.line.waiting():
                return self._answers(questions)
        except OUTDATED:
            self.forget()
            raise

    def forget(self) -> None:
        """What was prepared is prepared anew before it is asked again."""
        self.names.clear()

    def _answers(self, questions: list[Question]) -> list[list[tuple]]:
        calls = [(self._name(sql), sql, self._texts(values)) for sql, values in questions]
        results = _together(self.line, calls) if len(calls) > 1 else [_alone(self.line, *call) for call in calls]
        return [self._rows(_good(self.line, result)) for result in results]

    def _name(self, sql: str) -> bytes | None:
        """That of the prepared statement, or None if this one is not kept."""
        if sql not in self.names and len(self.names) < MOST and len(sql) < LONGEST:
            name = f"asked_{next(_numbers)}".encode()  # never a second time, so none is taken
            _good(self.line, self.line.pgconn.prepare(name, sql.encode()))
            self.names[sql] = name
        return self.names.get(sql)

    def _texts(self, values: list) -> list[bytes | None]:
        return self.adapting.dump_sequence(values, [PyFormat.TEXT] * len(values))

    def _rows(self, result: abc.PGresult) -> list[tuple]:
        if not result.ntuples:
            return []
        self.adapting.set_pgresult(result)
        return self.adapting.load_rows(0, result.ntuples, tuple)


def _alone(line: Line, name: bytes | None, sql: str, texts: list) -> abc.PGresult:
    return line.pgconn.exec_prepared(name, texts) if name else line.pgconn.exec_params(sql.encode(), texts)


def _together(line: Line, calls: list[tuple]) -> list[abc.PGresult]:
    """Their results; after one that failed the others were not carried out.

    Whoever is interrupted in the middle hangs up: the answers that would come then belong to no question.
    """
    try:
        return _piped(line.pgconn, calls)
    except BaseException:
        line.close()
        raise


def _piped(server: abc.PGconn, calls: list[tuple]) -> list[abc.PGresult]:
    server.enter_pipeline_mode()
    for name, sql, texts in calls:
        if name:
            server.send_query_prepared(name, texts)
        else:
            server.send_query_params(sql.encode(), texts)
    server.pipeline_sync()
    results = [_next(server) for _ in calls]
    _next(server)  # the mark where the pipeline ends
    if server.status != ConnStatus.BAD:
        server.exit_pipeline_mode()
    return results


def _next(server: abc.PGconn) -> abc.PGresult | None:
    """What the server says next. Waited for here: in libpq it would keep all other threads waiting."""
    while server.flush():  # what is long goes out as the server takes it in
        _wait(server, POLLIN | POLLOUT)
    while server.is_busy():
        _wait(server, POLLIN)
    result = server.get_result()
    if result is not None and result.status != ExecStatus.PIPELINE_SYNC:
        server.get_result()  # None: no more from this one
    return result


def _wait(server: abc.PGconn, events: int) -> None:
    either = poll()
    either.register(server.socket, events)
    either.poll()
    server.consume_input()


def _good(line: Line, result: abc.PGresult | None) -> abc.PGresult:
    if result is not None and result.status in GOOD:
        return result
    if result is None or line.pgconn.status == ConnStatus.BAD:
        raise OperationalError(line.pgconn.get_error_message())
    raise error_from_result(result, line.info.encoding)

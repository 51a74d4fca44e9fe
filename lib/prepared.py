"""Statements that stay prepared on a line to PostgreSQL.

psycopg's cursors can be interrupted while they wait, and know types from values; that takes three times the work of a
short question. Here libpq waits, and the server knows the types from the statement.
"""

from itertools import count

from psycopg import Connection, OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, abc

MOST, LONGEST = 100, 4000  # so many, of so many characters, are kept: the server needs memory for each
GOOD = {ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK}
_numbers = count(1)


def ask(line: Connection, names: dict[str, bytes], sql: str, values: list) -> list[tuple]:
    """The rows of a statement with $1, $2 … for its values. `names`: what is prepared on this line, added to."""
    adapting = Transformer(line)
    texts = adapting.dump_sequence(values, [PyFormat.TEXT] * len(values))
    if sql not in names and len(names) < MOST and len(sql) < LONGEST:
        name = f"asked_{next(_numbers)}".encode()  # never a second time, so none is taken
        _good(line, line.pgconn.prepare(name, sql.encode()))
        names[sql] = name
    if sql in names:
        result = line.pgconn.exec_prepared(names[sql], texts)
    else:
        result = line.pgconn.exec_params(sql.encode(), texts)
    adapting.set_pgresult(_good(line, result))
    return adapting.load_rows(0, result.ntuples, tuple)


def _good(line: Connection, result: abc.PGresult) -> abc.PGresult:
    if result.status in GOOD:
        return result
    if line.pgconn.status == ConnStatus.BAD:
        raise OperationalError(line.pgconn.get_error_message())
    raise error_from_result(result, line.info.encoding)

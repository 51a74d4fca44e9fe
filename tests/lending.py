"""A PostgreSQL database lent to one test after another: a new one would cost more than most tests do."""

import psycopg

HERE = "relnamespace = 'public'::regnamespace"
TABLES = f"SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND {HERE}"
NUMBERS = """
    SELECT quote_ident(sequencename), coalesce(last_value, start_value), last_value IS NOT NULL
    FROM pg_sequences WHERE schemaname = 'public'
"""
SHAPE = f"""
    SELECT (SELECT array[count(*), max(oid::int8), sum(relfilenode::int8)] FROM pg_class WHERE {HERE}),
        (SELECT string_agg(oid || tgenabled::text, ' ' ORDER BY oid) FROM pg_trigger),
        (SELECT array[count(*), max(oid::int8)] FROM pg_proc),
        (SELECT sum(attnum::int8) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped)
"""
HANG_UP = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class Lent:
    """A database as its template is, and again after each test."""

    def __init__(self, url: str):
        self.url = url
        self.line = psycopg.connect(url, autocommit=True)
        self.tables = [name for (name,) in self.line.execute(TABLES)]
        self.rows = {table: rows for table in self.tables if (rows := self.rows_of(table))}
        self.numbers = self.line.execute(NUMBERS).fetchall()
        self.shape = self.line.execute(SHAPE).fetchone()

    def rows_of(self, table: str) -> bytes:
        with self.line.cursor().copy(f"COPY (SELECT * FROM {table}) TO STDOUT") as copy:
            return b"".join(copy)

    def come_back(self) -> None:
        """Be the only one there; the test may have stopped the server."""
        try:
            self.line.execute(HANG_UP)
        except psycopg.OperationalError:
            self.line = psycopg.connect(self.url, autocommit=True)
            self.line.execute(HANG_UP)

    def restore(self) -> bool:
        """Take back every row and every number. False if the tables themselves are others: that is not taken back."""
        self.come_back()
        if self.line.execute(SHAPE).fetchone() != self.shape:
            return False
        with self.line.transaction():
            self.line.execute("SET LOCAL session_replication_role = replica")  # no trigger refuses, no key holds
            self.line.execute("; ".join(f"DELETE FROM {table}" for table in self.tables))
            for table, rows in self.rows.items():
                with self.line.cursor().copy(f"COPY {table} FROM STDIN") as copy:
                    copy.write(rows)
            steps = ", ".join(f"setval('{name}', {value}, {called})" for name, value, called in self.numbers)
            self.line.execute(f"SELECT {steps}")
        return True

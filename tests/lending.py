"""A PostgreSQL database lent to one test after another: a new one would cost more than most tests do."""

import psycopg

HERE = "relnamespace = 'public'::regnamespace"
TABLES = f"SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND {HERE}"
NUMBERS = """
    SELECT format('setval(%L, %s, %L)', sequencename, coalesce(last_value, start_value), last_value IS NOT NULL)
    FROM pg_sequences WHERE schemaname = 'public'
"""
OWN = 16384  # what is not the server's own is numbered from here
SHAPE = f"""
    SELECT (SELECT array[count(*), max(oid::int8), sum(relfilenode::int8)] FROM pg_class WHERE {HERE}),
        (SELECT string_agg(oid || tgenabled::text, ' ' ORDER BY oid) FROM pg_trigger),
        (SELECT array[count(*), max(oid::int8)] FROM pg_proc WHERE oid >= {OWN}),
        (SELECT sum(attnum::int8) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped)
"""
# a function of this connection alone, as are the tables from which it fills: no dump has them, no test sees them
TAKE_BACK = "CREATE FUNCTION pg_temp.take_back() RETURNS void LANGUAGE plpgsql AS $$ BEGIN {steps}; END $$"
HANG_UP = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class Lent:
    """A database as its template is, and again after each test."""

    def __init__(self, url: str):
        self.url, self.line = url, psycopg.connect(url, autocommit=True)
        self.line.execute("SET session_replication_role = replica")  # no trigger refuses, no key holds
        tables = [name for (name,) in self.line.execute(TABLES)]
        numbers = [step for (step,) in self.line.execute(NUMBERS)]
        steps = [f"DELETE FROM {table}" for table in tables]
        steps += [step for place, table in enumerate(tables) if (step := self.keep(table, f"kept_{place}"))]
        self.line.execute(TAKE_BACK.format(steps="; ".join([*steps, f"PERFORM {', '.join(numbers)}"])))
        self.shape = self.line.execute(SHAPE).fetchone()

    def keep(self, table: str, copy: str) -> str:
        """Copy its rows; how they come back, or "" if it has none."""
        if not self.line.execute(f"SELECT FROM {table} LIMIT 1").rowcount:
            return ""
        self.line.execute(f"CREATE TEMP TABLE {copy} AS TABLE {table}")
        return f"INSERT INTO {table} SELECT * FROM pg_temp.{copy}"

    def restore(self) -> bool:
        """Take back every row and every number. False if that cannot be done: the tables are others, or the test has
        stopped the server, which then forgot what was kept."""
        try:
            self.line.execute(HANG_UP)
        except psycopg.OperationalError:
            return False
        if self.line.execute(SHAPE).fetchone() != self.shape:
            return False
        self.line.execute("SELECT pg_temp.take_back()")
        return True

"""A PostgreSQL database as a file, by the server's own programs."""

import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from lib.dump import DumpError, Tables, digest, program, quoted

TABLES = """
SELECT oid, relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname
"""
KEYS = """
SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
WHERE indrelid = %s AND indisprimary ORDER BY array_position(indkey, attnum)
"""
ASIDE = "before_"


class PostgresqlDump:
    name = "database.pgdump"

    def __init__(self, url: str):
        self.url = url

    def save(self, file: Path) -> Tables:
        """Dump what the database held at one moment, and say what that was: both look at the same snapshot."""
        with psycopg.connect(self.url) as connection:
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            snapshot = connection.execute("SELECT pg_export_snapshot()").fetchone()[0]
            options = [f"--snapshot={snapshot}", f"--exclude-schema={ASIDE}*", f"--file={file}"]
            self._run("pg_dump", self.url, "-Fc", "--no-owner", "--no-privileges", *options)
            return tables_of(connection)

    @contextmanager
    def scratch(self, dump: Path) -> Iterator[str]:
        """The address of a database that the dump was loaded into, for as long as the body runs."""
        name = f"scratch_{secrets.token_hex(6)}"
        url = urlsplit(self.url)._replace(path=f"/{name}").geturl()
        self._say(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            self._load(url, dump)
            yield url
        finally:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def tables(self) -> Tables:
        with psycopg.connect(self.url) as connection:
            return tables_of(connection)

    def replace(self, dump: Path, aside: Path) -> str:
        """Put the dump in the place of what is there; says in which schema that is kept now."""
        kept = ASIDE + aside.name.rpartition("before-restore-")[2].replace("-", "_")
        self._say(f"ALTER SCHEMA public RENAME TO {kept}", "CREATE SCHEMA public")
        try:
            self._load(self.url, dump)
        except DumpError:
            self._say("DROP SCHEMA public CASCADE", f"ALTER SCHEMA {kept} RENAME TO public")
            raise
        return kept

    def _load(self, url: str, dump: Path) -> None:
        options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
        self._run("pg_restore", url, *options, str(dump))

    def _say(self, *statements: str) -> None:
        """Each in a transaction of its own if it is alone: a database cannot be created inside of one."""
        try:
            with psycopg.connect(self.url, autocommit=len(statements) == 1) as connection:
                for statement in statements:
                    connection.execute(statement)
        except psycopg.Error as error:
            raise DumpError(str(error)) from error

    def _run(self, name: str, url: str, *options: str) -> None:
        """The password goes by the environment: everybody on the machine can read a program's arguments."""
        parts = conninfo_to_dict(url)
        environment = os.environ | {"PGPASSWORD": parts.pop("password", None) or os.environ.get("PGPASSWORD", "")}
        command = [program(name), f"--dbname={make_conninfo(**parts)}", *options]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise DumpError(f"{name}: {done.stderr.strip()}")


def tables_of(connection: psycopg.Connection) -> Tables:
    connection.execute("SET LOCAL TimeZone = 'UTC'")
    return {name: digest(rows_of(connection, number, name)) for number, name in connection.execute(TABLES).fetchall()}


def rows_of(connection: psycopg.Connection, number: int, table: str) -> Iterator[tuple]:
    keys = [quoted(key) for (key,) in connection.execute(KEYS, (number,)).fetchall()]
    with connection.cursor(f"rows_of_{number}") as cursor:
        cursor.itersize = 10_000
        cursor.execute(f"SELECT t::text FROM public.{quoted(table)} t ORDER BY {', '.join(keys) or 't::text'}")
        yield from cursor

"""The same district on a PostgreSQL server of its own, which commits durably as in real life."""

import sqlite3
from contextlib import contextmanager
from pathlib import Path

import psycopg
from peewee import BooleanField

import config
from models import database, sealed
from models.schema import TABLES
from tests.postgresql import Server, programs

DURABLE = {
    "fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "autovacuum": "on", "shared_buffers": "512MB",
}  # fmt: skip


@contextmanager
def postgresql(district: Path):
    """The addresses of (the district, an empty database for the floor) on a new server; None where there is none."""
    if programs() is None:
        yield None
        return
    server = Server(DURABLE).make().start()
    try:
        with psycopg.connect(server.url(), autocommit=True) as connection:
            for name in ("district", "floor"):
                connection.execute(f"CREATE DATABASE {name}")
        move(district, server.url("district"))
        yield server.url("district"), server.url("floor")
    finally:
        server.remove()


def move(district: Path, url: str) -> None:
    """Copy every table, and go on numbering after it."""
    database.open_database(url)
    sealed.open_keys(config.keys_file(district))
    database.migrate()
    database.close_database()
    with sqlite3.connect(district / "lianxin.db") as source, psycopg.connect(url) as target:
        target.execute("SET session_replication_role = replica")  # no order of tables, no triggers
        for model in TABLES:
            copy(model, source, target)
        target.commit()
        target.autocommit = True
        target.execute("VACUUM ANALYZE")


def copy(model, source: sqlite3.Connection, target: psycopg.Connection) -> None:
    fields, table = model._meta.sorted_fields, model._meta.table_name
    names = ", ".join(f'"{field.column_name}"' for field in fields)
    truths = [index for index, field in enumerate(fields) if isinstance(field, BooleanField)]
    with target.cursor().copy(f'COPY "{table}" ({names}) FROM STDIN') as rows:
        for row in source.execute(f'SELECT {names} FROM "{table}"'):
            rows.write_row([bool(value) if index in truths and value is not None else value
                            for index, value in enumerate(row)])  # fmt: skip
    if model._meta.primary_key.column_name == "id" and model._meta.auto_increment:
        last = f"""SELECT setval(pg_get_serial_sequence('"{table}"', 'id'), (SELECT max(id) FROM "{table}"))"""
        target.execute(last)

"""The same district on a PostgreSQL server of its own, which commits durably as in real life."""

from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.serving import file_of
from models.upkeep import move
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
        move.move(file_of(district), server.url("district"))
        with psycopg.connect(server.url("district"), autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
        yield server.url("district"), server.url("floor")
    finally:
        server.remove()

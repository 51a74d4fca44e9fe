"""A database as one file, and back; its tables counted and hashed. What differs between databases stands here only."""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

Tables = dict[str, list]  # table → [how many rows, the hash of them all in the order of their keys]


class DumpError(Exception):
    """It could not be done; the message says why, in the words of the program that could not do it."""


def dump_of(url: str):
    """The SqliteDump or PostgresqlDump of an address."""
    from lib.postgresql_dump import PostgresqlDump
    from lib.sqlite_dump import SqliteDump

    return SqliteDump(url) if url.startswith("sqlite:") else PostgresqlDump(url)


def digest(rows: Iterable[tuple]) -> list:
    """[how many, their hash]"""
    count, hash_ = 0, hashlib.sha256()
    for row in rows:
        hash_.update(repr(row).encode())
        count += 1
    return [count, hash_.hexdigest()]


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def program(name: str) -> str:
    """Where a program of PostgreSQL's is; DumpError naming the package that brings it."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    path = found[-1] if found else shutil.which(name)
    if not path:
        raise DumpError(f"{name} is not installed: on Debian, apt install postgresql-client")
    return str(path)

"""The floor under `log_visit`: a bare Flask view that inserts one row through Peewee. Nothing is checked, nobody asked.

Same database settings, same server, and for a file the same fair queue before the write, without which it is slower.
"""

import os

from flask import Flask, request
from peewee import CharField, TextField

from models.database import Row, close_database, db, open_database, turn

app = Flask(__name__)
if "DATABASE_URL" in os.environ:  # in the server; the bench itself only prepares it
    open_database(os.environ["DATABASE_URL"])


class Floor(Row):
    uuid = CharField(36, unique=True)
    content = TextField()


def prepare(url: str) -> None:
    """Make the table, before the server's processes look for it."""
    open_database(url)
    db.create_tables([Floor])
    close_database()


@app.post("/visits")
def create():
    entry = request.get_json()
    with turn():
        Floor.create(uuid=entry["uuid"], content=request.get_data(as_text=True))
    return {"uuid": entry["uuid"]}

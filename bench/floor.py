"""The floor under `log_visit`: a bare Flask view that inserts one row through Peewee. Nothing is checked, nobody asked.

Same SQLite settings, same server, and the same fair queue before the write, without which it would be slower.
"""

import os

from flask import Flask, request
from peewee import CharField, TextField

from models.database import Row, db, open_database, turn

app = Flask(__name__)
open_database(os.environ["DATABASE_URL"])


class Floor(Row):
    uuid = CharField(36, unique=True)
    content = TextField()


with turn():
    db.create_tables([Floor])
db.close()


@app.post("/visits")
def create():
    entry = request.get_json()
    with turn():
        Floor.create(uuid=entry["uuid"], content=request.get_data(as_text=True))
    return {"uuid": entry["uuid"]}

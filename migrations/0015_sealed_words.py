"""What people wrote is sealed: what a visit heard, did and promised, reasons and answers, titles, a job's outcome."""

from peewee import *

from models import sealed_columns

atomic = False  # the freed pages are wiped at the end, which no transaction allows
SHORT = {("entry", "title"): 80, ("duty", "reason"): 200, ("code", "reason"): 200}  # were as long as this
TABLES = {
    "visit": {"heard": False, "done": False, "promised": False},
    "review": {"words": False, "answer": False},
    "entry": {"title": True},
    "duty": {"reason": False},
    "code": {"reason": False},
    "job": {"result": False, "failure": False},
}


def up(migrator, db):
    with db.atomic():
        for table, column in SHORT:
            migrator.migrate(migrator.alter_column_type(table, column, TextField(default="")))
    for table, columns in TABLES.items():
        sealed_columns.seal(db, table, columns)
    sealed_columns.wipe(db, list(TABLES))


def down(migrator, db):
    for table, columns in TABLES.items():
        sealed_columns.open_(db, table, columns)
    with db.atomic():
        for (table, column), length in SHORT.items():
            migrator.migrate(migrator.alter_column_type(table, column, CharField(max_length=length, default="")))

"""Names and addresses of households are sealed; back again, they are opened."""

from peewee import *

from models import sealed_columns

atomic = False  # the freed pages are wiped at the end, which no transaction allows
COLUMNS = {"name": True, "address": False}


def up(migrator, db):
    with db.atomic():
        for column in COLUMNS:
            migrator.migrate(migrator.alter_column_type("household", column, TextField(default="")))
        if "household_name" not in {index.name for index in db.get_indexes("household")}:
            migrator.migrate(migrator.add_index("household", ("name",)))
    sealed_columns.seal(db, "household", COLUMNS)
    sealed_columns.wipe(db, ["household"])


def down(migrator, db):
    sealed_columns.open_(db, "household", COLUMNS)
    with db.atomic():
        migrator.migrate(migrator.drop_index("household", "household_name"))
        migrator.migrate(migrator.alter_column_type("household", "name", CharField(max_length=40, default="")))
        migrator.migrate(migrator.alter_column_type("household", "address", CharField(max_length=120, default="")))

"""Names and addresses of households are sealed; back again, they are opened.

In batches, each of which counts by itself: stopped half-way, it goes on where it was.
"""

from peewee import *

from lib.sealing import is_sealed
from models.sealed import keys

atomic = False  # the freed pages are wiped at the end, which no transaction allows
BATCH = 1000
COLUMNS = {"name": True, "address": False}  # whether it's sealed alike


def up(migrator, db):
    with db.atomic():
        for column in COLUMNS:
            migrator.migrate(migrator.alter_column_type("household", column, TextField(default="")))
        migrator.migrate(migrator.add_index("household", ("name",)))
    each_batch(db, lambda column, text: text if is_sealed(text) else keys().seal(text, f"household.{column}", COLUMNS[column]))
    wipe(db)


def down(migrator, db):
    each_batch(db, lambda column, text: keys().open(text, f"household.{column}", COLUMNS[column]) if is_sealed(text) else text)
    with db.atomic():
        migrator.migrate(migrator.drop_index("household", "household_name"))
        migrator.migrate(migrator.alter_column_type("household", "name", CharField(max_length=40, default="")))
        migrator.migrate(migrator.alter_column_type("household", "address", CharField(max_length=120, default="")))


def each_batch(db, change):
    last = 0
    while rows := page(db, last):
        with db.atomic():
            for number, *texts in rows:
                new = [change(column, text) if text else text for column, text in zip(COLUMNS, texts)]
                if new != texts:
                    db.execute_sql(f"UPDATE household SET name = {db.param}, address = {db.param} WHERE id = {db.param}", (*new, number))
        last = rows[-1][0]


def page(db, last):
    sql = f"SELECT id, name, address FROM household WHERE id > {db.param} ORDER BY id LIMIT {BATCH}"
    return list(db.execute_sql(sql, (last,)).fetchall())


def wipe(db):
    """What stood there in plain words must not stay behind in freed pages or in the write-ahead log."""
    if isinstance(db, SqliteDatabase):
        db.execute_sql("VACUUM")
        db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        db.execute_sql("VACUUM FULL household")

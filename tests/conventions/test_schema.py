import importlib
from pathlib import Path

from playhouse.migrations import Runner
from playhouse.schema_diff import diff_models

from models import database, schema


def opened(fresh):
    database.open_database(fresh)
    return database.db.obj


def test_the_migrated_schema_equals_the_models(fresh):
    db = opened(fresh)
    database.migrate()

    diff = diff_models(db, schema.TABLES)
    diff.add_indexes[:] = [one for one in diff.add_indexes if not on_partitions(db, one)]
    assert not diff, str(diff)


def on_partitions(db, index) -> bool:
    """Whether PostgreSQL has this index on a partitioned table, where Peewee does not look."""
    if database.is_file(db):
        return False
    listed = db.execute_sql("SELECT indexdef FROM pg_indexes WHERE tablename = %s", (index.table,)).fetchall()
    wanted = f"ON ONLY public.{index.table} USING btree ({', '.join(index.columns)})"
    return any(wanted in text and ("UNIQUE" in text or not index.unique) for (text,) in listed)


def test_every_migration_can_be_taken_back(fresh):
    db = opened(fresh)
    names = database.migrate()
    if not database.is_file(db):
        db.execute_sql("ANALYZE")  # uncounted, it looks a key up for seconds
    runner = Runner(db, database.MIGRATIONS)
    for _ in names:
        runner.down()

    assert set(db.get_tables()) <= {"schema_migration"}


def test_every_model_is_in_the_schema():
    home = Path(database.__file__).parent
    for path in sorted(home.rglob("*.py")):
        importlib.import_module(".".join(("models", *path.relative_to(home).with_suffix("").parts)))

    assert set(database.Row.__subclasses__()) == set(schema.TABLES)

"""Rule sets and drafts belong to a region. Rules that are there belong to the region that all others lie in, if there is
such a one, else they hold everywhere; a draft belongs to the office of whoever began it."""

from peewee import *

SQLITE = """
CREATE TRIGGER rule_set_no_update BEFORE UPDATE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
CREATE TRIGGER rule_set_no_delete BEFORE DELETE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
"""
NARROWER = (
    "SELECT 1 FROM rule_set AS wider WHERE wider.year = rule_set.year AND wider.id <> rule_set.id"
    " AND (length(wider.region_code) < length(rule_set.region_code)"
    " OR (length(wider.region_code) = length(rule_set.region_code) AND wider.region_code < rule_set.region_code))"
)


def up(migrator, db):
    permit(db)
    migrator.migrate(
        migrator.add_column("rule_set", "region_code", CharField(max_length=15, default="")),
        migrator.drop_index("rule_set", "rule_set_year_version"),
        migrator.add_index("rule_set", ("region_code", "year", "version"), True),
        migrator.add_column("rule_draft", "region_code", CharField(max_length=15, default="")),
    )
    settle(db, root(db))
    refuse(db)


def root(db):
    """The code of the region that all others lie in; "" if there is none."""
    codes = sorted(code for (code,) in db.execute_sql("SELECT code FROM region").fetchall())
    return codes[0] if codes and all(code.startswith(codes[0]) for code in codes) else ""


def settle(db, code):
    mark = "?" if isinstance(db, SqliteDatabase) else "%s"
    db.execute_sql(f"UPDATE rule_set SET region_code = {mark}", (code,))
    own = "SELECT min(region_code) FROM role WHERE user_id = begun_by_id AND role IN ('office', 'administrator')"
    db.execute_sql(f"UPDATE rule_draft SET region_code = coalesce(({own}), {mark})", (code,))


def permit(db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER rule_set_no_update")
        db.execute_sql("DROP TRIGGER rule_set_no_delete")
    else:
        db.execute_sql("ALTER TABLE rule_set DISABLE TRIGGER USER")


def refuse(db):
    """On a file the triggers went with the table, which was written anew."""
    if not isinstance(db, SqliteDatabase):
        db.execute_sql("ALTER TABLE rule_set ENABLE TRIGGER USER")
        return
    for statement in SQLITE.split("END;")[:-1]:
        db.execute_sql(statement + "END;")


def down(migrator, db):
    """Of several rule sets of a year those of the widest region stay."""
    permit(db)
    gone = f"SELECT id FROM rule_set WHERE EXISTS ({NARROWER})"
    db.execute_sql(f"UPDATE rule_draft SET rule_set_id = NULL WHERE rule_set_id IN ({gone})")
    db.execute_sql(f"DELETE FROM rule_set WHERE id IN ({gone})")
    migrator.migrate(
        migrator.drop_index("rule_set", "rule_set_region_code_year_version"),
        migrator.drop_column("rule_set", "region_code"),
        migrator.drop_column("rule_draft", "region_code"),
        migrator.add_index("rule_set", ("year", "version"), True),
    )
    refuse(db)

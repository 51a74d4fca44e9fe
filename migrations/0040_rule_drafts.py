"""Rule sets in versions that the database itself keeps as they are, and drafts in which every save is kept."""

from peewee import *

SQLITE = """
CREATE TRIGGER rule_set_no_update BEFORE UPDATE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
CREATE TRIGGER rule_set_no_delete BEFORE DELETE ON rule_set
    BEGIN SELECT RAISE(ABORT, 'a published rule set does not change'); END;
"""
POSTGRESQL = """
CREATE FUNCTION rule_set_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a published rule set does not change'; END $$;
CREATE TRIGGER rule_set_no_change BEFORE UPDATE OR DELETE ON rule_set
    FOR EACH ROW EXECUTE FUNCTION rule_set_refuse();
CREATE TRIGGER rule_set_no_truncate BEFORE TRUNCATE ON rule_set
    FOR EACH STATEMENT EXECUTE FUNCTION rule_set_refuse();
"""
POSTGRESQL_DOWN = """
DROP TRIGGER rule_set_no_change ON rule_set; DROP TRIGGER rule_set_no_truncate ON rule_set;
DROP FUNCTION rule_set_refuse();
"""


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("rule_set", "until", SmallIntegerField(null=True)),
        migrator.add_column("rule_set", "version", SmallIntegerField(default=1)),
        migrator.add_column("rule_set", "reason", CharField(max_length=200, default="")),
        migrator.drop_index("rule_set", "ruleset_year"),
        migrator.add_index("rule_set", ("year", "version"), True),
    )
    create_drafts(db)
    refuse(db)


def create_drafts(db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class User(Row):
        pass

    class RuleSet(Row):
        pass

    class RuleDraft(Row):
        title = CharField(max_length=60)
        origin = CharField(max_length=60)
        begun_at = DateTimeField()
        begun_by = ForeignKeyField(User)
        rule_set = ForeignKeyField(RuleSet, null=True, unique=True)
        put_away_at = DateTimeField(null=True)
        put_away_by = ForeignKeyField(User, null=True)

    class RuleSave(Row):
        draft = ForeignKeyField(RuleDraft)
        number = SmallIntegerField()
        part = CharField(max_length=60)
        document = TextField()
        saved_at = DateTimeField()
        saved_by = ForeignKeyField(User)

        class Meta:
            indexes = ((("draft", "number"), True),)

    db.create_tables([RuleDraft, RuleSave])


def refuse(db):
    if not isinstance(db, SqliteDatabase):
        db.execute_sql(POSTGRESQL)
        return
    for statement in SQLITE.split("END;")[:-1]:
        db.execute_sql(statement + "END;")


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER rule_set_no_update")
        db.execute_sql("DROP TRIGGER rule_set_no_delete")
    else:
        db.execute_sql(POSTGRESQL_DOWN)
    migrator.migrate(migrator.drop_table("rule_save"), migrator.drop_table("rule_draft"))
    db.execute_sql(
        "DELETE FROM rule_set WHERE EXISTS (SELECT 1 FROM rule_set AS later"
        " WHERE later.year = rule_set.year AND later.version > rule_set.version)"
    )
    migrator.migrate(
        migrator.drop_index("rule_set", "rule_set_year_version"),
        migrator.drop_column("rule_set", "reason"),
        migrator.drop_column("rule_set", "version"),
        migrator.drop_column("rule_set", "until"),
    )
    db.execute_sql("CREATE UNIQUE INDEX ruleset_year ON rule_set (year)")

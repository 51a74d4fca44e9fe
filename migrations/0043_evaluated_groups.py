"""A year's evaluation may be of groups: sheets, decided grades and objections are a deputy's, or a group's."""

from peewee import *

TABLES = ("sheet", "grade_decision", "objection")


def up(migrator, db):
    class Group(Model):
        class Meta:
            database = db
            table_name = "deputy_group"

    for table in TABLES:
        migrator.migrate(
            migrator.drop_not_null(table, "deputy_id"),
            migrator.add_column(table, "group_id", ForeignKeyField(Group, field=Group.id, null=True)),
        )
    migrator.migrate(migrator.add_index("sheet", ("evaluation_id", "group_id"), True))


def down(migrator, db):
    migrator.migrate(migrator.drop_index("sheet", "sheet_evaluation_id_group_id"))
    for table in TABLES:
        db.execute_sql(f"DELETE FROM {table} WHERE deputy_id IS NULL")
        migrator.migrate(
            migrator.drop_index(table, f"{table}_group_id"),
            migrator.drop_column(table, "group_id"),
            migrator.add_not_null(table, "deputy_id"),
        )

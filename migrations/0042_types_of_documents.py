"""The type of an office document is longer than any picture's."""

from peewee import *


def up(migrator, db):
    migrator.migrate(migrator.alter_column_type("upload", "type", CharField(100)))


def down(migrator, db):
    db.execute_sql("UPDATE upload SET type = substr(type, 1, 40)")
    migrator.migrate(migrator.alter_column_type("upload", "type", CharField(40)))

"""Who was in which group, and when: whoever is in one now has been since before anybody wrote it down."""

from datetime import date

from peewee import *

BEFORE = date(2000, 1, 1)


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("membership", "began_on", DateField(default=BEFORE)),
        migrator.add_column("membership", "ended_on", DateField(null=True)),
        migrator.drop_index("membership", "membership_group_id_deputy_id"),
        migrator.add_index("membership", ("deputy_id", "ended_on")),
        migrator.add_index("membership", ("group_id", "ended_on")),
    )


def down(migrator, db):
    db.execute_sql("DELETE FROM membership WHERE ended_on IS NOT NULL")
    migrator.migrate(
        migrator.drop_index("membership", "membership_group_id_ended_on"),
        migrator.drop_index("membership", "membership_deputy_id_ended_on"),
        migrator.add_index("membership", ("group_id", "deputy_id"), True),
        migrator.drop_column("membership", "ended_on"),
        migrator.drop_column("membership", "began_on"),
    )

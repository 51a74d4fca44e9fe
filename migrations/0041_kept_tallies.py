"""Kept tallies: each deputy's year, added up beforehand."""

from peewee import *


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Deputy(Row):
        pass

    class KeptTally(Row):
        deputy = ForeignKeyField(Deputy, on_delete="CASCADE")
        year = SmallIntegerField()
        seen = BigIntegerField(index=True)
        sums = TextField()

        class Meta:
            indexes = ((("deputy", "year"), True),)

    db.create_tables([KeptTally])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("kept_tally"))

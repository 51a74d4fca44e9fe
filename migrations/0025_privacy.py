"""A household can be erased; what ages out leaves a line; and pictures are kept beside the database."""

from peewee import *


def up(migrator, db):
    class User(Model):
        class Meta:
            database = db
            table_name = "user"

    class Deputy(Model):
        class Meta:
            database = db
            table_name = "deputy"

    class Pruning(Model):
        kind = CharField(max_length=24, index=True)
        count = IntegerField()
        at = DateTimeField()
        asked_by = ForeignKeyField(User, null=True)

        class Meta:
            database = db
            table_name = "pruning"

    class Retention(Model):
        kind = CharField(max_length=24, index=True)
        days = IntegerField()
        set_by = ForeignKeyField(User)
        set_at = DateTimeField()

        class Meta:
            database = db
            table_name = "retention"

    class Upload(Model):
        name = CharField(max_length=32, unique=True)
        purpose = CharField(max_length=16)
        deputy = ForeignKeyField(Deputy, null=True)
        digest = CharField(max_length=64, index=True)
        type = CharField(max_length=40)
        size = IntegerField()
        width = IntegerField(default=0)
        height = IntegerField(default=0)
        made_by = ForeignKeyField(User)
        made_at = DateTimeField()
        removed_at = DateTimeField(null=True)
        removed_by = ForeignKeyField(User, null=True)

        class Meta:
            database = db
            table_name = "upload"
            indexes = ((("deputy", "purpose"), False),)

    db.create_tables([Pruning, Retention, Upload])
    migrator.migrate(
        migrator.add_column("household", "erased_at", DateTimeField(null=True)),
        migrator.add_column("household", "erased_by_id", ForeignKeyField(User, field=User.id, null=True)),
        migrator.add_column("household", "erased_why", TextField(default="")),
    )


def down(migrator, db):
    migrator.migrate(
        migrator.drop_index("household", "household_erased_by_id"),
        migrator.drop_column("household", "erased_why"),
        migrator.drop_column("household", "erased_by_id"),
        migrator.drop_column("household", "erased_at"),
        migrator.drop_table("upload"),
        migrator.drop_table("retention"),
        migrator.drop_table("pruning"),
    )

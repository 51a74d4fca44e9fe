"""Opinions come with photos, from people without an account; what a form brings is known by its content."""

from peewee import *


def up(migrator, db):
    class Opinion(Model):
        class Meta:
            database = db
            table_name = "opinion"

    migrator.migrate(
        migrator.add_column("opinion", "fingerprint", CharField(max_length=64, null=True, unique=True)),
        migrator.add_column("upload", "opinion_id", ForeignKeyField(Opinion, field=Opinion.id, null=True)),
        migrator.drop_not_null("upload", "made_by_id"),
    )


def down(migrator, db):
    db.execute_sql("DELETE FROM upload WHERE made_by_id IS NULL")
    migrator.migrate(
        migrator.add_not_null("upload", "made_by_id"),
        migrator.drop_index("upload", "upload_opinion_id"),
        migrator.drop_column("upload", "opinion_id"),
        migrator.drop_index("opinion", "opinion_fingerprint"),
        migrator.drop_column("opinion", "fingerprint"),
    )

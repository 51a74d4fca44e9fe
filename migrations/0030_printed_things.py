"""Deputies' certificates, each with who gave and who ended it; and the texts of the open letter, every version."""

from peewee import *


def up(migrator, db):
    class Region(Model):
        code = CharField(max_length=15, primary_key=True)

        class Meta:
            database = db
            table_name = "region"

    class Deputy(Model):
        class Meta:
            database = db
            table_name = "deputy"

    class User(Model):
        class Meta:
            database = db
            table_name = "user"

    class Certificate(Model):
        token = CharField(max_length=16, unique=True)
        number = CharField(max_length=24, unique=True)
        deputy = ForeignKeyField(Deputy, on_delete="CASCADE")
        region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
        made_by = ForeignKeyField(User)
        made_at = DateTimeField()
        ended_by = ForeignKeyField(User, null=True)
        ended_at = DateTimeField(null=True)
        reason = CharField(max_length=200, default="")
        replacement = ForeignKeyField("self", null=True)

        class Meta:
            database = db
            table_name = "certificate"

    class LetterText(Model):
        region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
        title = CharField(max_length=40)
        body = TextField()
        written_by = ForeignKeyField(User)
        written_at = DateTimeField()

        class Meta:
            database = db
            table_name = "letter_text"

    db.create_tables([Certificate, LetterText])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("letter_text"), migrator.drop_table("certificate"))

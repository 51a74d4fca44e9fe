"""Duties that deputies declare by hand, with their steps and evidence; and marks that the office gives."""

from peewee import *


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Deputy(Row):
        pass

    class Entry(Row):
        pass

    class Upload(Row):
        pass

    class User(Row):
        pass

    class Declaration(Row):
        region_code = CharField(max_length=15, index=True)
        deputy = ForeignKeyField(Deputy)
        entry = ForeignKeyField(Entry, unique=True)
        form = CharField(max_length=32, unique=True)
        words = TextField()
        state = CharField(max_length=10)
        version = SmallIntegerField()
        declared_at = DateTimeField()
        waits_since = DateTimeField()

        class Meta:
            indexes = ((("state", "waits_since"), False), (("deputy", "state"), False))

    class DeclarationStep(Row):
        declaration = ForeignKeyField(Declaration, on_delete="CASCADE", index=False)
        number = SmallIntegerField()
        step = CharField(max_length=10)
        by = ForeignKeyField(User, index=False)
        word = TextField()
        facts = TextField()
        at = DateTimeField()

        class Meta:
            indexes = ((("declaration", "number"), True),)

    class Evidence(Row):
        upload = ForeignKeyField(Upload, unique=True)
        form = CharField(max_length=32, index=True)
        declaration = ForeignKeyField(Declaration, null=True)
        title = TextField()

    class GivenMark(Row):
        region_code = CharField(max_length=15, index=True)
        deputy = ForeignKeyField(Deputy, index=False)
        year = SmallIntegerField()
        item = CharField(max_length=40)
        points = DecimalField(8, 2, null=True)
        reason = TextField()
        form = CharField(max_length=32)
        given_by = ForeignKeyField(User, index=False)
        given_at = DateTimeField()

        class Meta:
            indexes = ((("form", "deputy", "item"), True), (("deputy", "year", "item"), False))

    db.create_tables([Declaration, DeclarationStep, Evidence, GivenMark])
    migrator.migrate(migrator.add_column("entry", "traits", CharField(max_length=80, default="")))


def down(migrator, db):
    tables = ("given_mark", "evidence", "declaration_step", "declaration")
    migrator.migrate(migrator.drop_column("entry", "traits"), *(migrator.drop_table(table) for table in tables))

"""What the public pages say: whose number may be shown, what deputies are for, the year in words, questions; an
address for each station."""

from secrets import token_hex

from peewee import *


def up(migrator, db):
    class Region(Model):
        code = CharField(max_length=15, primary_key=True)

        class Meta:
            database = db
            table_name = "region"

    class User(Model):
        class Meta:
            database = db
            table_name = "user"

    class Deputy(Model):
        class Meta:
            database = db
            table_name = "deputy"

    class Introduction(Model):
        region = ForeignKeyField(Region, column_name="region_code")
        body = CharField(max_length=12, default="")
        deputy = ForeignKeyField(Deputy, null=True)
        purpose = CharField(max_length=120, default="")
        help = CharField(max_length=120, default="")
        written_by = ForeignKeyField(User)
        written_at = DateTimeField()

        class Meta:
            database = db
            table_name = "introduction"

    class AnnualReport(Model):
        deputy = ForeignKeyField(Deputy)
        region = ForeignKeyField(Region, column_name="region_code")
        year = IntegerField()
        text = TextField()
        written_by = ForeignKeyField(User)
        written_at = DateTimeField()
        published_by = ForeignKeyField(User, null=True)
        published_at = DateTimeField(null=True)
        withdrawn_by = ForeignKeyField(User, null=True)
        withdrawn_at = DateTimeField(null=True)

        class Meta:
            database = db
            table_name = "annual_report"
            indexes = ((("deputy", "year"), False),)

    class Question(Model):
        key = CharField(max_length=36, unique=True)
        deputy = ForeignKeyField(Deputy)
        region = ForeignKeyField(Region, column_name="region_code")
        text = TextField()
        doubtful = BooleanField(default=False)
        asked_at = DateTimeField(index=True)
        answer = TextField(default="")
        answered_by = ForeignKeyField(User, null=True)
        answered_at = DateTimeField(null=True)
        wording = TextField(default="")
        published_by = ForeignKeyField(User, null=True)
        published_at = DateTimeField(null=True)
        set_aside_by = ForeignKeyField(User, null=True)
        set_aside_at = DateTimeField(null=True)
        set_aside_why = CharField(max_length=200, default="")

        class Meta:
            database = db
            table_name = "question"

    db.create_tables([Introduction, AnnualReport, Question])
    migrator.migrate(
        migrator.add_column("deputy", "shows_phone", BooleanField(default=False)),
        migrator.add_column("station", "slug", CharField(max_length=16, default="")),
    )
    for (number,) in db.execute_sql("SELECT id FROM station").fetchall():
        db.execute_sql(f"UPDATE station SET slug = {db.param} WHERE id = {db.param}", (token_hex(6), number))
    migrator.migrate(migrator.add_index("station", ("slug",), unique=True))


def down(migrator, db):
    migrator.migrate(
        migrator.drop_index("station", "station_slug"),
        migrator.drop_column("station", "slug"),
        migrator.drop_column("deputy", "shows_phone"),
        *(migrator.drop_table(name) for name in ("question", "annual_report", "introduction")),
    )

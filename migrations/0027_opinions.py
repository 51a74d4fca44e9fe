"""Opinions and their steps, the units that handle them, the holidays and limits by which their days are counted."""

from peewee import *
from playhouse.migrate import PostgresqlMigrator


def named(name, db, **columns):
    """A table that is there already, as far as it is referred to."""
    meta = type("Meta", (), {"database": db, "table_name": name})
    return type(Model)(name, (Model,), {"Meta": meta, **columns})


def up(migrator, db):
    there = ("user", "area", "deputy", "household", "visit")
    users, areas, deputies, households, visits = (named(name, db) for name in there)
    regions = named("region", db, code=CharField(max_length=15, primary_key=True))
    if isinstance(migrator, PostgresqlMigrator):  # no key can refer to a visit there: migrations/0002
        of_visit = IntegerField(null=True, index=True, column_name="visit_id")
    else:
        of_visit = ForeignKeyField(visits, null=True)

    class Unit(Model):
        name = CharField(max_length=60)
        region = ForeignKeyField(regions, column_name="region_code")
        made_at = DateTimeField()
        closed_at = DateTimeField(null=True)

        class Meta:
            database = db
            table_name = "unit"
            indexes = ((("region", "name"), True),)

    class Holiday(Model):
        district = CharField(max_length=6)
        day = DateField()
        works = BooleanField(default=False)
        name = CharField(max_length=20, default="")
        set_by = ForeignKeyField(users)
        set_at = DateTimeField()

        class Meta:
            database = db
            table_name = "holiday"
            indexes = ((("district", "day"), True),)

    class OpinionLimits(Model):
        district = CharField(max_length=6, index=True)
        sort = SmallIntegerField()
        take_up = SmallIntegerField()
        answer = SmallIntegerField()
        tell = SmallIntegerField()
        judge = SmallIntegerField()
        set_by = ForeignKeyField(users)
        set_at = DateTimeField()

        class Meta:
            database = db
            table_name = "opinion_limits"

    class Opinion(Model):
        region_code = CharField(max_length=15, index=True)
        district = CharField(max_length=6)
        year = SmallIntegerField()
        serial = IntegerField()
        follow_code = TextField(index=True)
        source = CharField(max_length=12)
        area = ForeignKeyField(areas, null=True)
        deputy = ForeignKeyField(deputies, null=True)
        household = ForeignKeyField(households, null=True)
        visit = of_visit
        reception = IntegerField(null=True, index=True)
        text = TextField()
        name = TextField(default="")
        phone = TextField(default="")
        call_back = BooleanField(default=False)
        registered_by = ForeignKeyField(users, null=True, index=False)
        registered_at = DateTimeField()
        kind = CharField(max_length=16, default="")
        state = CharField(max_length=12, default="registered")
        version = SmallIntegerField(default=1)
        main = ForeignKeyField("self", null=True)
        unit = ForeignKeyField(Unit, null=True)
        assigned_on = DateField(null=True)
        answer_by = DateField(null=True)
        due_on = DateField(null=True)
        answer_text = TextField(default="")
        outcome = CharField(max_length=12, default="")
        satisfied = BooleanField(null=True)
        ended_at = DateTimeField(null=True)
        public_text = TextField(default="")
        public_answer = TextField(default="")
        published_at = DateTimeField(null=True)

        class Meta:
            database = db
            table_name = "opinion"
            indexes = ((("district", "year", "serial"), True), (("state", "due_on"), False))

    class OpinionStep(Model):
        opinion = ForeignKeyField(Opinion, on_delete="CASCADE", index=False)
        number = SmallIntegerField()
        step = CharField(max_length=12)
        by = ForeignKeyField(users, null=True, index=False)
        role = CharField(max_length=12)
        unit = ForeignKeyField(Unit, null=True, index=False)
        word = TextField(default="")
        detail = CharField(max_length=40, default="")
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "opinion_step"
            indexes = ((("opinion", "number"), True),)

    db.create_tables([Unit, Holiday, OpinionLimits, Opinion, OpinionStep])
    migrator.migrate(
        migrator.add_column("user", "unit_id", ForeignKeyField(Unit, field=Unit.id, null=True)),
        migrator.add_column("duty", "opinion_id", ForeignKeyField(Opinion, field=Opinion.id, null=True, index=False)),
    )


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("duty", "opinion_id"),
        migrator.drop_index("user", "user_unit_id"),
        migrator.drop_column("user", "unit_id"),
        migrator.drop_table("opinion_step"),
        migrator.drop_table("opinion"),
        migrator.drop_table("opinion_limits"),
        migrator.drop_table("holiday"),
        migrator.drop_table("unit"),
    )

"""Fairness: draws and call-backs, notes about patterns and early signs, talks, commendations, and care."""

from peewee import *
from playhouse.migrate import PostgresqlMigrator


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Region(Row):
        code = CharField(max_length=15, primary_key=True)

    class Deputy(Row):
        pass

    class User(Row):
        pass

    class Visit(Row):
        pass

    def of_visit():
        """No key can refer to a visit on PostgreSQL: migrations/0002."""
        if isinstance(migrator, PostgresqlMigrator):
            return IntegerField(column_name="visit_id", index=True)
        return ForeignKeyField(Visit, on_delete="CASCADE")

    class Draw(Row):
        region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
        form = CharField(max_length=32, unique=True)
        first_on = DateField()
        last_on = DateField()
        size = SmallIntegerField()
        by_group = BooleanField()
        tickets = TextField()
        listed = IntegerField()
        fingerprint = CharField(max_length=64)
        source = CharField(max_length=120)
        seed_on = DateField()
        announced_by = ForeignKeyField(User)
        announced_at = DateTimeField()
        seed = CharField(max_length=80)
        drawn_by = ForeignKeyField(User, null=True)
        drawn_at = DateTimeField(null=True)

    class CallBack(Row):
        draw = ForeignKeyField(Draw, index=False)
        visit = of_visit()
        region_code = CharField(max_length=15, index=True)
        turn = SmallIntegerField()
        taken_by = ForeignKeyField(User, null=True)
        taken_at = DateTimeField(null=True)
        outcome = CharField(max_length=12)

        class Meta:
            indexes = ((("draw", "turn"), True),)

    class Call(Row):
        call_back = ForeignKeyField(CallBack, on_delete="CASCADE")
        outcome = CharField(max_length=12)
        words = TextField()
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField()

        class Meta:
            table_name = "call_back_call"

    class PatternLimits(Row):
        district = CharField(max_length=6, index=True)
        burst_homes = SmallIntegerField()
        burst_minutes = SmallIntegerField()
        crowd_homes = SmallIntegerField()
        crowd_minutes = SmallIntegerField()
        few_homes = SmallIntegerField()
        few_share = SmallIntegerField()
        night_visits = SmallIntegerField()
        rated_minutes = SmallIntegerField()
        rated_visits = SmallIntegerField()
        last_days = SmallIntegerField()
        last_share = SmallIntegerField()
        enough = SmallIntegerField()
        set_by = ForeignKeyField(User)
        set_at = DateTimeField()

    class PatternNote(Row):
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15, index=True)
        code = CharField(max_length=16)
        began_on = DateField()
        step = CharField(max_length=12)
        visits = TextField()
        words = TextField()
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField()

        class Meta:
            indexes = ((("deputy", "began_on", "code"), False),)

    class SignNote(Row):
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15, index=True)
        done = CharField(max_length=12)
        words = TextField()
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField(index=True)

    class Talk(Row):
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15, index=True)
        kind = CharField(max_length=12)
        held_on = DateField()
        speaker = CharField(max_length=40)
        reason = TextField()
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField()

    class TalkWord(Row):
        talk = ForeignKeyField(Talk, on_delete="CASCADE")
        words = TextField()
        withdraws = BooleanField()
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField()

    class Commendation(Row):
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15, index=True)
        year = SmallIntegerField()
        kind = CharField(max_length=12)
        work = CharField(max_length=60)
        figures = CharField(max_length=120)
        why = CharField(max_length=500)
        nominated_by = ForeignKeyField(User)
        nominated_at = DateTimeField()
        reason = CharField(max_length=500)
        chosen_by = ForeignKeyField(User, null=True)
        chosen_at = DateTimeField(null=True)
        declined_by = ForeignKeyField(User, null=True)
        declined_at = DateTimeField(null=True)
        published_by = ForeignKeyField(User, null=True)
        published_at = DateTimeField(null=True, index=True)
        withdrawn_by = ForeignKeyField(User, null=True)
        withdrawn_at = DateTimeField(null=True)

        class Meta:
            indexes = ((("deputy", "year", "kind", "work"), True),)

    class CareNote(Row):
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15, index=True)
        kind = TextField()
        words = TextField()
        look_on = DateField(null=True)
        form = CharField(max_length=32, unique=True)
        by = ForeignKeyField(User)
        at = DateTimeField(index=True)

    db.create_tables([
        Draw, CallBack, Call, PatternLimits, PatternNote, SignNote, Talk, TalkWord, Commendation, CareNote,
    ])  # fmt: skip


def down(migrator, db):
    tables = (
        "care_note", "commendation", "talk_word", "talk", "sign_note", "pattern_note", "pattern_limits",
        "call_back_call", "call_back", "draw",
    )  # fmt: skip
    migrator.migrate(*(migrator.drop_table(table) for table in tables))

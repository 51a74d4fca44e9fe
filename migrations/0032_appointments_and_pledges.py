"""Appointments, asked for without an account and held as visits; and pledges, made in public or at a door."""

from peewee import *
from playhouse.migrate import PostgresqlMigrator


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Deputy(Row):
        pass

    class Household(Row):
        pass

    class User(Row):
        pass

    class Visit(Row):
        pass

    def of_visit(**options):
        """No key can refer to a visit on PostgreSQL: migrations/0002."""
        if isinstance(migrator, PostgresqlMigrator):
            return IntegerField(null=True, column_name="visit_id", **({"index": True} | options))
        return ForeignKeyField(Visit, null=True, **options)

    class Appointment(Row):
        region_code = CharField(max_length=15, index=True)
        deputy = ForeignKeyField(Deputy)
        household = ForeignKeyField(Household, null=True)
        follow_code = TextField(index=True)
        form = CharField(max_length=64, unique=True)
        way = CharField(max_length=8)
        name = TextField()
        phone = TextField()
        address = TextField()
        topic = TextField()
        state = CharField(max_length=10)
        begins_at = DateTimeField(null=True)
        visit = of_visit()
        asked_at = DateTimeField(index=True)
        changed_at = DateTimeField()

        class Meta:
            indexes = ((("deputy", "state"), False),)

    class AppointmentTime(Row):
        appointment = ForeignKeyField(Appointment)
        by = CharField(max_length=10)
        round = IntegerField()
        begins_at = DateTimeField()

    class AppointmentStep(Row):
        appointment = ForeignKeyField(Appointment)
        what = CharField(max_length=10)
        at = DateTimeField()
        by = ForeignKeyField(User, null=True)
        begins_at = DateTimeField(null=True)
        word = TextField()

    class Pledge(Row):
        region_code = CharField(max_length=15, index=True)
        deputy = ForeignKeyField(Deputy)
        visit = of_visit(unique=True)
        form = CharField(max_length=32, null=True, unique=True)
        text = CharField(max_length=200)
        made_on = DateField()
        due_on = DateField()
        state = CharField(max_length=10)
        ended_on = DateField(null=True)
        made_by = ForeignKeyField(User, null=True)
        made_at = DateTimeField()

        class Meta:
            indexes = ((("deputy", "state"), False),)

    class PledgeNote(Row):
        pledge = ForeignKeyField(Pledge)
        at = DateTimeField()
        by = ForeignKeyField(User, null=True)
        word = TextField()
        kept = BooleanField(null=True)
        due_on = DateField(null=True)

    db.create_tables([Appointment, AppointmentTime, AppointmentStep, Pledge, PledgeNote])


def down(migrator, db):
    tables = ("pledge_note", "pledge", "appointment_step", "appointment_time", "appointment")
    migrator.migrate(*(migrator.drop_table(table) for table in tables))

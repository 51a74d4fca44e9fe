"""Reception days: when a station receives, whose turn it is, who changed with whom, and who came."""

from peewee import *


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Station(Row):
        pass

    class Group(Row):
        class Meta:
            table_name = "deputy_group"

    class Deputy(Row):
        pass

    class User(Row):
        pass

    class Entry(Row):
        pass

    class Opinion(Row):
        pass

    class ReceptionRule(Row):
        region_code = CharField(max_length=15, index=True)
        station = ForeignKeyField(Station)
        group = ForeignKeyField(Group, null=True)
        pattern = CharField(max_length=60)
        on_holidays = CharField(max_length=4)
        made_at = DateTimeField()
        made_by = ForeignKeyField(User)
        ended_at = DateTimeField(null=True)
        ended_by = ForeignKeyField(User, null=True)

    class Reception(Row):
        region_code = CharField(max_length=15, index=True)
        uid = CharField(max_length=24, unique=True)
        rule = ForeignKeyField(ReceptionRule, null=True)
        slot = CharField(max_length=12)
        station = ForeignKeyField(Station)
        deputy = ForeignKeyField(Deputy)
        begins_at = DateTimeField()
        ends_at = DateTimeField()
        state = CharField(max_length=10)
        received_by = ForeignKeyField(Deputy, null=True)
        entry = ForeignKeyField(Entry, null=True, unique=True)
        sequence = SmallIntegerField()
        changed_at = DateTimeField()

        class Meta:
            indexes = ((("rule", "slot"), True), (("station", "begins_at"), False), (("deputy", "begins_at"), False))

    class ReceptionStep(Row):
        reception = ForeignKeyField(Reception)
        what = CharField(max_length=10)
        at = DateTimeField()
        by = ForeignKeyField(User, null=True)
        deputy = ForeignKeyField(Deputy, null=True)
        begins_at = DateTimeField(null=True)
        word = TextField()

    class ReceptionSwap(Row):
        reception = ForeignKeyField(Reception)
        in_return = ForeignKeyField(Reception, null=True)
        asked_by = ForeignKeyField(Deputy)
        asked_of = ForeignKeyField(Deputy)
        word = TextField()
        asked_at = DateTimeField()
        answered_at = DateTimeField(null=True)
        answered_by = ForeignKeyField(User, null=True)
        accepted = BooleanField(null=True)

        class Meta:
            indexes = ((("asked_of", "answered_at"), False),)

    class ReceptionGuest(Row):
        reception = ForeignKeyField(Reception)
        form = CharField(max_length=32, unique=True)
        name = TextField()
        phone = TextField()
        words = TextField()
        opinion = ForeignKeyField(Opinion, null=True)
        written_at = DateTimeField()
        written_by = ForeignKeyField(User)

    db.create_tables([ReceptionRule, Reception, ReceptionStep, ReceptionSwap, ReceptionGuest])


def down(migrator, db):
    tables = ("reception_guest", "reception_swap", "reception_step", "reception", "reception_rule")
    migrator.migrate(*(migrator.drop_table(table) for table in tables))

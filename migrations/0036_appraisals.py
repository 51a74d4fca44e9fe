"""Appraisal rounds with their windows, what a deputy says of themselves, what others think in bare counts; and annual
reports that are drafts until they are handed in, with the questions that are asked about them."""

from peewee import *


def up(migrator, db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Deputy(Row):
        pass

    class Household(Row):
        pass

    class Region(Row):
        code = CharField(max_length=15, primary_key=True)

    class User(Row):
        pass

    class AppraisalRound(Row):
        form = CharField(max_length=32, unique=True)
        region = ForeignKeyField(Region, column_name="region_code")
        body = CharField(max_length=12)
        year = IntegerField(index=True)
        least = IntegerField()
        opened_by = ForeignKeyField(User)
        opened_at = DateTimeField()
        closed_by = ForeignKeyField(User, null=True)
        closed_at = DateTimeField(null=True)

    class AppraisalWindow(Row):
        round = ForeignKeyField(AppraisalRound)
        what = CharField(max_length=8)
        begins_on = DateField()
        ends_on = DateField()
        why = CharField(max_length=200)
        set_by = ForeignKeyField(User)
        set_at = DateTimeField()

    class AppraisalReminder(Row):
        round = ForeignKeyField(AppraisalRound)
        what = CharField(max_length=8)
        sent_by = ForeignKeyField(User)
        sent_at = DateTimeField()

    class AppraisalAnswered(Row):
        round = ForeignKeyField(AppraisalRound)
        side = CharField(max_length=12)
        deputy = ForeignKeyField(Deputy)
        fellow = ForeignKeyField(Deputy, null=True)
        household = ForeignKeyField(Household, null=True)
        phone = TextField()

        class Meta:
            indexes = (
                (("round", "side", "deputy", "fellow"), True),
                (("round", "side", "deputy", "household"), True),
            )

    class AppraisalCount(Row):
        round = ForeignKeyField(AppraisalRound)
        deputy = ForeignKeyField(Deputy)
        side = CharField(max_length=12)
        mark = CharField(max_length=12)
        shown = IntegerField()
        fresh = IntegerField()

        class Meta:
            indexes = ((("round", "deputy", "side", "mark"), True),)

    class SelfAppraisal(Row):
        round = ForeignKeyField(AppraisalRound)
        deputy = ForeignKeyField(Deputy)
        words = TextField()
        written_by = ForeignKeyField(User)
        written_at = DateTimeField()
        handed_in_at = DateTimeField(null=True)

        class Meta:
            indexes = ((("deputy", "round"), False),)

    class SelfMark(Row):
        appraisal = ForeignKeyField(SelfAppraisal, on_delete="CASCADE")
        question = CharField(max_length=12)
        mark = CharField(max_length=12)

        class Meta:
            indexes = ((("appraisal", "question"), True),)

    db.create_tables([
        AppraisalRound, AppraisalWindow, AppraisalReminder, AppraisalAnswered, AppraisalCount, SelfAppraisal, SelfMark,
    ])
    migrator.migrate(
        migrator.add_column("annual_report", "handed_in_at", DateTimeField(null=True)),
        migrator.add_column("question", "report_year", IntegerField(null=True)),
    )
    db.execute_sql("UPDATE annual_report SET handed_in_at = written_at")  # until now, to write was to hand in


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("question", "report_year"),
        migrator.drop_column("annual_report", "handed_in_at"),
    )
    tables = (
        "self_mark", "self_appraisal", "appraisal_count", "appraisal_answered", "appraisal_reminder",
        "appraisal_window", "appraisal_round",
    )
    migrator.migrate(*(migrator.drop_table(table) for table in tables))

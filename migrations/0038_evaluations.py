"""The year's evaluation: its steps, everybody's sheet, objections, grades that people decided, and what is frozen."""

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

    class Evaluation(Model):
        region = ForeignKeyField(Region, column_name="region_code")
        year = SmallIntegerField()
        begun_at = DateTimeField()
        begun_by = ForeignKeyField(User, null=True)
        counted_at = DateTimeField(null=True)
        head = CharField(max_length=64, default="")

        class Meta:
            database = db
            table_name = "evaluation"
            indexes = ((("region", "year"), True),)

    class EvaluationStep(Model):
        evaluation = ForeignKeyField(Evaluation, index=False)
        step = CharField(max_length=12)
        until = DateField(null=True)
        shows = CharField(max_length=12, default="")
        who = CharField(max_length=12, default="")
        by = ForeignKeyField(User, null=True)
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "evaluation_step"
            indexes = ((("evaluation", "id"), False),)

    class Sheet(Model):
        evaluation = ForeignKeyField(Evaluation, index=False)
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15)
        peers = CharField(max_length=60)
        points = DecimalField(8, 2)
        total = DecimalField(8, 2)
        rank = IntegerField()
        size = IntegerField()
        grade = CharField(max_length=40)
        tied = BooleanField(default=False)
        barred = BooleanField(default=False)
        card_text = TextField()
        standing_text = TextField()

        class Meta:
            database = db
            table_name = "sheet"
            indexes = ((("evaluation", "deputy"), True),)

    class GradeDecision(Model):
        evaluation = ForeignKeyField(Evaluation, index=False)
        deputy = ForeignKeyField(Deputy)
        grade = CharField(max_length=40, default="")
        reason = TextField()
        by = ForeignKeyField(User, null=True)
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "grade_decision"
            indexes = ((("evaluation", "deputy"), False),)

    class Objection(Model):
        key = CharField(max_length=36, unique=True)
        evaluation = ForeignKeyField(Evaluation)
        deputy = ForeignKeyField(Deputy)
        region_code = CharField(max_length=15)
        about = CharField(max_length=60)
        title = CharField(max_length=60)
        figure = CharField(max_length=20)
        words = TextField()
        made_by = ForeignKeyField(User)
        made_at = DateTimeField()
        taken_back_at = DateTimeField(null=True)
        decided_at = DateTimeField(null=True, index=True)
        decided_by = ForeignKeyField(User, null=True)
        upheld = BooleanField(null=True)
        answer = TextField(default="")

        class Meta:
            database = db
            table_name = "objection"

    class FrozenRecord(Model):
        evaluation = ForeignKeyField(Evaluation, index=False)
        number = IntegerField()
        kind = CharField(max_length=12)
        content = TextField()
        hash = CharField(max_length=64)

        class Meta:
            database = db
            table_name = "frozen_record"
            indexes = ((("evaluation", "number"), True), (("evaluation", "kind"), False))

    db.create_tables([Evaluation, EvaluationStep, Sheet, GradeDecision, Objection, FrozenRecord])


def down(migrator, db):
    names = ("frozen_record", "objection", "grade_decision", "sheet", "evaluation_step", "evaluation")
    migrator.migrate(*(migrator.drop_table(name) for name in names))

"""The household's own view: a PIN for each code that is in use, what it says of visits, and what it asks for."""

from datetime import UTC, datetime

from peewee import *
from playhouse.migrate import PostgresqlMigrator

from models.sealed import keys
from rules.households import pins

BATCH = 1000


def up(migrator, db):
    class User(Model):
        class Meta:
            database = db
            table_name = "user"

    class Code(Model):
        class Meta:
            database = db
            table_name = "code"

    class Household(Model):
        class Meta:
            database = db
            table_name = "household"

    class Visit(Model):
        class Meta:
            database = db
            table_name = "visit"

    def of_a_visit():
        """By its number alone where visits are partitioned: see 0002."""
        if isinstance(migrator, PostgresqlMigrator):
            return IntegerField(column_name="visit_id", unique=True)
        return ForeignKeyField(Visit, unique=True, on_delete="CASCADE")

    class PinAttempt(Model):
        code = ForeignKeyField(Code, null=True, on_delete="CASCADE", index=False)
        address = CharField(max_length=45)
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "pin_attempt"
            indexes = ((("code", "at"), False), (("address", "at"), False))

    class Confirmation(Model):
        visit = of_a_visit()
        household = ForeignKeyField(Household, on_delete="CASCADE")
        region_code = CharField(max_length=15)
        came = BooleanField()
        word = TextField(default="")
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "confirmation"

    class Rating(Model):
        visit = of_a_visit()
        household = ForeignKeyField(Household, on_delete="CASCADE")
        region_code = CharField(max_length=15, index=True)
        face = CharField(max_length=8)
        word = TextField(default="")
        at = DateTimeField(index=True)
        phone = TextField(default="")
        address = TextField(default="")
        oddities = CharField(max_length=80, default="")
        counts_at = DateTimeField(null=True)
        decided_at = DateTimeField(null=True)
        decided_by = ForeignKeyField(User, null=True)
        answer = TextField(default="")

        class Meta:
            database = db
            table_name = "rating"

    class Wish(Model):
        household = ForeignKeyField(Household, on_delete="CASCADE")
        region_code = CharField(max_length=15, index=True)
        kind = CharField(max_length=12)
        text = TextField(default="")
        name = TextField(default="")
        address = TextField(default="")
        old_name = TextField(default="")
        old_address = TextField(default="")
        asked_at = DateTimeField()
        due_on = DateField()
        decided_at = DateTimeField(null=True, index=True)
        decided_by = ForeignKeyField(User, null=True)
        granted = BooleanField(null=True)
        answer = TextField(default="")
        taken_back_at = DateTimeField(null=True)

        class Meta:
            database = db
            table_name = "wish"

    migrator.migrate(
        migrator.add_column("code", "pin", TextField(default="")),
        migrator.add_column("code", "pinned_at", DateTimeField(null=True)),
        migrator.add_column("household", "no_visits_at", DateTimeField(null=True)),
    )
    db.create_tables([PinAttempt, Confirmation, Rating, Wish])
    give_pins(db)


def give_pins(db) -> None:
    """To the codes in use. 30,000 take a second or two."""
    used = db.execute_sql("SELECT id FROM code WHERE replaced_at IS NULL ORDER BY id").fetchall()
    statement = f"UPDATE code SET pin = {db.param}, pinned_at = {db.param} WHERE id = {db.param}"
    now = datetime.now(UTC).replace(tzinfo=None)
    rows = [(keys().seal(pins.mint(), "code.pin"), now, number) for (number,) in used]
    for start in range(0, len(rows), BATCH):
        db.cursor().executemany(statement, rows[start : start + BATCH])


def down(migrator, db):
    migrator.migrate(
        *(migrator.drop_table(name) for name in ("wish", "rating", "confirmation", "pin_attempt")),
        migrator.drop_column("household", "no_visits_at"),
        migrator.drop_column("code", "pinned_at"),
        migrator.drop_column("code", "pin"),
    )

"""Whether a deputy's number is shown may come with the office's workbook, until it was chosen on a page.

Of those whose number is shown already, somebody has chosen it.
"""

from datetime import UTC, datetime

from peewee import *


def up(migrator, db):
    migrator.migrate(migrator.add_column("deputy", "phone_set_at", DateTimeField(null=True)))

    class Deputy(Model):
        shows_phone = BooleanField()
        phone_set_at = DateTimeField(null=True)

        class Meta:
            database = db

    now = datetime.now(UTC).replace(tzinfo=None)
    Deputy.update(phone_set_at=now).where(Deputy.shows_phone).execute()


def down(migrator, db):
    migrator.migrate(migrator.drop_column("deputy", "phone_set_at"))

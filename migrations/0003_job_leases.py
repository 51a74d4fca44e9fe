"""A job knows the worker that holds it, can be cancelled, is asked for by nobody when it is the installation's own."""

from peewee import *

COLUMNS = {
    'slot': lambda: CharField(max_length=40, null=True, unique=True),
    'worker': lambda: CharField(max_length=80, default=''),
    'seen_at': lambda: DateTimeField(null=True),
    'tries': lambda: SmallIntegerField(default=0),
    'cancelled_at': lambda: DateTimeField(null=True),
    'read_at': lambda: DateTimeField(null=True),
}


def up(migrator, db):
    for name, field in COLUMNS.items():
        migrator.migrate(migrator.add_column('job', name, field()))
    migrator.migrate(migrator.drop_not_null('job', 'asked_by_id'))
    db.execute_sql('UPDATE job SET read_at = ended_at')  # what ended before is no news


def down(migrator, db):
    db.execute_sql('DELETE FROM job WHERE asked_by_id IS NULL')
    migrator.migrate(migrator.add_not_null('job', 'asked_by_id'))
    migrator.migrate(migrator.drop_index('job', 'job_slot'))
    for name in reversed(COLUMNS):
        migrator.migrate(migrator.drop_column('job', name))

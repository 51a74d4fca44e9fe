"""The audit log becomes a chain, and the database itself refuses to change it."""

import hashlib
import json

from peewee import *

BEGINNING = '0' * 64
COLUMNS = {'outcome': (8, 'done'), 'detail': (80, ''), 'before': (64, ''), 'hash': (64, '')}
TABLES = ('audit', 'audit_checkpoint')

SQLITE = '''
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines do not change'); END;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'audit lines do not change'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    WHEN OLD.at > datetime('now', '-184 days') OR NOT EXISTS (SELECT 1 FROM audit_checkpoint WHERE line >= OLD.id)
    BEGIN SELECT RAISE(ABORT, 'audit lines are kept for six months, and leave behind a checkpoint'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
CREATE TRIGGER audit_checkpoint_no_replace BEFORE INSERT ON audit_checkpoint
    WHEN EXISTS (SELECT 1 FROM audit_checkpoint WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints do not change'); END;
'''
SQLITE_TRIGGERS = (
    'audit_no_update', 'audit_no_replace', 'audit_no_delete', 'audit_checkpoint_no_update',
    'audit_checkpoint_no_replace', 'audit_checkpoint_no_delete',
)

POSTGRESQL = '''
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit lines and checkpoints do not change'; END $$;
CREATE FUNCTION audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > (now() AT TIME ZONE 'UTC') - interval '184 days'
       OR NOT EXISTS (SELECT 1 FROM audit_checkpoint WHERE line >= OLD.id) THEN
        RAISE EXCEPTION 'audit lines are kept for six months, and leave behind a checkpoint';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_keep();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_checkpoint_no_change BEFORE UPDATE OR DELETE ON audit_checkpoint
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
'''
POSTGRESQL_DOWN = '''
DROP TRIGGER audit_no_update ON audit; DROP TRIGGER audit_no_delete ON audit; DROP TRIGGER audit_no_truncate ON audit;
DROP TRIGGER audit_checkpoint_no_change ON audit_checkpoint;
DROP TRIGGER audit_checkpoint_no_truncate ON audit_checkpoint;
DROP FUNCTION audit_refuse(); DROP FUNCTION audit_keep();
'''


def up(migrator, db):
    migrator.migrate(*(
        migrator.add_column('audit', name, CharField(max_length=length, default=default))
        for name, (length, default) in COLUMNS.items()
    ))

    class AuditCheckpoint(Model):
        line = IntegerField()
        hash = CharField(max_length=64)
        count = IntegerField()
        made_at = DateTimeField()
        class Meta:
            database = db
            table_name = 'audit_checkpoint'
    db.create_tables([AuditCheckpoint])
    chain(db)
    refuse(db)


def chain(db):
    """Give the lines that are there already their place in the chain."""
    class Audit(Model):
        at = DateTimeField()
        user_id = IntegerField(null=True)
        address = CharField()
        action = CharField()
        subject = CharField()
        subject_id = IntegerField(null=True)
        count = IntegerField()
        before = CharField()
        hash = CharField()
        class Meta:
            database = db
            table_name = 'audit'

    before = BEGINNING
    for line in list(Audit.select().order_by(Audit.id)):
        facts = [
            line.at.isoformat() + '+00:00', line.user_id, line.address, line.action, line.subject, line.subject_id,
            line.count, 'done', '',
        ]
        text = json.dumps([before, *facts], ensure_ascii=False, separators=(',', ':'))
        hash_ = hashlib.sha256(text.encode()).hexdigest()
        Audit.update(before=before, hash=hash_).where(Audit.id == line.id).execute()
        before = hash_


def refuse(db):
    if not isinstance(db, SqliteDatabase):
        db.execute_sql(POSTGRESQL)
        return
    for statement in SQLITE.split('END;')[:-1]:
        db.execute_sql(statement + 'END;')


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        for name in SQLITE_TRIGGERS:
            db.execute_sql(f'DROP TRIGGER {name}')
    else:
        db.execute_sql(POSTGRESQL_DOWN)
    migrator.migrate(migrator.drop_table('audit_checkpoint'))
    migrator.migrate(*(migrator.drop_column('audit', name) for name in COLUMNS))

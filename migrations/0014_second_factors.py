"""The second factor: authenticator apps, recovery codes, passkeys, and the sign-ins that have shown one."""

from peewee import *


def up(migrator, db):
    class User(Model):
        class Meta:
            database = db
            table_name = 'user'

    class Authenticator(Model):
        user = ForeignKeyField(User, unique=True, on_delete='CASCADE')
        secret = TextField()
        made_at = DateTimeField()
        confirmed_at = DateTimeField(null=True)
        step = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'authenticator'

    class RecoveryCode(Model):
        user = ForeignKeyField(User, on_delete='CASCADE')
        digest = CharField(unique=True, max_length=64)
        used_at = DateTimeField(null=True)
        class Meta:
            database = db
            table_name = 'recovery_code'

    class Passkey(Model):
        user = ForeignKeyField(User, on_delete='CASCADE')
        credential = CharField(unique=True, max_length=1400)
        public_key = TextField()
        count = BigIntegerField(default=0)
        name = CharField(max_length=40)
        made_at = DateTimeField()
        used_at = DateTimeField(null=True)
        class Meta:
            database = db
            table_name = 'passkey'

    class Challenge(Model):
        text = CharField(unique=True, max_length=64)
        purpose = CharField(max_length=12)
        made_at = DateTimeField()
        class Meta:
            database = db
            table_name = 'challenge'
    db.create_tables([Authenticator, RecoveryCode, Passkey, Challenge])
    migrator.migrate(migrator.add_column('sign_in', 'second_factor_at', DateTimeField(null=True)))


def down(migrator, db):
    migrator.migrate(migrator.drop_column('sign_in', 'second_factor_at'))
    migrator.migrate(*(
        migrator.drop_table(name) for name in ('challenge', 'passkey', 'recovery_code', 'authenticator')
    ))

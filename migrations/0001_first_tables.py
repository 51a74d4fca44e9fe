"""The first tables. Frozen copies of the models, so that later models do not change what this did."""

from peewee import *

import decimal

def up(migrator, db):
    class Region(Model):
        code = CharField(primary_key=True, max_length=15)
        name = CharField(max_length=60)
        class Meta:
            database = db
            table_name = 'region'
    db.create_tables([Region])

    class Station(Model):
        number = CharField(unique=True, max_length=20)
        name = CharField(max_length=60)
        region = ForeignKeyField(Region, column_name='region_code')
        place = CharField(max_length=120, default='')
        opening_hours = CharField(max_length=120, default='')
        class Meta:
            database = db
            table_name = 'station'
    db.create_tables([Station])

    class Area(Model):
        number = CharField(unique=True, max_length=20)
        slug = CharField(unique=True, max_length=16)
        name = CharField(max_length=60)
        region = ForeignKeyField(Region, column_name='region_code')
        station = ForeignKeyField(Station, null=True)
        class Meta:
            database = db
            table_name = 'area'
    db.create_tables([Area])

    class Deputy(Model):
        number = CharField(unique=True, max_length=20)
        slug = CharField(unique=True, max_length=16)
        name = CharField(max_length=40)
        initials = CharField(index=True, max_length=40, default='')
        phone = CharField(max_length=20, default='')
        occupation = CharField(max_length=60, default='')
        region = ForeignKeyField(Region, column_name='region_code')
        class Meta:
            database = db
            table_name = 'deputy'
    db.create_tables([Deputy])

    class Assignment(Model):
        area = ForeignKeyField(Area, on_delete='CASCADE')
        deputy = ForeignKeyField(Deputy, on_delete='CASCADE')
        began_on = DateField()
        ended_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'assignment'
            indexes = ((('deputy', 'ended_on'), False), (('area', 'ended_on'), False))
    db.create_tables([Assignment])

    class Attempt(Model):
        login = CharField(max_length=40)
        address = CharField(max_length=45)
        at = DateTimeField()
        class Meta:
            database = db
            table_name = 'attempt'
            indexes = ((('login', 'at'), False), (('address', 'at'), False))
    db.create_tables([Attempt])

    class User(Model):
        login = CharField(unique=True, max_length=40)
        name = CharField(max_length=40)
        password = CharField(max_length=200, default='')
        deputy = ForeignKeyField(Deputy, unique=True, null=True)
        active = BooleanField(default=True)
        class Meta:
            database = db
            table_name = 'user'
    db.create_tables([User])

    class Audit(Model):
        at = DateTimeField(index=True)
        user = ForeignKeyField(User, null=True)
        address = CharField(max_length=45, default='')
        action = CharField(max_length=40)
        subject = CharField(max_length=20, default='')
        subject_id = IntegerField(null=True)
        count = IntegerField(default=1)
        class Meta:
            database = db
            table_name = 'audit'
            indexes = ((('subject', 'subject_id'), False),)
    db.create_tables([Audit])

    class Household(Model):
        area = ForeignKeyField(Area)
        number = CharField(max_length=20)
        region_code = CharField(index=True, max_length=15)
        name = CharField(max_length=40, default='')
        address = CharField(max_length=120, default='')
        in_party = BooleanField(default=False)
        must_visit = BooleanField(default=False)
        joined_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'household'
            indexes = ((('area', 'number'), True), (('area', 'must_visit'), False))
    db.create_tables([Household])

    class Code(Model):
        token = CharField(unique=True, max_length=16)
        short = CharField(unique=True, max_length=8)
        household = ForeignKeyField(Household, on_delete='CASCADE')
        made_at = DateTimeField()
        replaced_at = DateTimeField(null=True)
        replaced_by = ForeignKeyField(User, null=True)
        reason = CharField(max_length=200, default='')
        class Meta:
            database = db
            table_name = 'code'
    db.create_tables([Code])

    class Visit(Model):
        uuid = CharField(unique=True, max_length=36)
        region_code = CharField(max_length=15)
        deputy = ForeignKeyField(Deputy)
        household = ForeignKeyField(Household, null=True)
        must_visit = BooleanField(default=False)
        code = CharField(max_length=32)
        visited_at = DateTimeField()
        visited_on = DateField()
        sent_at = DateTimeField()
        received_at = DateTimeField()
        place = CharField(max_length=12)
        schedule = CharField(max_length=12)
        roles = CharField(max_length=60, default='')
        heard = TextField(default='')
        done = TextField(default='')
        promised = TextField(default='')
        means = CharField(max_length=8, default='scan')
        digest = CharField(max_length=64)
        class Meta:
            database = db
            table_name = 'visit'
            indexes = ((('deputy', 'visited_at'), False), (('household', 'visited_on'), False))
    db.create_tables([Visit])

    class Companion(Model):
        visit = ForeignKeyField(Visit, on_delete='CASCADE')
        deputy = ForeignKeyField(Deputy)
        class Meta:
            database = db
            table_name = 'companion'
            indexes = ((('visit', 'deputy'), True),)
    db.create_tables([Companion])

    class Entry(Model):
        deputy = ForeignKeyField(Deputy)
        kind = CharField(max_length=20)
        aspect = CharField(max_length=12, default='')
        done_on = DateField()
        title = CharField(max_length=80)
        quantity = DecimalField(max_digits=8, decimal_places=2, default=decimal.Decimal('1'))
        entered_by = ForeignKeyField(User, null=True)
        entered_at = DateTimeField()
        class Meta:
            database = db
            table_name = 'entry'
    db.create_tables([Entry])

    class Duty(Model):
        region_code = CharField(max_length=15)
        deputy = ForeignKeyField(Deputy)
        year = SmallIntegerField()
        month = SmallIntegerField()
        done_on = DateField()
        kind = CharField(max_length=20)
        aspect = CharField(max_length=12, default='')
        quantity = DecimalField(max_digits=8, decimal_places=2)
        household = ForeignKeyField(Household, null=True)
        state = CharField(max_length=8)
        visit = ForeignKeyField(Visit, null=True)
        entry = ForeignKeyField(Entry, null=True)
        reason = CharField(max_length=200, default='')
        entered_at = DateTimeField()
        entered_by = ForeignKeyField(User, null=True)
        class Meta:
            database = db
            table_name = 'duty'
            indexes = ((('year', 'deputy', 'state', 'kind', 'aspect', 'month', 'household', 'quantity'), False),)
    db.create_tables([Duty])

    class Enrolment(Model):
        user = ForeignKeyField(User, on_delete='CASCADE')
        digest = CharField(unique=True, max_length=64)
        made_by = ForeignKeyField(User)
        made_at = DateTimeField()
        expires_at = DateTimeField()
        used_at = DateTimeField(null=True)
        class Meta:
            database = db
            table_name = 'enrolment'
    db.create_tables([Enrolment])

    class Group(Model):
        number = CharField(unique=True, max_length=20)
        name = CharField(max_length=60)
        region = ForeignKeyField(Region, column_name='region_code')
        class Meta:
            database = db
            table_name = 'deputy_group'
    db.create_tables([Group])

    class HouseholdKind(Model):
        household = ForeignKeyField(Household, on_delete='CASCADE')
        kind = CharField(max_length=16)
        class Meta:
            database = db
            table_name = 'household_kind'
            indexes = ((('household', 'kind'), True),)
    db.create_tables([HouseholdKind])

    class Installation(Model):
        epoch = CharField(max_length=32)
        demo = BooleanField(default=False)
        class Meta:
            database = db
            table_name = 'installation'
    db.create_tables([Installation])

    class Job(Model):
        kind = CharField(max_length=20)
        asked_by = ForeignKeyField(User)
        asked_at = DateTimeField()
        request = TextField(default='{}')
        began_at = DateTimeField(null=True)
        ended_at = DateTimeField(null=True)
        done = IntegerField(default=0)
        total = IntegerField(default=0)
        result = TextField(default='')
        failure = TextField(default='')
        file = CharField(max_length=200, default='')
        class Meta:
            database = db
            table_name = 'job'
    db.create_tables([Job])

    class Mandate(Model):
        deputy = ForeignKeyField(Deputy, on_delete='CASCADE')
        body = CharField(max_length=12)
        level = CharField(max_length=12)
        term = CharField(max_length=20, default='')
        category = CharField(max_length=16, default='')
        standing = BooleanField(default=False)
        began_on = DateField(null=True)
        ended_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'mandate'
            indexes = ((('deputy', 'body', 'level', 'term'), True),)
    db.create_tables([Mandate])

    class Membership(Model):
        group = ForeignKeyField(Group, on_delete='CASCADE')
        deputy = ForeignKeyField(Deputy, on_delete='CASCADE')
        role = CharField(max_length=8, default='member')
        class Meta:
            database = db
            table_name = 'membership'
            indexes = ((('group', 'deputy'), True),)
    db.create_tables([Membership])

    class Review(Model):
        visit = ForeignKeyField(Visit, on_delete='CASCADE')
        causes = CharField(max_length=120)
        words = TextField(default='')
        opened_at = DateTimeField()
        decided_at = DateTimeField(index=True, null=True)
        decided_by = ForeignKeyField(User, null=True)
        accepted = BooleanField(null=True)
        answer = TextField(default='')
        class Meta:
            database = db
            table_name = 'review'
    db.create_tables([Review])

    class Role(Model):
        user = ForeignKeyField(User, on_delete='CASCADE')
        role = CharField(max_length=16)
        region = ForeignKeyField(Region, column_name='region_code')
        class Meta:
            database = db
            table_name = 'role'
            indexes = ((('user', 'role', 'region'), True),)
    db.create_tables([Role])

    class RuleSet(Model):
        year = SmallIntegerField(unique=True)
        title = CharField(max_length=60)
        document = TextField()
        published_at = DateTimeField()
        published_by = ForeignKeyField(User, null=True)
        class Meta:
            database = db
            table_name = 'rule_set'
    db.create_tables([RuleSet])

    class SignIn(Model):
        user = ForeignKeyField(User, on_delete='CASCADE')
        digest = CharField(unique=True, max_length=64)
        agent = CharField(max_length=200, default='')
        began_at = DateTimeField()
        seen_at = DateTimeField()
        expires_at = DateTimeField()
        revoked_at = DateTimeField(null=True)
        revoked_by = ForeignKeyField(User, null=True)
        class Meta:
            database = db
            table_name = 'sign_in'
    db.create_tables([SignIn])

def down(migrator, db):
    migrator.migrate(migrator.drop_table('sign_in'))
    migrator.migrate(migrator.drop_table('rule_set'))
    migrator.migrate(migrator.drop_table('role'))
    migrator.migrate(migrator.drop_table('review'))
    migrator.migrate(migrator.drop_table('membership'))
    migrator.migrate(migrator.drop_table('mandate'))
    migrator.migrate(migrator.drop_table('job'))
    migrator.migrate(migrator.drop_table('installation'))
    migrator.migrate(migrator.drop_table('household_kind'))
    migrator.migrate(migrator.drop_table('deputy_group'))
    migrator.migrate(migrator.drop_table('enrolment'))
    migrator.migrate(migrator.drop_table('duty'))
    migrator.migrate(migrator.drop_table('entry'))
    migrator.migrate(migrator.drop_table('companion'))
    migrator.migrate(migrator.drop_table('visit'))
    migrator.migrate(migrator.drop_table('code'))
    migrator.migrate(migrator.drop_table('household'))
    migrator.migrate(migrator.drop_table('audit'))
    migrator.migrate(migrator.drop_table('user'))
    migrator.migrate(migrator.drop_table('attempt'))
    migrator.migrate(migrator.drop_table('assignment'))
    migrator.migrate(migrator.drop_table('deputy'))
    migrator.migrate(migrator.drop_table('area'))
    migrator.migrate(migrator.drop_table('station'))
    migrator.migrate(migrator.drop_table('region'))


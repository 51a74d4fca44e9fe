"""A declared duty may name the household that it was done for."""

from peewee import *


def up(migrator, db):
    class Household(Model):
        class Meta:
            database = db

    home = ForeignKeyField(Household, field=Household.id, null=True)
    migrator.migrate(migrator.add_column("declaration", "household_id", home))


def down(migrator, db):
    migrator.migrate(
        migrator.drop_index("declaration", "declaration_household_id"),
        migrator.drop_column("declaration", "household_id"),
    )

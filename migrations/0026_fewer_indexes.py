"""Indexes that another one begins with, or that nothing asks for: each costs every visit a page to write."""

SPARED = (("visit", "deputy_id"), ("visit", "household_id"), ("duty", "entered_by_id"), ("companion", "visit_id"))


def up(migrator, db):
    for table, column in SPARED:
        migrator.migrate(migrator.drop_index(table, f"{table}_{column}"))


def down(migrator, db):
    for table, column in SPARED:
        migrator.migrate(migrator.add_index(table, (column,)))

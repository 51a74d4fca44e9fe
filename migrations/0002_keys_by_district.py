"""What grows with the visits is kept by district: the key that makes a visit count once is district and UUID.

On PostgreSQL both tables become partitioned by it. A foreign key would have to name the district as well, so the tables
that belong to a visit hold its number only; a visit is never deleted. Taking this back leaves the partitions as they are.
"""

from playhouse.migrate import PostgresqlMigrator

PARTITIONS = 16
TALLY = ("deputy_id", "state", "kind", "aspect", "month", "household_id", "quantity")
REFERENCES = {
    "visit": {"deputy_id": "deputy", "household_id": "household"},
    "duty": {"deputy_id": "deputy", "household_id": "household", "entry_id": "entry", "entered_by_id": '"user"'},
}
INDEXES = {
    "visit": (("deputy_id",), ("household_id",), ("deputy_id", "visited_at"), ("household_id", "visited_on")),
    "duty": (("deputy_id",), ("household_id",), ("visit_id",), ("entry_id",), ("entered_by_id",)),
}


def up(migrator, db):
    for table in ("visit", "duty"):
        db.execute_sql(f"UPDATE {table} SET region_code = substr(region_code, 1, 6)")
    if isinstance(migrator, PostgresqlMigrator):
        for table in ("companion", "review", "duty"):
            db.execute_sql(f"ALTER TABLE {table} DROP CONSTRAINT {table}_visit_id_fkey")
        for table in ("visit", "duty"):
            partition(migrator, db, table)
    else:
        migrator.migrate(
            migrator.drop_index("visit", "visit_uuid"),
            migrator.drop_index("duty", tally_index(db)),
        )
    migrator.migrate(
        migrator.add_index("visit", ("region_code", "uuid"), True),
        migrator.add_index("duty", ("region_code", "year", *TALLY)),
    )


def down(migrator, db):
    if isinstance(migrator, PostgresqlMigrator):
        return
    migrator.migrate(
        migrator.drop_index("visit", "visit_region_code_uuid"),
        migrator.drop_index("duty", tally_index(db)),
        migrator.add_index("visit", ("uuid",), True),
        migrator.add_index("duty", ("year", *TALLY)),
    )


def tally_index(db) -> str:
    return next(index.name for index in db.get_indexes("duty") if "quantity" in index.columns)


def partition(migrator, db, table: str) -> None:
    """Make a table anew in partitions, with its rows, its numbers and its keys."""
    plain = f"{table}_plain"
    db.execute_sql(f"ALTER TABLE {table} RENAME TO {plain}")
    db.execute_sql(f"CREATE TABLE {table} (LIKE {plain} INCLUDING DEFAULTS) PARTITION BY HASH (region_code)")
    for number in range(PARTITIONS):
        bounds = f"WITH (MODULUS {PARTITIONS}, REMAINDER {number})"
        db.execute_sql(f"CREATE TABLE {table}_{number:02} PARTITION OF {table} FOR VALUES {bounds}")
    db.execute_sql(f"INSERT INTO {table} SELECT * FROM {plain}")
    db.execute_sql(f"ALTER SEQUENCE {table}_id_seq OWNED BY {table}.id")
    db.execute_sql(f"DROP TABLE {plain}")
    db.execute_sql(f"ALTER TABLE {table} ADD PRIMARY KEY (id, region_code)")
    for column, other in REFERENCES[table].items():
        db.execute_sql(f"ALTER TABLE {table} ADD FOREIGN KEY ({column}) REFERENCES {other} (id)")
    migrator.migrate(*(migrator.add_index(table, columns) for columns in INDEXES[table]))

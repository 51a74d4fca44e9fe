"""What a visit tells besides its place: how, with whom, at whose home. A rule may ask for any of it.

What households are today is what they are taken to have been when they were visited.
"""

from itertools import groupby

from peewee import *

TALLY = ("region_code", "year", "deputy_id", "state", "kind", "aspect")
KINDS = ("hub", "founder", "elder", "petitioner", "hardship", "role-model", "youth", "struggling")
CHUNK = 500


def up(migrator, db):
    migrator.migrate(
        *(migrator.add_column(table, "traits", CharField(120, default="")) for table in ("household", "visit", "duty")),
        migrator.drop_index("duty", tally_index(db)),
    )
    tell_households(db)
    db.execute_sql(
        "UPDATE visit SET traits = (SELECT traits FROM household WHERE household.id = visit.household_id) "
        "WHERE household_id IS NOT NULL"
    )
    db.execute_sql(f"UPDATE duty SET traits = ({of_visit()}) WHERE visit_id IS NOT NULL")
    migrator.migrate(migrator.add_index("duty", (*TALLY, "traits", "month", "household_id", "quantity")))


def down(migrator, db):
    migrator.migrate(
        migrator.drop_index("duty", tally_index(db)),
        *(migrator.drop_column(table, "traits") for table in ("duty", "visit", "household")),
        migrator.add_index("duty", (*TALLY, "month", "household_id", "quantity")),
    )


def tally_index(db) -> str:
    """The one that covers the tally. On PostgreSQL the table is partitioned, and `get_indexes` doesn't see its own."""
    if isinstance(db, PostgresqlDatabase):
        asked = "SELECT indexname FROM pg_indexes WHERE tablename = 'duty' AND strpos(indexdef, 'quantity') > 0"
        return db.execute_sql(asked).fetchone()[0]
    return next(index.name for index in db.get_indexes("duty") if "quantity" in index.columns)


def tell_households(db) -> None:
    """By what they are alike: most are nothing but outside the party, or in it."""
    asked = db.execute_sql(
        "SELECT h.id, h.in_party, k.kind FROM household h LEFT JOIN household_kind k ON k.household_id = h.id "
        "WHERE h.erased_at IS NULL ORDER BY h.id"
    )
    by_traits: dict[str, list[int]] = {}
    for (number, in_party), rows in groupby(asked.fetchall(), key=lambda row: row[:2]):
        kinds = {kind for _, _, kind in rows}
        told = ["in-party" if in_party else "outside", *(kind for kind in KINDS if kind in kinds)]
        by_traits.setdefault(" ".join(told), []).append(number)
    for traits, numbers in by_traits.items():
        for start in range(0, len(numbers), CHUNK):
            some = numbers[start : start + CHUNK]
            marks = ", ".join([db.param] * len(some))
            db.execute_sql(f"UPDATE household SET traits = {db.param} WHERE id IN ({marks})", (traits, *some))


def of_visit() -> str:
    together = "EXISTS (SELECT 1 FROM companion c WHERE c.visit_id = v.id)"
    return (
        f"SELECT v.schedule || CASE WHEN {together} THEN ' together' ELSE ' alone' END "
        "|| CASE WHEN v.traits = '' THEN '' ELSE ' ' || v.traits END "
        "FROM visit v WHERE v.id = duty.visit_id AND v.region_code = duty.region_code"
    )

"""What has to hold after every request, however hostile: seen through a connection of one's own."""

from concurrent.futures import ThreadPoolExecutor

from models.database import db
from models.households.code import Code
from models.households.household import Household
from models.points.duty import Duty
from models.points.entry import Entry
from models.schema import TABLES
from models.visits.review import Review
from models.visits.visit import Visit
from rules.counting.ledger import difference, lines_for

# That somebody tried is kept, whatever became of it.
REMEMBERED = {"audit", "attempt", "pin_attempt", "challenge", "installation"}
GUARDED = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
}  # fmt: skip


def elsewhere(look):
    """What `look` returns in another thread, which has a connection of its own: it sees what is committed, no more."""

    def seen():
        with db.connection_context():
            return look()

    with ThreadPoolExecutor(1) as other:
        return other.submit(seen).result()


def counts() -> dict[str, int]:
    """How many rows every table has, but for those that remember attempts."""
    names = [table._meta.table_name for table in TABLES if table._meta.table_name not in REMEMBERED]
    counted = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in names)
    return dict(db.execute_sql(counted).fetchall())


def halves() -> list:
    """The acts of which only a part is there."""
    living = Household.select().where(Household.erased_at.is_null())
    return [
        *(visit for visit in Visit.select() if difference(lines_for(visit.facts, visit.state), Duty.standing(visit))),
        *(entry for entry in Entry.select() if not entry.duties.count()),
        *(home for home in living if home.codes.where(Code.replaced_at.is_null()).count() != 1),
        *Review.select().where(Review.decided_at.is_null(False), Review.accepted.is_null()),
    ]


def assert_sound(answer) -> None:
    """No failure, nothing about our insides, and every header that a browser needs to be safe."""
    assert answer.status_code < 500, answer.data[:2000]
    assert b"Traceback (most recent call last)" not in answer.data
    assert {name: answer.headers.get(name) for name in GUARDED} == GUARDED
    assert "default-src" in answer.headers["Content-Security-Policy"]

"""What has to hold after every request, however hostile: seen through a connection of one's own."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from peewee import fn

from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from models.database import db
from models.declarations.declaration import Declaration
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.fairness.call_back import CallBack
from models.fairness.draw import Draw
from models.households.code import Code
from models.households.household import Household
from models.points.duty import Duty
from models.points.entry import Entry
from models.rule_sets.rule_draft import RuleDraft
from models.schema import TABLES
from models.visits.review import Review
from models.visits.visit import Visit
from rules.counting.ledger import difference, lines_for
from rules.declarations.declaration import LEDGER

MARKS = AppraisalCount.shown + AppraisalCount.fresh
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
        *halves_of_the_year(),
    ]


def halves_of_the_year() -> list:
    """Of what leads to the year's evaluation."""
    return [
        *(one for one in Declaration.select() if one.step_rows.count() != one.version),
        *(one for one in Declaration.select() if stands(one) != LEDGER[one.state]),
        *(one for one in Evaluation.select() if len({one.state == "closed", bool(one.head), is_frozen(one)}) > 1),
        *(one for one in Draw.select() if bool(one.seed) != one.call_backs.exists()),
        *(one for one in CallBack.select() if bool(one.outcome) != one.calls.exists()),
        *(one for one in RuleDraft.select() if not one.saves.exists()),
        *(given_by(AppraisalCount, fn.SUM(MARKS)) - given_by(AppraisalAnswered, fn.COUNT(1))),
    ]


def stands(declaration: Declaration) -> str:
    """The state in which the ledger has it; every other line is taken back."""
    sums = Duty.select(Duty.state, fn.SUM(Duty.quantity)).where(Duty.entry == declaration.entry_id)
    return ",".join(state for state, quantity in sums.group_by(Duty.state).tuples() if quantity)


def is_frozen(evaluation: Evaluation) -> bool:
    return FrozenRecord.select().where(FrozenRecord.evaluation == evaluation).exists()


def given_by(table, many) -> Counter:
    """How many marks, or answers, there are: an answer may come without a mark, a mark never without an answer."""
    key = table.round, table.deputy, table.side
    return Counter({tuple(about): int(count) for *about, count in table.select(*key, many).group_by(*key).tuples()})


def assert_sound(answer) -> None:
    """No failure, nothing about our insides, and every header that a browser needs to be safe."""
    assert answer.status_code < 500, answer.data[:2000]
    assert b"Traceback (most recent call last)" not in answer.data
    assert {name: answer.headers.get(name) for name in GUARDED} == GUARDED
    assert "default-src" in answer.headers["Content-Security-Policy"]

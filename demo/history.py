"""A made-up year, stored: each outing as the batch a phone would have sent, judged and entered as that is.

Only the inserting is done for the whole year at once; what is inserted comes from `models.visits.batch` and
`rules.counting.ledger`.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from demo import rhythm
from demo.doors import Doors
from demo.outings import Outing
from demo.past import PastBatch, Shelf
from demo.year import Year
from models.accounts.user import User
from models.database import act
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.points.entry import Entry
from models.statement import insert_all
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from rules.counting.ledger import Line, lines_for
from rules.visits.plausibility import burst
from rules.visits.visit_entry import VisitEntry, read

EVENING = 20 * 60  # minutes after midnight


@dataclass
class Kept:
    """A visit on its way in."""

    number: int
    batch: PastBatch
    entry: VisitEntry
    causes: list[str]


def play(year: Year, clerk: User) -> None:
    """Store a year in a network without visits: replaced codes, outings in the order they came in, other duties."""
    with act():
        doors = Doors()
        for replacement in year.replacements:
            doors.replace(replacement, clerk)
        people = {user.login: user for user in User.select(User, Deputy).join(Deputy)}
        kept = _received(year.outings, people, doors)
        _doubt_bursts(kept)
        _store(kept)
        _enter(year.entries, people, clerk)


def _received(outings: list[Outing], people: dict[str, User], doors: Doors) -> list[Kept]:
    sent = [(outing, [read(_item(visit, outing, people, doors)) for visit in outing.visits]) for outing in outings]
    shelf = Shelf({entry.code for _, entries in sent for entry in entries})
    numbers, kept = count(1), []
    for outing, entries in sent:
        batch = PastBatch(people[outing.deputy], outing.sent_at, entries, outing.received_at, shelf)
        kept += [Kept(next(numbers), batch, entry, batch.causes(entry)) for entry in entries]
    return kept


def _item(visit: dict, outing: Outing, people: dict[str, User], doors: Doors) -> dict:
    """A visit as the phone sends it."""
    return visit | {
        "deputy": people[outing.deputy].deputy_id,
        "code": doors.token(visit),
        "visited_at": visit["visited_at"].isoformat(),
        "companions": [people[number].deputy_id for number in visit["companions"]],
    }


def _doubt_bursts(kept: list[Kept]) -> None:
    by_deputy: dict[int, dict[int, datetime]] = {}
    for one in kept:
        if one.entry.place == "home":
            by_deputy.setdefault(one.entry.deputy, {})[one.number] = one.entry.visited_at
    hasty = {number for times in by_deputy.values() for number in burst(times)}
    for one in kept:
        one.causes += ["burst"] * (one.number in hasty)


def _store(kept: list[Kept]) -> None:
    facts = {one.number: one.batch.facts(one.entry) for one in kept}
    insert_all(Visit, [{"id": one.number} | one.batch.row(one.entry) for one in kept])
    insert_all(Companion, [
        {"visit": one.number, "deputy": deputy} for one in kept for deputy in facts[one.number].deputies[1:]
    ])  # fmt: skip
    insert_all(Review, [
        {"visit": one.number, "causes": ",".join(one.causes), "opened_at": one.batch.received_at}
        for one in kept if one.causes
    ])  # fmt: skip
    insert_all(Duty, [
        _row(line, one.batch.user, one.batch.user, one.batch.received_at, visit=one.number)
        for one in kept for line in lines_for(facts[one.number], "claimed" if one.causes else "counted")
    ])  # fmt: skip


def _row(line: Line, of: User, by: User, entered_at: datetime, **source) -> dict:
    entered = {"visit": None, "entry": None, "reason": "", "entered_at": entered_at, "entered_by": by.id}
    return Duty.row_for(line, of.deputy.district, **entered | source)


def _enter(entries: list[dict], people: dict[str, User], clerk: User) -> None:
    """The other duties, each entered by the clerk in the evening."""
    rows, lines = [], []
    for number, entry in enumerate(entries, 1):
        user, entered_at = people[entry["deputy"]], rhythm.at(entry["done_on"], EVENING)
        line = Line(user.deputy_id, entry["kind"], entry["aspect"], entry["done_on"], None, "counted")
        entered = {"id": number, "quantity": line.quantity, "entered_by": clerk.id, "entered_at": entered_at}
        rows.append(entry | {"deputy": user.deputy_id} | entered)
        lines.append(_row(line, user, clerk, entered_at, entry=number))
    insert_all(Entry, rows)
    insert_all(Duty, lines)

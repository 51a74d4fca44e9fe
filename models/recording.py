"""Taking in what a phone recorded: read, look up, then one short transaction, then a receipt for each visit.

Whatever can be read is kept. What a machine doubts is kept as claimed, with the doubt written down for a person.
"""

from dataclasses import dataclass, field
from datetime import datetime

from lib import clock
from models.area import Assignment
from models.code import Code
from models.database import act, insert_all
from models.deputy import Deputy
from models.duty import Duty
from models.group import Membership
from models.review import Review
from models.user import User
from models.visit import Companion, Visit
from rules.ledger import VisitFacts, lines_for
from rules.plausibility import WALK, burst, clock_is_off
from rules.visit_entry import UnreadableError, VisitEntry, read


@dataclass
class Receipt:
    """What became of one entry: kept, conflict (same uuid, other content) or refused (unreadable, or another's)."""

    uuid: str
    state: str
    why: str = ""  # for refused: a sentence marked for translation
    causes: list[str] = field(default_factory=list)  # for kept: what a person has to look at
    visit: Visit | None = None


@dataclass
class Batch:
    """What is looked up once for all the entries of a batch, before the transaction."""

    user: User
    sent_at: datetime
    entries: list[VisitEntry]

    def __post_init__(self):
        self.received_at = clock.now()
        self.codes = Code.found([entry.code for entry in self.entries])
        self.mine = list(Assignment.select().where(Assignment.deputy == self.user.deputy_id))
        self.companions = self._companions({one for entry in self.entries for one in entry.companions})

    def _companions(self, named: set[int]) -> dict[int, bool]:
        """The fellow deputies there are → whether they belong with the recorder."""
        if not named:
            return {}
        known = {deputy.id for deputy in Deputy.select(Deputy.id).where(Deputy.id.in_(named))}
        near = colleague_ids(self.user.deputy_id)
        return {deputy: deputy in near for deputy in known}

    def household_of(self, entry: VisitEntry):
        code = self.codes.get(entry.code)
        return code.household if code else None

    def answers_for(self, household, day) -> bool:
        return any(
            mine.area_id == household.area_id and mine.began_on <= day and (not mine.ended_on or mine.ended_on > day)
            for mine in self.mine
        )

    def causes(self, entry: VisitEntry) -> list[str]:
        """What a person has to look at, as far as one visit by itself shows it."""
        code, day = self.codes.get(entry.code), clock.day_of(entry.visited_at)
        doubts = {
            "unknown-code": code is None,
            "revoked-code": bool(code and code.replaced_at and entry.visited_at >= code.replaced_at),
            "foreign-area": bool(code and not self.answers_for(code.household, day)),
            "clock": clock_is_off(entry.visited_at, self.sent_at, self.received_at),
            "stranger": not all(self.companions.get(one) for one in entry.companions),
        }
        return [cause for cause, doubted in doubts.items() if doubted]


def colleague_ids(deputy_id: int) -> set[int]:
    """Who may come along: those who share an area or a group with the deputy."""
    areas = Assignment.select(Assignment.area).where(Assignment.deputy == deputy_id, Assignment.open_on(clock.today()))
    groups = Membership.select(Membership.group).where(Membership.deputy == deputy_id)
    beside = Assignment.select(Assignment.deputy).where(
        Assignment.area.in_(areas), Assignment.open_on(clock.today())
    )
    together = Membership.select(Membership.deputy).where(Membership.group.in_(groups))
    return {row.deputy_id for row in [*beside, *together]} - {deputy_id}


def record(user: User, items: list, sent_at: datetime) -> list[Receipt]:
    """Keep a batch of at most 50 entries (JSON objects) of a signed-in deputy. Replays give the same receipts."""
    receipts, entries = {}, {}
    for position, item in enumerate(items):
        try:
            entries[position] = own(read(item), user)
        except UnreadableError as error:
            uuid = item.get("uuid", "") if isinstance(item, dict) else ""
            receipts[position] = Receipt(str(uuid), "refused", str(error))
    receipts |= keep(Batch(user, sent_at, list(entries.values())), entries) if entries else {}
    return [receipts[position] for position in range(len(items))]


def own(entry: VisitEntry, user: User) -> VisitEntry:
    if entry.deputy != user.deputy_id:
        raise UnreadableError("这条记录是另一位代表的")
    return entry


def keep(batch: Batch, entries: dict[int, VisitEntry]) -> dict[int, Receipt]:
    with act():
        known = {visit.uuid: visit for visit in Visit.select().where(Visit.uuid.in_([e.uuid for e in batch.entries]))}
        fresh = {entry.uuid: entry for entry in reversed(batch.entries) if entry.uuid not in known}
        causes = store(batch, fresh, known) if fresh else {}
    return {position: receipt_for(entry, known[entry.uuid], causes) for position, entry in entries.items()}


def store(batch: Batch, fresh: dict[str, VisitEntry], known: dict[str, Visit]) -> dict[str, list[str]]:
    """Insert what is new, with its lines and its doubts; `known` gains the rows."""
    rows = [row_for(batch, entry) for entry in fresh.values()]
    for (number, uuid), row in zip(Visit.insert_many(rows).returning(Visit.id, Visit.uuid).tuples(), rows, strict=True):
        known[uuid] = Visit(id=number, **row)
    insert_all(Companion, [
        {"visit": known[entry.uuid].id, "deputy": one}
        for entry in fresh.values() for one in entry.companions if one in batch.companions
    ])  # fmt: skip
    causes = {uuid: batch.causes(entry) for uuid, entry in fresh.items()}
    doubt_bursts(batch, {uuid: known[uuid] for uuid in fresh}, causes)
    write_down(batch, fresh, known, causes)
    return causes


def row_for(batch: Batch, entry: VisitEntry) -> dict:
    household = batch.household_of(entry)
    return {
        "uuid": entry.uuid, "region_code": batch.user.deputy.region_code, "deputy": entry.deputy,
        "household": household and household.id, "must_visit": bool(household and household.must_visit),
        "code": entry.code, "visited_at": entry.visited_at, "visited_on": clock.day_of(entry.visited_at),
        "sent_at": batch.sent_at, "received_at": batch.received_at, "place": entry.place, "schedule": entry.schedule,
        "roles": ",".join(entry.roles), "heard": entry.heard, "done": entry.done, "promised": entry.promised,
        "means": entry.means, "digest": entry.digest,
    }  # fmt: skip


def doubt_bursts(batch: Batch, fresh: dict[str, Visit], causes: dict[str, list[str]]) -> None:
    """Home visits too close together to be walked. Earlier ones of the run are doubted too: order changes nothing."""
    times = [visit.visited_at for visit in fresh.values() if visit.place == "home"]
    if not times:
        return
    around = Visit.select(Visit.id, Visit.uuid, Visit.visited_at).where(
        Visit.deputy == batch.user.deputy_id, Visit.place == "home",
        Visit.visited_at.between(min(times) - WALK, max(times) + WALK),
    )  # fmt: skip
    found = {visit.uuid: visit for visit in around}
    for uuid in burst({uuid: visit.visited_at for uuid, visit in found.items()}):
        if uuid in causes:
            causes[uuid].append("burst")
        else:
            doubt_earlier(found[uuid].id, batch.user)


def doubt_earlier(visit_id: int, user: User) -> None:
    if Review.select().where(Review.visit == visit_id).exists():
        return  # a person looks at it already, or has decided
    visit = Visit.get_by_id(visit_id)
    Review.create(visit=visit, causes="burst")
    Duty.settle(visit, lines_for(visit.facts, "claimed"), user)


def write_down(batch: Batch, fresh: dict[str, VisitEntry], known: dict[str, Visit], causes: dict[str, list]) -> None:
    doubted = [uuid for uuid in fresh if causes[uuid]]
    insert_all(Review, [
        {"visit": known[uuid].id, "causes": ",".join(causes[uuid]), "opened_at": batch.received_at} for uuid in doubted
    ])  # fmt: skip
    insert_all(Duty, [
        Duty.row_for(
            line, known[uuid].region_code, visit=known[uuid].id, entered_by=batch.user.id, entered_at=batch.received_at
        )
        for uuid, entry in fresh.items()
        for line in lines_for(facts_of(batch, entry), "claimed" if causes[uuid] else "counted")
    ])  # fmt: skip


def facts_of(batch: Batch, entry: VisitEntry) -> VisitFacts:
    household, day = batch.household_of(entry), clock.day_of(entry.visited_at)
    deputies = (entry.deputy, *(one for one in entry.companions if one in batch.companions))
    answering = (
        Assignment.answering(household.area_id, deputies, day) if household and household.must_visit else frozenset()
    )
    return VisitFacts(
        deputies, day, entry.place, entry.schedule, household and household.id, frozenset(answering),
        bool(entry.heard), bool(entry.done), bool(entry.promised),
    )  # fmt: skip


def receipt_for(entry: VisitEntry, visit: Visit, causes: dict[str, list[str]]) -> Receipt:
    if visit.digest != entry.digest or visit.deputy_id != entry.deputy:
        return Receipt(entry.uuid, "conflict", visit=visit if visit.deputy_id == entry.deputy else None)
    return Receipt(entry.uuid, "kept", causes=causes.get(entry.uuid) or open_causes(visit), visit=visit)


def open_causes(visit: Visit) -> list[str]:
    """The doubts about a visit that was kept before."""
    review = visit.reviews.order_by(Review.id.desc()).first()
    return review.cause_codes if review and review.decided_at is None else []

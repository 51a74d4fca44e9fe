"""Taking in what a phone recorded: read, look up, then one short transaction, then a receipt for each entry.

Whatever can be read is kept. What a machine doubts is kept as claimed, with the doubt written down for a person.
"""

from dataclasses import dataclass, field
from datetime import datetime

from models.batch import Batch
from models.database import act, insert_all
from models.duty import Duty
from models.review import Review
from models.user import User
from models.visit import Companion, Visit
from rules.ledger import lines_for
from rules.plausibility import WALK, burst
from rules.visit_entry import UnreadableError, VisitEntry, read
from rules.words import N_

Doubts = dict[str, list[str]]  # uuid → causes


@dataclass
class Receipt:
    """What became of one entry: kept, conflict (same uuid, other content) or refused (unreadable, or another's)."""

    uuid: str
    state: str
    why: str = ""  # for refused: a sentence marked for translation
    causes: list[str] = field(default_factory=list)  # for kept: what a person has to look at
    visit: Visit | None = None


def record(user: User, items: list, sent_at: datetime) -> list[Receipt]:
    """Keep a batch of entries (JSON objects) of a signed-in deputy. Replays give the same receipts."""
    receipts, entries = {}, {}
    for position, item in enumerate(items):
        try:
            entries[position] = own(read(item), user)
        except UnreadableError as error:
            uuid = item.get("uuid", "") if isinstance(item, dict) else ""
            receipts[position] = Receipt(str(uuid), "refused", str(error))
    if entries:
        receipts |= keep(Batch(user, sent_at, list(entries.values())), entries)
    return [receipts[position] for position in range(len(items))]


def own(entry: VisitEntry, user: User) -> VisitEntry:
    if entry.deputy != user.deputy_id:
        raise UnreadableError(N_("这条记录是另一位代表的"))
    return entry


def keep(batch: Batch, entries: dict[int, VisitEntry]) -> dict[int, Receipt]:
    with act(Duty.of(batch.user.deputy_id)):
        visits, fresh = insert(batch)
        doubts = {uuid: batch.causes(entry) for uuid, entry in fresh.items()}
        doubt_bursts(batch, visits, doubts)
        write_down(batch, fresh, visits, doubts)
    return {position: receipt_for(entry, visits[entry.uuid], doubts) for position, entry in entries.items()}


def insert(batch: Batch) -> tuple[dict[str, Visit], dict[str, VisitEntry]]:
    """All the batch's visits by uuid, and the entries that were new. The unique uuid decides, not a look beforehand."""
    entries = {entry.uuid: entry for entry in reversed(batch.entries)}
    rows = {uuid: batch.row(entry) for uuid, entry in entries.items()}
    new = Visit.insert_many(list(rows.values())).on_conflict_ignore().returning(Visit.id, Visit.uuid).tuples()
    visits = {uuid: Visit(id=number, **rows[uuid]) for number, uuid in new}
    fresh = {uuid: entries[uuid] for uuid in visits}
    if known := entries.keys() - fresh.keys():
        visits |= {visit.uuid: visit for visit in Visit.select().where(Visit.uuid.in_(list(known)))}
    return visits, fresh


def doubt_bursts(batch: Batch, visits: dict[str, Visit], doubts: Doubts) -> None:
    """Home visits too close together to be walked. Earlier ones of the run are doubted too: order changes nothing."""
    times = [visits[uuid].visited_at for uuid in doubts if visits[uuid].place == "home"]
    if not times:
        return
    around = Visit.select(Visit.id, Visit.uuid, Visit.visited_at).where(
        Visit.deputy == batch.user.deputy_id, Visit.place == "home",
        Visit.visited_at.between(min(times) - WALK, max(times) + WALK),
    ).tuples()  # fmt: skip
    found = {(number, uuid): visited_at for number, uuid, visited_at in around}
    for number, uuid in burst(found):
        if uuid in doubts:
            doubts[uuid].append("burst")
        else:
            doubt_earlier(number, batch.user)


def doubt_earlier(visit_id: int, user: User) -> None:
    if Review.select().where(Review.visit == visit_id).exists():
        return  # a person looks at it already, or has decided
    visit = Visit.get_by_id(visit_id)
    Review.create(visit=visit, causes="burst")
    Duty.settle(visit, lines_for(visit.facts, "claimed"), user)


def write_down(batch: Batch, fresh: dict[str, VisitEntry], visits: dict[str, Visit], doubts: Doubts) -> None:
    """What belongs to the new visits: who came along, what is doubted, and the lines of the ledger."""
    facts = {uuid: batch.facts(entry) for uuid, entry in fresh.items()}
    insert_all(Companion, [
        {"visit": visits[uuid].id, "deputy": one} for uuid in fresh for one in facts[uuid].deputies[1:]
    ])  # fmt: skip
    insert_all(Review, [
        {"visit": visits[uuid].id, "causes": ",".join(causes), "opened_at": batch.received_at}
        for uuid, causes in doubts.items() if causes
    ])  # fmt: skip
    entered = {"entered_by": batch.user.id, "entered_at": batch.received_at}
    insert_all(Duty, [
        Duty.row_for(line, visits[uuid].region_code, visit=visits[uuid].id, **entered)
        for uuid in fresh for line in lines_for(facts[uuid], "claimed" if doubts[uuid] else "counted")
    ])  # fmt: skip


def receipt_for(entry: VisitEntry, visit: Visit, doubts: Doubts) -> Receipt:
    if visit.digest != entry.digest or visit.deputy_id != entry.deputy:
        return Receipt(entry.uuid, "conflict", visit=visit if visit.deputy_id == entry.deputy else None)
    causes = doubts[entry.uuid] if entry.uuid in doubts else open_causes(visit)
    return Receipt(entry.uuid, "kept", causes=causes, visit=visit)


def open_causes(visit: Visit) -> list[str]:
    """The doubts about a visit that was kept before."""
    review = visit.reviews.order_by(Review.id.desc()).first()
    return review.cause_codes if review and review.decided_at is None else []

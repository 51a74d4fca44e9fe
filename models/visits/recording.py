"""Taking in what a phone recorded: read, look up, then one short transaction, then a receipt for each entry.

Whatever can be read is kept. What a machine doubts is kept as claimed, with the doubt written down for a person.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from peewee import JOIN

from models.accounts.user import User
from models.database import act
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.opinions.handing_over import hand_over
from models.points.duty import Duty
from models.statement import insert_all, insert_new, written_once
from models.visits.batch import Batch, Draft
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from rules.counting.ledger import lines_for
from rules.visits.plausibility import WALK, burst
from rules.visits.visit_entry import UnreadableError, VisitEntry, read
from rules.words import N_


class Kept(NamedTuple):
    """What a receipt tells of a visit that is in the database."""

    number: int
    deputy: int
    digest: str
    received_at: datetime
    causes: list[str]  # what a person has to look at
    new: bool = False  # brought by this very batch


@dataclass
class Receipt:
    """What became of one entry: kept, conflict (same uuid, other content) or refused (unreadable, or another's)."""

    uuid: str
    state: str
    why: str = ""  # for refused: a sentence marked for translation
    causes: list[str] = field(default_factory=list)  # for kept: what a person has to look at
    kept: Kept | None = None

    @property
    def visit(self) -> Visit | None:
        return self.kept and Visit.get_by_id(self.kept.number)


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
    drafts = {entry.uuid: batch.draft(entry) for entry in reversed(batch.entries)}
    with act(Duty.of(batch.user.deputy_id)):
        fresh = insert(drafts)
        doubt_bursts(batch, fresh)
        write_down(batch, list(fresh.values()))
        for draft in fresh.values():
            if draft.hand_over:
                hand_over(Visit.get_by_id(draft.number), batch.user)
            if draft.appointment:
                keep_appointment(draft.appointment, Visit.get_by_id(draft.number), batch.user)
    kept = {uuid: kept_now(draft) for uuid, draft in fresh.items()}
    kept |= kept_before(batch.district, drafts.keys() - fresh.keys())
    return {position: receipt_for(entry, kept[entry.uuid]) for position, entry in entries.items()}


def insert(drafts: dict[str, Draft]) -> dict[str, Draft]:
    """Those that were new, now with the visit's number. The unique uuid decides, not a look beforehand."""
    rows = [draft.row for draft in drafts.values()]
    for uuid, number in insert_new(Visit, rows, Visit.uuid, Visit.id):
        drafts[uuid].number = number
    return {uuid: draft for uuid, draft in drafts.items() if draft.number}


def doubt_bursts(batch: Batch, fresh: dict[str, Draft]) -> None:
    """Home visits too close together to be walked. Earlier ones of the run are doubted too: order changes nothing."""
    times = [draft.row["visited_at"] for draft in fresh.values() if draft.row["place"] == "home"]
    if not times:
        return
    around = _home_visits(batch.district, batch.user.deputy_id, min(times) - WALK, max(times) + WALK)
    found = {(number, uuid): visited_at for number, uuid, visited_at in around}
    for number, uuid in burst(found):
        if uuid in fresh:
            fresh[uuid].causes.append("burst")
        else:
            doubt_earlier(number, batch.user)


@written_once
def _home_visits(district: str, deputy: int, first: datetime, last: datetime):
    theirs = (Visit.region_code == district) & (Visit.deputy == deputy)
    at_home = (Visit.place == "home") & Visit.visited_at.between(first, last)
    return Visit.select(Visit.id, Visit.uuid, Visit.visited_at).where(theirs & at_home)


def doubt_earlier(visit_id: int, user: User) -> None:
    if Review.select().where(Review.visit == visit_id).exists():
        return  # a person looks at it already, or has decided
    visit = Visit.get_by_id(visit_id)
    Review.create(visit=visit, causes="burst")
    Duty.settle(visit, lines_for(visit.facts, "claimed"), user)


def write_down(batch: Batch, fresh: list[Draft]) -> None:
    """What belongs to the new visits: who came along, what is doubted, and the lines of the ledger."""
    insert_all(Companion, [
        {"visit": draft.number, "deputy": one} for draft in fresh for one in draft.facts.deputies[1:]
    ])  # fmt: skip
    insert_all(Review, [
        {"visit": draft.number, "causes": ",".join(draft.causes), "opened_at": batch.received_at}
        for draft in fresh if draft.causes
    ])  # fmt: skip
    promised = [draft for draft in fresh if draft.facts.promised]
    Pledge.at_doors([(draft.number, *told_of(draft)) for draft in promised], batch.user.id, batch.received_at)
    entered = {"entered_by": batch.user.id, "entered_at": batch.received_at}
    insert_all(Duty, [
        Duty.row_for(line, draft.row["region_code"], visit=draft.number, **entered)
        for draft in fresh for line in lines_for(draft.facts, "claimed" if draft.causes else "counted")
    ])  # fmt: skip


def told_of(draft: Draft) -> tuple:
    """Region, deputy and day."""
    return draft.row["region_code"], draft.row["deputy"], draft.row["visited_on"]


def keep_appointment(number: int, visit: Visit, by: User) -> None:
    """The visit is what a deputy's appointment became. One that is another's, or was kept, stays as it is."""
    mine = Appointment.get_or_none(Appointment.id == number, Appointment.deputy == by.deputy_id)
    if mine:
        mine.hold(by, visit)


def kept_now(draft: Draft) -> Kept:
    return Kept(draft.number, draft.row["deputy"], draft.row["digest"], draft.row["received_at"], draft.causes, True)


def kept_before(district: str, uuids: Collection[str]) -> dict[str, Kept]:
    """The visits that were there already, with the doubts about them that are still open."""
    if not uuids:
        return {}
    doubt = (Review.visit == Visit.id) & Review.decided_at.is_null()
    told = (Visit.uuid, Visit.id, Visit.deputy, Visit.digest, Visit.received_at, Review.causes)
    these = (Visit.region_code == district) & Visit.uuid.in_(list(uuids))
    found = Visit.select(*told).join(Review, JOIN.LEFT_OUTER, on=doubt).where(these).tuples()
    return {uuid: Kept(*visit, causes.split(",") if causes else []) for uuid, *visit, causes in found}


def receipt_for(entry: VisitEntry, kept: Kept) -> Receipt:
    if kept.deputy != entry.deputy:
        return Receipt(entry.uuid, "conflict")
    if kept.digest != entry.digest:
        return Receipt(entry.uuid, "conflict", kept=kept)
    return Receipt(entry.uuid, "kept", causes=kept.causes, kept=kept)

"""Taking in what a phone recorded: read, look up, then one short transaction, then a receipt for each entry.

Whatever can be read is kept. What a machine doubts is kept as claimed, with the doubt written down for a person.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from peewee import JOIN

from lib.ferry import Ferry
from models.accounts.user import User
from models.database import db
from models.upkeep.outage import outage
from models.upkeep.replica import written
from models.visits.batch import Batch, Draft
from models.visits.keeping import keep_all
from models.visits.review import Review
from models.visits.visit import Visit
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
    fresh = written_down(batch)
    kept = {uuid: kept_now(draft) for uuid, draft in fresh.items()}
    kept |= kept_before(batch.district, {entry.uuid for entry in batch.entries} - fresh.keys())
    return {position: receipt_for(entry, kept[entry.uuid]) for position, entry in entries.items()}


def written_down(batch: Batch) -> dict[str, Draft]:
    """What was new, by uuid. Phones that send at the same moment share a transaction, and its way to the disk.

    An entry that becomes more than a visit goes alone: what follows from it is noted in the name of its own request.
    """
    if batch.asks_for_more or db.in_transaction():
        return keep_all([batch])[0]
    fresh, position = FERRY.take(batch)
    written.set(position)
    return fresh


def cross(batches: list[Batch]) -> list[tuple[dict[str, Draft], str]]:
    return [(fresh, written.get()) for fresh in keep_all(batches)]


FERRY = Ferry(cross, outage)  # while the database is away, nobody is served sooner alone


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
    if kept.digest not in ("", entry.digest):  # without one, its words have aged out, and nothing can be compared
        return Receipt(entry.uuid, "conflict", kept=kept)
    return Receipt(entry.uuid, "kept", causes=kept.causes, kept=kept)

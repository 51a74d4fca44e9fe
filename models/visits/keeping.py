"""Writing down what was recorded: the batches that wait at the same moment, all in one short transaction."""

from collections import defaultdict
from datetime import datetime

from models.accounts.user import User
from models.database import act
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.opinions.handing_over import hand_over
from models.points.duty import Duty
from models.statement import insert_all, new_rows, together, written_once
from models.visits.batch import Batch, Draft
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from rules.counting.ledger import lines_for
from rules.visits.plausibility import WALK, burst

Drafts = dict[tuple[str, str], Draft]  # by region and uuid, which no two visits share
Whose = tuple[str, int]  # region and deputy
Around = dict[Whose, list[tuple[str, int, datetime]]]  # uuid, number and time of home visits


def keep_all(batches: list[Batch]) -> list[dict[str, Draft]]:
    """Of each batch what was new, by uuid, now with the visit's number."""
    Batch.look_up(batches)
    drafts: Drafts = {}
    for batch in batches:
        for entry in batch.entries:
            if (batch.district, entry.uuid) not in drafts:  # of two that bear the same, the first
                drafts[batch.district, entry.uuid] = batch.draft(entry)
    with act(*{Duty.of(batch.user.deputy_id) for batch in batches}):
        fresh, around = insert(drafts)
        doubt_bursts(fresh, around)
        write_down(list(fresh.values()))
        follow_up(list(fresh.values()))
    return [{uuid: one for (_, uuid), one in fresh.items() if one.batch is batch} for batch in batches]


def insert(drafts: Drafts) -> tuple[Drafts, Around]:
    """Those that were new, and what was recorded around all of them. The unique key decides, not a look beforehand."""
    rows, spans = [draft.row for draft in drafts.values()], spans_of(drafts)
    asked = new_rows(Visit, rows, Visit.region_code, Visit.uuid, Visit.id)
    numbers, around = together(asked, _home_visits.each([(*whose, *span) for whose, span in spans.items()]))
    for *key, number in numbers:
        drafts[tuple(key)].number = number
    return {key: draft for key, draft in drafts.items() if draft.number}, dict(zip(spans, around, strict=True))


def spans_of(drafts: Drafts) -> dict[Whose, tuple[datetime, datetime]]:
    """From a walk before a deputy's first home visit of these to a walk after the last."""
    times = defaultdict(list)
    for (region, _), draft in drafts.items():
        if draft.row["place"] == "home":
            times[region, draft.row["deputy"]].append(draft.row["visited_at"])
    return {whose: (min(visits) - WALK, max(visits) + WALK) for whose, visits in times.items()}


def doubt_bursts(fresh: Drafts, around: Around) -> None:
    """Home visits too close together to be walked. Earlier ones of the run are doubted too: order changes nothing."""
    users = {(region, draft.row["deputy"]): draft.batch.user for (region, _), draft in fresh.items()}
    for whose, (first, last) in spans_of(fresh).items():
        times = {(uuid, number): at for uuid, number, at in around[whose] if first <= at <= last}
        for uuid, number in burst(times):
            if draft := fresh.get((whose[0], uuid)):
                draft.causes.append("burst")
            else:
                doubt_earlier(number, users[whose])


@written_once
def _home_visits(region: str, deputy: int, first: datetime, last: datetime):
    near = (Visit.place == "home") & Visit.visited_at.between(first, last)
    mine = (Visit.region_code == region) & (Visit.deputy == deputy)
    return Visit.select(Visit.uuid, Visit.id, Visit.visited_at).where(mine & near)


def doubt_earlier(visit_id: int, user: User) -> None:
    if Review.select().where(Review.visit == visit_id).exists():
        return  # a person looks at it already, or has decided
    visit = Visit.get_by_id(visit_id)
    Review.create(visit=visit, causes="burst")
    Duty.settle(visit, lines_for(visit.facts, "claimed"), user)


def write_down(fresh: list[Draft]) -> None:
    """What belongs to the new visits: who came along, what is doubted, and the lines of the ledger."""
    insert_all(Companion, [
        {"visit": draft.number, "deputy": one} for draft in fresh for one in draft.facts.deputies[1:]
    ])  # fmt: skip
    insert_all(Review, [
        {"visit": draft.number, "causes": ",".join(draft.causes), "opened_at": draft.batch.received_at}
        for draft in fresh if draft.causes
    ])  # fmt: skip
    Pledge.at_doors([
        (draft.number, draft.row["region_code"], draft.row["deputy"], draft.row["visited_on"], draft.batch.user.id,
         draft.batch.received_at)
        for draft in fresh if draft.facts.promised
    ])  # fmt: skip
    insert_all(Duty, [
        Duty.row_for(line, draft.row["region_code"], visit=draft.number, entered_by=draft.batch.user.id,
                     entered_at=draft.batch.received_at)
        for draft in fresh for line in lines_for(draft.facts, "claimed" if draft.causes else "counted")
    ])  # fmt: skip


def follow_up(fresh: list[Draft]) -> None:
    """What else the new visits are to become."""
    for draft in fresh:
        if draft.hand_over:
            hand_over(Visit.get_by_id(draft.number), draft.batch.user)
        if draft.appointment:
            keep_appointment(draft.appointment, Visit.get_by_id(draft.number), draft.batch.user)


def keep_appointment(number: int, visit: Visit, by: User) -> None:
    """The visit is what a deputy's appointment became. One that is another's, or was kept, stays as it is."""
    mine = Appointment.get_or_none(Appointment.id == number, Appointment.deputy == by.deputy_id)
    if mine:
        mine.hold(by, visit)

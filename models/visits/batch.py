"""A batch of entries from one phone, and what has to be known to judge them: looked up before the transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from lib import clock
from models.accounts.user import User
from models.network.area import Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.visits.door import Door, doors_and_assignments
from rules.counting.ledger import VisitFacts
from rules.visits.plausibility import clock_is_off
from rules.visits.visit_entry import VisitEntry


@dataclass
class Draft:
    """All that is to be written of an entry, made out before the transaction. The number is the visit's in the end."""

    batch: "Batch"
    row: dict
    facts: VisitFacts
    causes: list[str]
    hand_over: bool = False
    appointment: int = 0
    number: int = 0


@dataclass
class Batch:
    user: User
    sent_at: datetime
    entries: list[VisitEntry]

    def __post_init__(self):
        self.received_at, self.district = clock.now(), self.user.deputy.district

    @property
    def asks_for_more(self) -> bool:
        """Whether an entry is to become something else besides a visit."""
        return any(entry.hand_over or entry.appointment for entry in self.entries)

    @property
    def codes(self) -> list[str]:
        return list({entry.code for entry in self.entries})

    @staticmethod
    def look_up(batches: "list[Batch]") -> None:
        """What has to be known before any of these is drafted; a server is asked about all of them at once."""
        for batch in batches:
            named = {one for entry in batch.entries for one in entry.companions}
            batch.companions = known_deputies(batch.user.deputy_id, named)
        known = doors_and_assignments([(batch.codes, [batch.user.deputy_id, *batch.companions]) for batch in batches])
        for batch, (doors, assignments) in zip(batches, known, strict=True):
            batch.doors, batch.assignments = doors, assignments

    def draft(self, entry: VisitEntry) -> Draft:
        return Draft(self, self.row(entry), self.facts(entry), self.causes(entry), entry.hand_over, entry.appointment)

    def answering(self, door: Door, day: date) -> frozenset[int]:
        """Which deputies answered for the household on a day, as far as this batch asks."""
        return frozenset(
            deputy for area, deputy, began_on, ended_on in self.assignments
            if area == door.area and began_on <= day and (ended_on is None or ended_on > day)
        )  # fmt: skip

    def causes(self, entry: VisitEntry) -> list[str]:
        """What a person has to look at (`rules.visits.plausibility.CAUSES`), as far as one visit by itself shows it."""
        door, day = self.doors.get(entry.code), clock.day_of(entry.visited_at)
        doubts = {
            "unknown-code": door is None,
            "revoked-code": bool(door and door.replaced_at and entry.visited_at >= door.replaced_at),
            "foreign-area": bool(door and entry.deputy not in self.answering(door, day)),
            "clock": clock_is_off(entry.visited_at, self.sent_at, self.received_at),
            "stranger": not all(self.companions.get(one) for one in entry.companions),
        }
        return [cause for cause, doubted in doubts.items() if doubted]

    def facts(self, entry: VisitEntry) -> VisitFacts:
        """What the ledger asks of an entry; the same as `Visit.facts` once it is stored."""
        door, day = self.doors.get(entry.code), clock.day_of(entry.visited_at)
        deputies = (entry.deputy, *(one for one in entry.companions if one in self.companions))
        must = self.answering(door, day) & set(deputies) if door and door.must_visit else frozenset()
        return VisitFacts(
            deputies, day, entry.place, entry.schedule, door and door.household, door.traits if door else "", must,
            bool(entry.heard), bool(entry.done), bool(entry.promised),
        )  # fmt: skip

    def row(self, entry: VisitEntry) -> dict:
        """An entry as a row of the table of visits."""
        door = self.doors.get(entry.code)
        return {
            "uuid": entry.uuid, "region_code": self.district, "deputy": entry.deputy,
            "household": door and door.household, "must_visit": bool(door and door.must_visit),
            "traits": door.traits if door else "",
            "code": entry.code, "visited_at": entry.visited_at, "visited_on": clock.day_of(entry.visited_at),
            "sent_at": self.sent_at, "received_at": self.received_at, "place": entry.place,
            "schedule": entry.schedule, "roles": ",".join(entry.roles), "heard": entry.heard, "done": entry.done,
            "promised": entry.promised, "means": entry.means, "digest": entry.digest,
        }  # fmt: skip


def known_deputies(deputy_id: int, named: set[int]) -> dict[int, bool]:
    """The fellow deputies there are → whether they belong with the recorder."""
    if not named:
        return {}
    near = colleague_ids(deputy_id)
    return {deputy.id: deputy.id in near for deputy in Deputy.select(Deputy.id).where(Deputy.id.in_(named))}


def colleague_ids(deputy_id: int) -> set[int]:
    """Who may come along: those who share an area or a group with the deputy."""
    answer, belong = Assignment.open_on(clock.today()), Membership.open_on(clock.today())
    areas = Assignment.select(Assignment.area).where(Assignment.deputy == deputy_id, answer)
    groups = Membership.select(Membership.group).where(Membership.deputy == deputy_id, belong)
    beside = Assignment.select(Assignment.deputy).where(Assignment.area.in_(areas), answer)
    together = Membership.select(Membership.deputy).where(Membership.group.in_(groups), belong)
    return {row.deputy_id for row in [*beside, *together]} - {deputy_id}

"""What deserves a look in a half-year of a district, deputy by deputy: plain facts, and what people made of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from peewee import fn

from models.access.reach import OFFICE
from models.accounts.user import User
from models.fairness.access import looked_at_deputies_for
from models.fairness.pattern_limits import PatternLimits
from models.fairness.pattern_note import PatternNote
from models.network.deputy import Deputy
from models.network.region import DISTRICT, within
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.counting.halves import Half
from rules.fairness.patterns import PATTERNS, Pattern, Seen, patterns


@dataclass(frozen=True)
class Case:
    """One kind of pattern of one deputy, each time it is there; `notes`: what people did about it, oldest first."""

    deputy: Deputy
    code: str
    found: list[Pattern]
    notes: list[PatternNote]

    @property
    def visit_ids(self) -> list[int]:
        return list(dict.fromkeys(one for pattern in self.found for one in pattern.visits))

    @property
    def step(self) -> str:
        """The last one that was taken; "" for none."""
        return self.notes[-1].step if self.notes else ""


def districts_of(user: User) -> list[str]:
    """The districts in which the user is the office, of all or of a part."""
    return sorted({code[:DISTRICT] for role in OFFICE for code in user.roles.get(role, [])})


def cases(user: User, district: str, half: Half) -> list[Case]:
    """What nobody has looked at first, then by the deputies' numbers: nobody stands above anybody else."""
    deputies = {one.id: one for one in looked_at_deputies_for(user).where(within(Deputy.region, district))}
    notes, limits = _notes(half, list(deputies)), PatternLimits.of(district)
    found = [
        Case(deputies[deputy], code, those, notes[deputy, code])
        for deputy, visits in _seen(district, half) if deputy in deputies
        for code, those in _by_code(patterns(visits, half.last, limits))
    ]  # fmt: skip
    return sorted(found, key=lambda case: (bool(case.notes), case.deputy.number, list(PATTERNS).index(case.code)))


def case_of(deputy: Deputy, half: Half, code: str) -> Case:
    """One deputy's; `found` is empty where it is not there any more."""
    visits = [seen for _, those in _seen(deputy.district, half, deputy) for seen in those]
    found = patterns(visits, half.last, PatternLimits.of(deputy.district))
    return Case(deputy, code, [one for one in found if one.code == code], PatternNote.about(deputy, code, half))


def _by_code(found: list[Pattern]) -> Iterator[tuple[str, list[Pattern]]]:
    return ((code, list(those)) for code, those in groupby(found, lambda one: one.code))


def _notes(half: Half, deputy_ids: list[int]) -> dict[tuple[int, str], list[PatternNote]]:
    found = defaultdict(list)
    these = PatternNote.began_on == half.first, PatternNote.deputy.in_(deputy_ids)
    for note in PatternNote.select().where(*these).order_by(PatternNote.id):
        found[note.deputy_id, note.code].append(note)
    return found


def _seen(district: str, half: Half, deputy: Deputy | None = None) -> Iterator[tuple[int, list[Seen]]]:
    """Deputy → their visits that were not declined: a deputy at a time, however many there are."""
    here = (Visit.region_code == district) & Visit.visited_on.between(half.first, half.last)
    here = here & (Visit.deputy == deputy) if deputy else here
    last_rounds = Review.select(fn.MAX(Review.id)).group_by(Review.visit)
    declined = Review.select(Review.visit).where(Review.id.in_(last_rounds), ~Review.accepted)
    rated = dict(Rating.select(Rating.visit, Rating.at).join(Visit).where(here).tuples())
    columns = (Visit.deputy, Visit.id, Visit.household, Visit.visited_at, Visit.received_at, Visit.place)
    visits = Visit.select(*columns, Visit.must_visit).where(here, Visit.id.not_in(declined))
    rows = visits.order_by(Visit.deputy, Visit.visited_at).tuples().iterator()
    for person, those in groupby(rows, itemgetter(0)):
        yield person, [_one(row, rated) for row in those]


def _one(row: tuple, rated: dict) -> Seen:
    _deputy, visit, household, at, received_at, place, must_visit = row
    return Seen(visit, household, at, received_at, place, not must_visit, rated.get(visit))

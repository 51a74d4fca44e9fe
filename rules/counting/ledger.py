"""The duty ledger's arithmetic: which lines an act writes, and which lines correct it.

Lines are never edited. Quantities are signed and add up, so a correction is the difference between what ought to stand
and what stands; in which order lines arrive changes nothing.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

ONE = Decimal(1)


class Line(NamedTuple):
    """A deputy's duty: `kind`, `aspect` and `state` as in `rules.words`, `traits` as in `rules.counting.traits`."""

    deputy: int
    kind: str
    aspect: str
    on: date
    household: int | None
    state: str
    traits: str = ""
    quantity: Decimal = ONE


@dataclass(frozen=True)
class VisitFacts:
    """What a visit was, as far as the ledger asks. `deputies`: who recorded it first, then who came along.

    `home`: the household's own traits on that day, its kinds and whether it is inside the party.
    """

    deputies: tuple[int, ...]
    on: date
    place: str
    schedule: str
    household: int | None
    home: str = ""
    must_visit_for: frozenset[int] = frozenset()
    heard: bool = False
    done: bool = False
    promised: bool = False

    @property
    def traits(self) -> str:
        company = "together" if len(self.deputies) > 1 else "alone"
        return f"{self.schedule} {company} {self.home}".rstrip()


def lines_for(visit: VisitFacts, state: str) -> list[Line]:
    """Every deputy on a visit is credited with it; what was heard, done and promised is the recorder's."""
    lines = [line for deputy in visit.deputies for line in _credits(visit, deputy, state)]
    noted = [kind for kind in ("heard", "done", "promised") if getattr(visit, kind)]
    return lines + [_line(visit, visit.deputies[0], kind, "", state) for kind in noted]


def _credits(visit: VisitFacts, deputy: int, state: str):
    yield _line(visit, deputy, "visit", visit.place, state)
    if visit.schedule == "centralised":
        yield _line(visit, deputy, "round", "", state)
    if deputy in visit.must_visit_for:
        yield _line(visit, deputy, "must-visit", "", state)


def _line(visit: VisitFacts, deputy: int, kind: str, aspect: str, state: str) -> Line:
    return Line(deputy, kind, aspect, visit.on, visit.household, state, visit.traits)


@dataclass(frozen=True)
class OpinionFacts:
    """A matter that was solved. `deputy`: who brought it; `told_by_visit`: its visit says already that it was done."""

    deputy: int | None
    on: date
    household: int | None
    told_by_visit: bool = False


def lines_for_opinion(opinion: OpinionFacts) -> list[Line]:
    """One matter solved for the deputy who brought it; none where the visit it came from gave that line."""
    if opinion.deputy is None or opinion.told_by_visit:
        return []
    return [Line(opinion.deputy, "done", "", opinion.on, opinion.household, "counted")]


def difference(wanted: Iterable[Line], standing: Iterable[Line]) -> list[Line]:
    """The lines to add so that what stands adds up to what is wanted."""
    gap = Counter()
    for line in wanted:
        gap[line[:-1]] += line.quantity
    for line in standing:
        gap[line[:-1]] -= line.quantity
    return [Line(*key, quantity) for key, quantity in gap.items() if quantity]

"""A made-up year of a made-up district: every outing of every deputy, their other duties, the codes that wore out.

The same seed and day give the same year, to the last second.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.district import District
from demo.duties import Duties
from demo.outings import Ground, Outing, year_of
from demo.temperaments import TEMPERAMENTS, temperament
from demo.troubles import Replacement, Troubles
from rules.words import MUST_VISIT_KINDS


@dataclass
class Year:
    kinds: dict[str, str]  # deputy's number → temperament
    outings: list[Outing]  # in the order in which they reached the office
    replacements: list[Replacement]
    entries: list[dict]


def generate(district: District, seed: int, anchor: date) -> Year:
    """The 365 days before `anchor`. Nothing happens on `anchor` itself or later."""
    kinds = {one["number"]: temperament(Random(f"{seed} temper {one['number']}")) for one in district.deputies}
    people = People(district, kinds, seed, anchor)
    outings = [outing for number in kinds for outing in people.year_of(number)]
    replacements = Troubles(outings, people.doors, people.strangers(), Random(f"{seed} troubles")).strike(anchor)
    for outing in outings:
        _before(outing, anchor)
    return Year(
        kinds=kinds,
        outings=sorted(outings, key=lambda outing: (outing.received_at, outing.deputy)),
        replacements=replacements,
        entries=Duties(district, kinds, Random(f"{seed} duties"), anchor).enter(),
    )


def _before(outing: Outing, anchor: date) -> None:
    """What a phone would hand over only after `anchor`, it handed over just before."""
    late = outing.received_at - (rhythm.at(anchor, 0) - timedelta(minutes=5))
    if late > timedelta(0):
        outing.received_at -= late
        outing.sent_at -= late


class People:
    """Who walks where, and with whom."""

    def __init__(self, district: District, kinds: dict[str, str], seed: int, anchor: date):
        self.district, self.kinds, self.seed, self.anchor = district, kinds, seed, anchor
        self.doors: dict[str, list[tuple]] = {area["number"]: [] for area in district.areas}
        for household in district.households:
            self.doors[household["area"]].append((household["area"], household["number"]))
        self.must_visit = {
            (one["area"], one["number"]) for one in district.households if set(one["kinds"]) & MUST_VISIT_KINDS.keys()
        }
        self.areas = {number: area for area in district.areas for number in area["deputies"]}
        self.groups = {number: group for group in reversed(district.groups) for number, _ in group["members"]}

    def year_of(self, number: str) -> list[Outing]:
        random = Random(f"{self.seed} year {number}")
        return year_of(self._ground(number), TEMPERAMENTS[self.kinds[number]], random, self.anchor)

    def _ground(self, number: str) -> Ground:
        area, group = self.areas[number], self.groups[number]
        half = _half(number)
        return Ground(
            deputy=number,
            rural=area["place"].rural,
            households=self.doors[area["number"]],
            must_visit=self.must_visit,
            fellows=[one for one in self._near(number) if _half(one) != half and self.kinds[one] != "idle"],
            rounds=rhythm.round_days(Random(f"{self.seed} rounds {group['number']}"), self.anchor),
            leaves_early=half == 0,
        )

    def _near(self, number: str) -> list[str]:
        """The other deputies of the same area and of the same groups."""
        mates = [one for group in self.district.groups for one, _ in group["members"] if number in _members(group)]
        return sorted({*mates, *self.areas[number]["deputies"]} - {number})

    def strangers(self) -> dict[str, list[str]]:
        """For each deputy, the ones who share neither an area nor a group with them."""
        return {one: sorted(self.kinds.keys() - set(self._near(one)) - {one}) for one in self.kinds}


def _members(group: dict) -> set[str]:
    return {number for number, _ in group["members"]}


def _half(number: str) -> int:
    return int(number[1:]) % 2

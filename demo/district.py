"""A whole made-up district, from a seed: what an office would have typed into the workbook's sheets.

The same seed and day give the same district, to the last character.
"""

from dataclasses import dataclass
from datetime import date
from random import Random

from demo import places
from demo.areas import areas
from demo.groups import groups
from demo.households import households
from demo.names import name
from demo.people import deputies

CLERKS = 3


@dataclass
class District:
    regions: list[places.Place]
    stations: list[dict]
    deputies: list[dict]
    groups: list[dict]
    areas: list[dict]
    households: list[dict]
    staff: list[dict]


def generate(seed: int, anchor: date) -> District:
    """The district as of the day `anchor`; its deputies' terms have been running for three years then."""

    def luck(part: str) -> Random:
        return Random(f"{seed} {part}")

    top = places.district(luck("places"))
    stations = places.stations(top, luck("stations"))
    people = deputies(top, luck("people"), anchor)
    grounds = areas(top, people, stations, luck("areas"))
    return District(
        regions=list(top.walk()),
        stations=stations,
        deputies=people,
        groups=groups(top, people),
        areas=grounds,
        households=households(grounds, luck("households")),
        staff=_staff(top, stations, luck("staff")),
    )


def _staff(top: places.Place, stations: list[dict], random: Random) -> list[dict]:
    """An administrator, three clerks of the office, and one person at each station."""
    desks = [("administrator", "admin", top.code)]
    desks += [("office", f"office{number}", top.code) for number in range(1, CLERKS + 1)]
    desks += [("station", station["number"].lower(), station["region"]) for station in stations]
    return [{"login": login, "name": name(random), "role": role, "region": region} for role, login, region in desks]

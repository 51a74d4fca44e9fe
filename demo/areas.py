"""The made-up responsibility areas: one grid each, with nobody or one to three named deputies."""

from random import Random

from demo.places import Place

NOBODYS = 4
MOST = 3


def areas(top: Place, deputies: list[dict], stations: list[dict], random: Random) -> list[dict]:
    """212 areas, each with its `deputies` (numbers) and `place` (its grid). Every deputy answers for exactly one."""
    by_region = {station["region"]: station["number"] for station in reversed(stations)}
    found = [
        _area(unit, community, grid, by_region)
        for unit in top.children
        for community in unit.children
        for grid in community.children
    ]
    for number, area in enumerate(found, 1):
        area["number"] = f"ZR{number:03}"
    _name_deputies(found, deputies, random)
    return found


def _area(unit: Place, community: Place, grid: Place, stations: dict) -> dict:
    return {
        "name": f"{community.name}{int(grid.code[-3:])}区",
        "region": grid.code,
        "station": stations.get(community.code) or stations[unit.code],
        "unit": unit,
        "place": grid,
        "deputies": [],
    }


def _name_deputies(areas: list[dict], deputies: list[dict], random: Random) -> None:
    """Every area but a few gets one deputy of its street or town; the rest are added where fate wills."""
    vacant = {area["number"] for area in random.sample(areas, NOBODYS)}
    for unit in {area["unit"].code: area["unit"] for area in areas}.values():
        own = [area for area in areas if area["unit"] is unit and area["number"] not in vacant]
        for deputy in [deputy for deputy in deputies if deputy["unit"] is unit]:
            emptiest = [area for area in own if not area["deputies"]]
            open_ = emptiest or [area for area in own if len(area["deputies"]) < MOST]
            random.choice(open_)["deputies"].append(deputy["number"])

"""The made-up household ledger: 30,000 households with doors, names and kinds, most of them outside the party."""

from random import Random

from demo.names import name

HOUSEHOLDS = 30_000
SIZES = {0: (8, 10), 1: (116, 138), 2: (150, 176), 3: (176, 204)}
MUST_VISIT = {"hub": 0.026, "founder": 0.02, "elder": 0.06, "petitioner": 0.008, "hardship": 0.038}
FOCUS = {"role-model": 0.02, "youth": 0.07, "struggling": 0.05}
OLD = {"hub", "elder"}
IN_PARTY = 0.13
ROADS = """
沿江大道 青山路 红星路 纺织路 桃花岭路 求索路 东园路 望洲路 船厂路 中南路 学苑街 老街 胜利三路 建设路 花溪路 橘城路
"""
DUPLICATES = 5


def households(areas: list[dict], random: Random) -> list[dict]:
    """30,000 households in the order of their doors, numbered within their area; a few are in the ledger twice."""
    found = []
    for area, size in zip(areas, _sizes(areas, random), strict=True):
        doors = _village_doors if area["place"].rural else _street_doors
        for number, address in enumerate(doors(random, size), 1):
            found.append(_household(area, number, address, random))
    for first in random.sample(range(len(found) - 1), DUPLICATES):
        if found[first]["area"] == found[first + 1]["area"]:
            found[first + 1] |= {key: found[first][key] for key in ("name", "address")}
    return found


def _sizes(areas: list[dict], random: Random) -> list[int]:
    """How many households each area has; the ones with one deputy take up what is missing to the whole."""
    sizes = [random.randint(*SIZES[len(area["deputies"])]) for area in areas]
    ordinary = [place for place, area in enumerate(areas) if len(area["deputies"]) == 1]
    missing = HOUSEHOLDS - sum(sizes)
    for turn in range(abs(missing)):
        sizes[ordinary[turn % len(ordinary)]] += 1 if missing > 0 else -1
    return sizes


def _street_doors(random: Random, size: int):
    road, door, first = random.choice(ROADS.split()), random.randint(1, 180), random.randint(1, 6)
    for place in range(size):
        building, rest = divmod(place, 36)
        stair, rest = divmod(rest, 12)
        floor, side = divmod(rest, 2)
        yield f"{road}{door}号{first + building}栋{stair + 1}单元{floor + 1}0{side + 1}室"


def _village_doors(random: Random, size: int):
    group = random.randint(1, 5)
    for place in range(size):
        yield f"{group + place // 48}组{place % 48 + 1}号"


def _household(area: dict, number: int, address: str, random: Random) -> dict:
    kinds = [kind for kind, share in (MUST_VISIT | FOCUS).items() if random.random() < share]
    generation = "elder" if OLD & set(kinds) else random.choice(("elder", "adult", "adult", "young"))
    return {
        "area": area["number"],
        "number": f"{number:03}",
        "region": area["region"],
        "name": f"{name(random, generation)}家",
        "address": address,
        "kinds": kinds,
        "in_party": "hub" in kinds or random.random() < IN_PARTY,
    }

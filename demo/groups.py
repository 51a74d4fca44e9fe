"""The made-up groups: two in each street and town, one for each sector, with leaders and liaisons."""

from demo.people import SECTORS
from demo.places import DISTRICT_CODE, Place

ORDINALS = "一二"


def groups(top: Place, deputies: list[dict]) -> list[dict]:
    """Groups with `members`: (deputy's number, role). Some deputies of the district are in a sector's and a place's."""
    found = [_group(DISTRICT_CODE, name, _in_sector(deputies, sector)) for sector, name in SECTORS.items()]
    for unit in top.children:
        locals_ = [deputy for deputy in deputies if deputy["unit"] is unit and _stays(deputy)]
        for half, ordinal in enumerate(ORDINALS):
            found.append(_group(unit.code, f"{unit.name}{ordinal}组", locals_[half :: len(ORDINALS)]))
    return [{"number": f"XZ{number:02}"} | group for number, group in enumerate(found, 1)]


def _in_sector(deputies: list[dict], sector: str) -> list[dict]:
    return [deputy for deputy in deputies if deputy["sector"] == sector and _level(deputy) == "district"]


def _stays(deputy: dict) -> bool:
    """Who has no sector's group is in the place's; so are the district's deputies in towns, who link both levels."""
    return not deputy["sector"] or _level(deputy) == "town" or deputy["unit"].rural


def _level(deputy: dict) -> str:
    return deputy["mandates"][0]["level"]


def _group(region: str, name: str, members: list[dict]) -> dict:
    cadres_first = sorted(members, key=lambda deputy: deputy["mandates"][0]["category"] != "cadre")
    liaisons = 1 if len(members) < 12 else 2
    roles = ["leader"] + ["liaison"] * liaisons + ["member"] * len(members)
    return {
        "name": name,
        "region": region,
        "members": [(deputy["number"], role) for deputy, role in zip(cadres_first, roles, strict=False)],
    }

"""The made-up district as the records of the workbook that an office would hand in (`rules.network.network_sheets`)."""

from demo.district import District


def records_of(district: District) -> dict[str, list[dict]]:
    """Sheet name → records, in the columns of `rules.network.network_sheets`."""
    return {
        "regions": [{"code": region.code, "name": region.name} for region in district.regions],
        "stations": district.stations,
        "groups": district.groups,
        "deputies": [deputy | {"region": deputy["unit"].code} for deputy in district.deputies],
        "memberships": [
            {"group": group["number"], "deputy": number, "role": role}
            for group in district.groups
            for number, role in group["members"]
        ],
        "mandates": [
            mandate | {"deputy": deputy["number"]} for deputy in district.deputies for mandate in deputy["mandates"]
        ],
        "areas": district.areas,
        "assignments": [
            {"area": area["number"], "deputy": number} for area in district.areas for number in area["deputies"]
        ],
        "households": district.households,
        "staff": district.staff,
    }

"""The made-up district as the workbook that an office would hand in: `rules.network_sheets`, filled."""

from pathlib import Path

from demo.district import District
from lib import workbook
from rules.network_sheets import SHEETS, Column, SheetRule


def save(district: District, file: Path) -> None:
    """Write the district to an .xlsx."""
    records = records_of(district)
    workbook.write(file, [_plan(rule, records[name]) for name, rule in SHEETS.items()])


def records_of(district: District) -> dict[str, list[dict]]:
    """Sheet name → records, in the columns of `rules.network_sheets`."""
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


def _plan(rule: SheetRule, records: list[dict]) -> workbook.SheetPlan:
    columns = [workbook.ColumnPlan(column.heading) for column in rule.columns]
    return workbook.SheetPlan(rule.title, columns, ([_cell(column, one) for column in rule.columns] for one in records))


def _cell(column: Column, record: dict):
    """A value as a clerk would type it."""
    value = record.get(column.name)
    if column.kind == "words":
        return "、".join(column.words[code] for code in value)
    return column.words[value] if column.kind == "word" else value

"""Write tables into an .xlsx: headings with notes and drop-down choices, and cells that can never run as a formula."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import xlsxwriter

CELL_MAX = 32_767
NAME_MAX = 31
NO_NAME = re.compile(r"[\[\]:*?/\\]")
CHOOSE_ROWS = 100_000  # so many rows offer the drop-down
LOOKS_ACTIVE = ("=", "+", "-", "@", "\t", "\r")
FORMATS = {"text": {"num_format": "@"}, "number": {}, "date": {"num_format": "yyyy-mm-dd"}}
HEADING = {"bold": True, "bg_color": "#F3E9E2", "bottom": 1, "text_wrap": True, "valign": "top"}


class ColumnPlan(NamedTuple):
    """A column: `kind` is text, number or date; `note` shows at the heading, `choices` in a drop-down in its cells."""

    heading: str
    kind: str = "text"
    note: str = ""
    choices: tuple[str, ...] = ()
    width: int = 16


class SheetPlan(NamedTuple):
    name: str
    columns: list[ColumnPlan]
    rows: Iterable[Iterable] = ()


def sheet_name(text: str) -> str:
    """The same as a sheet may be called."""
    return NO_NAME.sub(" ", text)[:NAME_MAX].strip(" '")


def write(file, sheets: list[SheetPlan]) -> None:
    """Write the sheets to a path or a binary file. Text stays text, whatever it begins with."""
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        formats = {kind: workbook.add_format(look) for kind, look in FORMATS.items()}
        formats["heading"] = workbook.add_format(HEADING)
        formats["quoted"] = workbook.add_format({"num_format": "@", "quote_prefix": True})
        for plan in sheets:
            _write_sheet(workbook.add_worksheet(plan.name), plan, formats)


def _write_sheet(worksheet, plan: SheetPlan, formats: dict) -> None:
    worksheet.freeze_panes(1, 0)
    for place, column in enumerate(plan.columns):
        _write_heading(worksheet, place, column, formats)
    for number, row in enumerate(plan.rows, start=1):
        for place, (column, value) in enumerate(zip(plan.columns, row, strict=True)):
            _write_cell(worksheet, number, place, value, column.kind, formats)


def _write_heading(worksheet, place: int, column: ColumnPlan, formats: dict) -> None:
    worksheet.set_column(place, place, column.width, formats[column.kind])
    worksheet.write_string(0, place, column.heading, formats["heading"])
    if column.note:
        worksheet.write_comment(0, place, column.note, {"x_scale": 2})
    if column.choices:
        rule = {"validate": "list", "source": list(column.choices)}
        worksheet.data_validation(1, place, CHOOSE_ROWS, place, rule)


def _write_cell(worksheet, row: int, place: int, value, kind: str, formats: dict) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        worksheet.write_datetime(row, place, value, formats["date"])
    elif isinstance(value, int | float | Decimal):
        worksheet.write_number(row, place, value, formats[kind])
    else:
        text = str(value)[:CELL_MAX]
        worksheet.write_string(row, place, text, formats["quoted" if text.startswith(LOOKS_ACTIVE) else "text"])

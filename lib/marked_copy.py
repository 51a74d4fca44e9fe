"""A copy of somebody's workbook in which cells are marked: filled, with a note, and listed on a sheet in front."""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink

from lib.workbook import LOOKS_ACTIVE

FILL = PatternFill("solid", fgColor="FFF3B0A6")
NO_FILL = PatternFill()
NOTES_MAX = 3_000  # every marked cell is filled and listed; past this many notes and links, Excel opens the file slowly
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Mark(NamedTuple):
    """What to say of a cell. Column 0 means the row as a whole, row 0 the sheet: that is listed only.

    `listed` is its line on the list sheet.
    """

    sheet: str
    row: int
    column: int
    note: str
    listed: tuple[str, ...]


def write_marked_copy(
    source: str | Path, target: str | Path, marks: list[Mark], title: str, headings: Iterable[str], author: str
) -> None:
    """Write the copy to `target`, its list on a sheet called `title`. Marks by the same author from before are gone."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = load_workbook(source)
    if title in workbook.sheetnames:
        del workbook[title]
    for worksheet in workbook.worksheets:
        _wipe(worksheet, author)
    _mark(workbook, marks, author)
    _list(workbook, marks, title, tuple(headings))
    workbook.save(target)


def _wipe(worksheet, author: str) -> None:
    """Take off the marks that an earlier copy left, so that what was mended is plain again."""
    for row in worksheet.iter_rows():
        for cell in row:
            if cell.has_style and cell.fill.fgColor.rgb == FILL.fgColor.rgb:
                cell.fill = NO_FILL
            if cell.comment and cell.comment.author == author:
                cell.comment = None


def _mark(workbook, marks: list[Mark], author: str) -> None:
    by_cell = defaultdict(list)
    for mark in marks:
        if mark.row and mark.sheet in workbook.sheetnames:
            by_cell[mark.sheet, mark.row, mark.column or 1].append(mark.note)
    for count, ((sheet, row, column), notes) in enumerate(by_cell.items()):
        cell = _markable(workbook[sheet], row, column)
        cell.fill = FILL
        if count < NOTES_MAX:
            cell.comment = Comment(_safe("\n".join(notes)), author, width=320, height=120)


def _markable(worksheet, row: int, column: int):
    """The cell itself or, inside a merged range, the range's first: the others can't be written."""
    for merged in worksheet.merged_cells.ranges:
        if merged.min_row <= row <= merged.max_row and merged.min_col <= column <= merged.max_col:
            return worksheet.cell(merged.min_row, merged.min_col)
    return worksheet.cell(row, column)


def _list(workbook, marks: list[Mark], title: str, headings: tuple[str, ...]) -> None:
    worksheet = workbook.create_sheet(title, 0)
    _open_at(workbook, worksheet)
    worksheet.freeze_panes = "A2"
    for place, heading in enumerate(headings, start=1):
        _write(worksheet, 1, place, heading).font = Font(bold=True)
        worksheet.column_dimensions[worksheet.cell(1, place).column_letter].width = (
            14 if place < len(headings) - 1 else 44
        )
    for number, mark in enumerate(marks, start=2):
        for place, text in enumerate(mark.listed, start=1):
            _write(worksheet, number, place, text).alignment = Alignment(wrap_text=True, vertical="top")
        if number < NOTES_MAX and mark.row and mark.sheet in workbook.sheetnames:
            _link(worksheet.cell(number, 1), workbook[mark.sheet].cell(mark.row, mark.column or 1))


def _open_at(workbook, worksheet) -> None:
    """Two sheets selected at once would both take what is typed into one of them."""
    workbook.active = worksheet
    for other in workbook.worksheets:
        other.sheet_view.tabSelected = other is worksheet


def _write(worksheet, row: int, column: int, text: str):
    """Text that begins like a formula stays text."""
    cell = worksheet.cell(row, column)
    cell.value, cell.data_type = _safe(text), "s"
    cell.quotePrefix = cell.value.startswith(LOOKS_ACTIVE)  # also after somebody has clicked into it
    return cell


def _link(cell, target) -> None:
    sheet = target.parent.title.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!{target.coordinate}")
    cell.font = Font(color="FF0B57D0", underline="single")


def _safe(text: str) -> str:
    return FORBIDDEN.sub("", str(text))

"""Read an .xlsx as plain sheets of plain values, and refuse what isn't one, or isn't safe to unpack."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from lib.nesting import is_deeper, is_xml

PACKED_MAX = 32 * 1024 * 1024
UNPACKED_MAX = 160 * 1024 * 1024
MEMBERS_MAX = 2_000
ROWS_MAX = 200_000
COLUMNS_MAX = 40
DEPTH_MAX = 100  # elements in one another
MERGED_MAX = 10_000
TELL_EVERY = 1_000
ROWS_POSSIBLE = 2**20  # openpyxl fills the gap before a row with empty ones, however far out the file says it is

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+\d+:[A-Z]+\d+)["']""")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
ZERO_PADDED = re.compile(r"0{2,15}")

Progress = Callable[[int, int], None]
Value = str | int | float | bool | date | datetime | time | timedelta | None


class SpreadsheetError(Exception):
    """The file is no workbook we take. `reason` is one of: empty, large, locked, old, other, bomb, broken."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


class Range(NamedTuple):
    """A rectangle of cells; rows and columns count from 1, both ends belong to it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Sheet(NamedTuple):
    """One worksheet.

    `rows` holds (row number, values) of every row that isn't empty; values[0] is column A and trailing empty cells are
    cut off. The value at a coordinate in `formulas` (row, column) is the formula's text. `cut_off` says that the sheet
    goes on past ROWS_MAX rows or COLUMNS_MAX columns, which were not read.
    """

    name: str
    rows: list[tuple[int, tuple[Value, ...]]]
    merged: list[Range]
    formulas: set[tuple[int, int]]
    cut_off: bool = False


def read(path: str | Path, progress: Progress = lambda done, total: None) -> list[Sheet]:
    """Every worksheet of the file, in the file's order. Raises SpreadsheetError.

    `progress(done, total)` counts rows; the total is what the file says of itself, so it's only about right.
    """
    path = Path(path)
    check(path)
    try:
        return _read_sheets(path, progress)
    except Exception as error:  # a damaged file makes openpyxl raise nearly anything
        raise SpreadsheetError("broken") from error


def check(path: Path) -> None:
    """Raise SpreadsheetError where the container, before anything is unpacked, shows that it's no workbook for us."""
    size = path.stat().st_size
    if size == 0:
        raise SpreadsheetError("empty")
    if size > PACKED_MAX:
        raise SpreadsheetError("large")
    _refuse_compound_file(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive.infolist())
            if any(is_deeper(archive.open(one), DEPTH_MAX) for one in archive.infolist() if is_xml(one.filename)):
                raise SpreadsheetError("bomb")
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as error:
        raise SpreadsheetError("broken" if _starts_with(path, b"PK") else "other") from error


def _refuse_compound_file(path: Path) -> None:
    """Excel keeps a workbook with a password, and every .xls, in the container that came before zip."""
    if _starts_with(path, COMPOUND_FILE):
        raise SpreadsheetError("locked" if ENCRYPTED_STREAM in path.read_bytes() else "old")


def _starts_with(path: Path, magic: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(magic)) == magic


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    """zipfile never unpacks a member past the size that it declares, so the declared sizes are a sound limit."""
    if any(member.flag_bits & 1 for member in members):
        raise SpreadsheetError("locked")
    if len(members) > MEMBERS_MAX or sum(member.file_size for member in members) > UNPACKED_MAX:
        raise SpreadsheetError("bomb")
    if not any(member.filename == "[Content_Types].xml" for member in members):
        raise SpreadsheetError("other")


def _read_sheets(path: Path, progress: Progress) -> list[Sheet]:
    from openpyxl import load_workbook  # large: only who reads a workbook loads it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out: pictures, print settings
        workbook = load_workbook(path, read_only=True)
        try:
            return [_read_sheet(path, worksheet, tell) for worksheet, tell in _counted(workbook, progress)]
        finally:
            workbook.close()


def _counted(workbook, progress: Progress) -> Iterator[tuple]:
    """Each worksheet with what it calls to say which row it's at."""
    said = [min(worksheet.max_row or 0, ROWS_MAX) for worksheet in workbook.worksheets]
    for place, worksheet in enumerate(workbook.worksheets):
        before, total = sum(said[:place]), sum(said)
        yield worksheet, lambda row, before=before, total=total: progress(min(before + row, total), total)


def _read_sheet(path: Path, worksheet, tell: Callable[[int], None]) -> Sheet:
    worksheet.reset_dimensions()  # what a file says of its own size is often wrong
    rows, formulas, cut_off = [], set(), False
    for number, cells in enumerate(islice(worksheet.iter_rows(), ROWS_POSSIBLE), start=1):
        values = _values(cells, number, formulas)
        cut_off |= bool(values) and (number > ROWS_MAX or len(values) > COLUMNS_MAX)
        if values and number <= ROWS_MAX:
            rows.append((number, values[:COLUMNS_MAX]))
        if number % TELL_EVERY == 0:
            tell(number)
    return Sheet(worksheet.title, rows, _merged(path, worksheet), formulas, cut_off)


def _values(cells, row: int, formulas: set) -> tuple[Value, ...]:
    values = []
    for column, cell in enumerate(cells, start=1):
        if cell.value is None:
            continue
        values.extend([None] * (column - 1 - len(values)))
        values.append(_value(cell))
        if cell.data_type == "f":
            formulas.add((row, column))
    return tuple(values)


def _value(cell) -> Value:
    if cell.data_type == "s":
        return ESCAPED.sub(_unescape, cell.value) if "_x" in cell.value else cell.value
    if cell.data_type == "f":
        return cell.value if isinstance(cell.value, str) else "="
    if type(cell.value) is int and ZERO_PADDED.fullmatch(cell.number_format):
        return str(cell.value).zfill(len(cell.number_format))  # what the office sees, 007, is what it meant
    return cell.value


def _unescape(match: re.Match) -> str:
    """Excel stores a control character as _x0007_."""
    return chr(int(match[1], 16))


def _merged(path: Path, worksheet) -> list[Range]:
    """Merged ranges, straight from the sheet's XML, since openpyxl's fast mode leaves them out.

    Text can't be mistaken for one: inside a cell, "<" is always escaped.
    """
    with zipfile.ZipFile(path) as archive:
        found = MERGED.finditer(archive.read(worksheet._worksheet_path))
    return [_range(match[1].decode()) for match in islice(found, MERGED_MAX)]


def _range(text: str) -> Range:
    from openpyxl.utils import range_boundaries

    first_column, first_row, last_column, last_row = range_boundaries(text)
    return Range(first_row, first_column, last_row, last_column)

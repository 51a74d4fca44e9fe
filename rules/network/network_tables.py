"""From one worksheet to the rows of one table: where the column names stand, which is which, and each cell read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from rules.network.network_cells import CellError, fold, read_cell
from rules.network.network_faults import Fault
from rules.network.network_sheets import Column, SheetRule

HEADING_WITHIN = 10  # so many rows may stand above the column names and they are still found


@dataclass(slots=True)
class Row:
    """A row as read. `values` lacks the columns in `bad`; `written` is the key as it stands in the cells."""

    number: int
    values: dict
    written: tuple[str, ...]
    bad: set[str]


@dataclass
class Table:
    """A sheet as read: `columns` is name → column number, and lacks what the sheet lacks."""

    rule: SheetRule
    title: str = ""
    columns: dict[str, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def has_key(self) -> bool:
        return all(name in self.columns for name in self.rule.key)

    def blame(self, code: str, row: int = 0, column: str | int = 0, **params) -> None:
        """Note a fault at a column given by its name or, where it has none, its number."""
        place = self.columns[column] if isinstance(column, str) else column
        heading = next((one.heading for one in self.rule.columns if self.columns.get(one.name) == place), "")
        self.faults.append(Fault(code, self.title, row, place, heading, params))


def read_table(rule: SheetRule, sheet) -> Table:
    """Read a sheet (`lib.spreadsheet.Sheet`, or None where the file has none) as the table it should be."""
    table = Table(rule, sheet.name if sheet else rule.title)
    if sheet is None:
        table.blame("missing-sheet", title=rule.title)
        return table
    if sheet.cut_off:
        table.blame("cut-off")
    at = _find_heading(rule, sheet)
    if at is None:
        table.blame("no-heading", headings="、".join(column.heading for column in rule.columns))
        return table
    _read_heading(table, sheet, at)
    _read_rows(table, sheet, at)
    return table


def _find_heading(rule: SheetRule, sheet) -> int | None:
    """The place in `sheet.rows` of the row with most of the column names; None where no row has half of them."""
    wanted = {fold(column.heading) for column in rule.columns}
    tops = [len(wanted & {fold(str(cell)) for cell in cells}) for _, cells in sheet.rows[:HEADING_WITHIN]]
    return tops.index(max(tops)) if tops and max(tops) * 2 >= len(wanted) else None


def _read_heading(table: Table, sheet, at: int) -> None:
    row, cells = sheet.rows[at]
    if at:
        table.blame("title-row", sheet.rows[0][0], count=at)
    for place, cell in enumerate(cells, start=1):
        if cell is not None and str(cell).strip():
            _name_column(table, row, place, str(cell).strip())
    for column in table.rule.columns:
        if column.name not in table.columns and not column.newer:
            table.blame("missing-column", row, heading=column.heading)


def _name_column(table: Table, row: int, place: int, heading: str) -> None:
    by_heading = {fold(column.heading): column.name for column in table.rule.columns}
    name = by_heading.get(fold(heading))
    if name is None:
        near = get_close_matches(heading, [column.heading for column in table.rule.columns], 1)
        code, better = ("misspelt-column", {"better": near[0]}) if near else ("unknown-column", {})
        table.blame(code, row, place, heading=heading[:40], **better)
    elif name in table.columns:
        table.blame("duplicate-column", row, place, heading=heading)
    else:
        table.columns[name] = place


def _read_rows(table: Table, sheet, at: int) -> None:
    body = sheet.rows[at + 1 :]
    _blame_untitled(table, sheet.rows[at][1], body)
    merged = _merged_cells(table, sheet, sheet.rows[at][0])
    plan = [(column, table.columns[column.name] - 1) for column in table.rule.columns if column.name in table.columns]
    for number, cells in body:
        wanted = [(column, place + 1, cells[place] if place < len(cells) else None) for column, place in plan]
        if any(value is not None and str(value).strip() for _, _, value in wanted):
            table.rows.append(_read_row(table, number, wanted, merged, sheet.formulas))


def _blame_untitled(table: Table, heading: tuple, body: list) -> None:
    width = max((len(cells) for _, cells in body), default=0)
    named = {place for place, cell in enumerate(heading, start=1) if cell is not None and str(cell).strip()}
    for place in set(range(1, width + 1)) - named:
        for number, cells in body:
            if place <= len(cells) and cells[place - 1] is not None and str(cells[place - 1]).strip():
                table.blame("untitled-column", number, place)
                break


def _merged_cells(table: Table, sheet, heading_row: int) -> set[tuple[int, int]]:
    """Blame every merged range below the title; the cells it covers, as far as they count here."""
    last_row = sheet.rows[-1][0]
    covered = set()
    for merged in sheet.merged:
        cells = {
            (row, place)
            for row in range(max(merged.first_row, heading_row), min(merged.last_row, last_row) + 1)
            for place in table.columns.values()
            if merged.first_column <= place <= merged.last_column
        }
        if cells:
            table.blame("merged", *min(cells), range=_range_name(merged))
        covered |= cells
    return covered


def _range_name(merged) -> str:
    first, last = Fault("", column=merged.first_column).letter, Fault("", column=merged.last_column).letter
    return f"{first}{merged.first_row}:{last}{merged.last_row}"


def _read_row(table: Table, number: int, wanted: list, merged: set, formulas: set) -> Row:
    values, bad = {}, set()
    for column, place, value in wanted:
        try:
            values[column.name] = _read(column, value, (number, place), merged, formulas)
        except CellError as wrong:
            bad.add(column.name)
            if wrong.code != "merged":  # the range as a whole is blamed already
                table.blame(wrong.code, number, column.name, **wrong.params)
    return Row(number, values, tuple(_written(table.rule, values, wanted)), bad)


def _read(column: Column, value, at: tuple[int, int], merged: set, formulas: set):
    if at in merged:
        raise CellError("merged")
    if at in formulas:
        raise CellError("formula")
    return read_cell(column, value)


def _written(rule: SheetRule, values: dict, wanted: list) -> Iterator[str]:
    """The key for telling rows apart: as read where it could be read, else as it stands in the cell."""
    raw = {column.name: value for column, _, value in wanted}
    for name in rule.key:
        value = values.get(name, raw.get(name))
        yield "" if value is None else str(value).strip()

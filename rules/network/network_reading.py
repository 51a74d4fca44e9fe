"""The office's workbook, read: records for every sheet, or everything that is wrong with it, all at once."""

from typing import NamedTuple

from rules.network.network_cells import fold
from rules.network.network_changes import key_of
from rules.network.network_checks import Reach, check
from rules.network.network_faults import Fault
from rules.network.network_sheets import SHEETS
from rules.network.network_tables import Table, read_table


class Reading(NamedTuple):
    """`records` is sheet name → dicts of column name → value, ordered by key; with any fault there are no records."""

    records: dict[str, list[dict]]
    faults: list[Fault]


def read_network(sheets: list, reach: Reach | None = None) -> Reading:
    """Read the worksheets (`lib.spreadsheet.Sheet`) of one workbook. Sheets that aren't ours are passed over."""
    by_title = {fold(sheet.name): sheet for sheet in reversed(sheets)}
    tables = {name: read_table(rule, by_title.get(fold(rule.title))) for name, rule in SHEETS.items()}
    check(tables, reach or Reach())
    faults = [fault for table in tables.values() for fault in sorted(table.faults, key=_place)]
    return Reading({} if faults else {name: _records(table) for name, table in tables.items()}, faults)


def _place(fault: Fault) -> tuple:
    return fault.row, fault.column, fault.code


def _records(table: Table) -> list[dict]:
    lacking = {column.name: column.blank for column in table.rule.columns if column.name not in table.columns}
    return sorted((lacking | row.values for row in table.rows), key=lambda values: key_of(table.rule, values))

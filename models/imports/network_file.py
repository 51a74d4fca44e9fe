"""The office's workbook as a file: the empty template, a network written into it, its reading, and its marked copy."""

from collections.abc import Callable
from pathlib import Path

from lib import spreadsheet, workbook
from rules.network.network_checks import Reach
from rules.network.network_faults import Fault
from rules.network.network_reading import Reading, read_network
from rules.network.network_sheets import SHEETS, Column, SheetRule
from rules.words import N_

GUIDE, FAULTS_LISTED = N_("填表说明"), N_("问题清单")
GUIDE_HEADINGS = {N_("工作表"): 14, N_("列"): 14, N_("要不要填"): 12, N_("填什么"): 60, N_("例子"): 28}
FAULT_HEADINGS = (N_("工作表"), N_("行"), N_("列"), N_("哪里不对"), N_("怎么改"))
WIDE = {"prose": 32, "label": 24, "words": 32}
AUTHOR = "连心"

Say = Callable[[str], str]


def read(path: Path, reach: Reach, progress: Callable = lambda done, total: None) -> Reading:
    """The workbook's records or its faults; a file that can't be opened is a fault like any other."""
    try:
        sheets = spreadsheet.read(path, progress)
    except spreadsheet.SpreadsheetError as error:
        return Reading({}, [Fault(f"file-{error.reason}")])
    return read_network(sheets, reach)


def write(file, records: dict[str, list[dict]] | None = None, say: Say = str) -> None:
    """Write the template to a path or binary file, with `records` in it if given. `say` translates the notes."""
    plans = [_plan(rule, (records or {}).get(name, []), say) for name, rule in SHEETS.items()]
    workbook.write(file, [*plans, _guide(say)])


def _plan(rule: SheetRule, records: list[dict], say: Say) -> workbook.SheetPlan:
    columns = [_column_plan(column, say) for column in rule.columns]
    return workbook.SheetPlan(rule.title, columns, [[_cell(one, row) for one in rule.columns] for row in records])


def _column_plan(column: Column, say: Say) -> workbook.ColumnPlan:
    kind = "date" if column.kind == "date" else "text"
    choices = tuple(column.words.values()) if column.kind == "word" else ()
    return workbook.ColumnPlan(column.heading, kind, "\n".join(_note(column, say)), choices, WIDE.get(column.kind, 16))


def _note(column: Column, say: Say) -> list[str]:
    example = say(N_("例：%(example)s")) % {"example": column.example}
    return [line for line in (_need(column, say), *_meaning(column, say), example) if line]


def _need(column: Column, say: Say) -> str:
    return say(N_("必填")) if column.required else say(N_("可以空着"))


def _meaning(column: Column, say: Say) -> list[str]:
    words = say(N_("可以填：%(words)s")) % {"words": "、".join(column.words.values())} if column.words else ""
    return [text for text in (say(column.note) if column.note else "", words) if text]


def _cell(column: Column, record: dict):
    """A value as a clerk would type it."""
    value = record.get(column.name)
    if column.kind == "words":
        return "、".join(column.words[code] for code in value)
    return column.words.get(value, "") if column.kind == "word" else value


def _guide(say: Say) -> workbook.SheetPlan:
    """A sheet that says what belongs where; the import passes over it."""
    columns = [workbook.ColumnPlan(say(heading), width=width) for heading, width in GUIDE_HEADINGS.items()]
    rows = [
        (rule.title, column.heading, _need(column, say), " ".join(_meaning(column, say)), column.example)
        for rule in SHEETS.values()
        for column in rule.columns
    ]
    return workbook.SheetPlan(say(GUIDE), columns, rows)


def mark(source: Path, target: Path, faults: list[Fault], say: Say = str) -> None:
    """Write a copy of the workbook in which every fault is marked where it is, and listed on a sheet in front."""
    from lib.marked_copy import Mark, write_marked_copy  # large: only who needs a copy loads it

    marks = [Mark(*_mark(fault, say)) for fault in faults]
    write_marked_copy(source, target, marks, say(FAULTS_LISTED), [say(one) for one in FAULT_HEADINGS], AUTHOR)


def _mark(fault: Fault, say: Say) -> tuple:
    """What a Mark is made of."""
    wrong, advice = say(fault.wrong) % fault.params, say(fault.advice) % fault.params
    where = " ".join(part for part in (fault.letter, fault.heading) if part)
    listed = (fault.sheet, str(fault.row or ""), where, wrong, advice)
    return fault.sheet, fault.row, fault.column, f"{wrong}\n{advice}", listed

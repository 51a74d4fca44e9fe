"""What was typed into a form of a rule set, as the plain JSON that `rules.counting.rule_set.parse` reads.

Fields are named by where they stand: rule.marks.0.points. Nothing is refused here: what cannot be read stays as it was
typed, so that it can be shown again with what is wrong with it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rules.writing import typed
from rules.writing.drafting import new_id
from rules.writing.shapes import Code, Group, Kinds, Number, Part, Rows, Shape, Words, inner, may_lack

Form = Mapping[str, Sequence[str]]
PRESENT = "is"  # where a group may be left out: the field that says that it is there
MOST_ROWS = 60


def read(shape: Shape, form: Form, path: str) -> Any:
    """What stands in the form at this path; None where nothing does."""
    match shape:
        case Words(many=True):
            return list(form.get(path, ())) or None
        case Group(cls):
            return read_group(cls, form, path)
        case Kinds(classes):
            return _read_kind(classes, form, path)
        case Rows(row):
            return _read_rows(row, form, path)
        case _:
            return _read_text(shape, _first(form, path))


def read_group(cls: type, form: Form, path: str = "", leaving: Sequence[str] = ()) -> dict:
    """The fields of a dataclass; those to be left are of another form."""
    prefix, found = f"{path}." if path else "", {}
    for field, shape in inner(cls):
        if field.name in leaving or _is_left_out(field, shape, form, prefix):
            continue
        if (value := read(shape, form, f"{prefix}{field.name}")) is not None:
            found[field.name] = value
    return found


def _is_left_out(field, shape: Shape, form: Form, prefix: str) -> bool:
    return isinstance(shape, Group) and may_lack(field) and not _first(form, f"{prefix}{field.name}.{PRESENT}")


def _read_kind(classes: Mapping[str, type], form: Form, path: str) -> dict:
    kind = _first(form, f"{path}.kind")
    return {"kind": kind} | (read_group(classes[kind], form, path) if kind in classes else {})


def _read_rows(row: Shape, form: Form, path: str) -> list | None:
    rows = [read(row, form, f"{path}.{number}") for number in numbers_of(form, path)]
    for place, value in enumerate(rows):
        if _has_id(row) and "id" not in value:
            rows[place] = value | {"id": new_id(path.rpartition(".")[2], rows)}
    return rows or None


def _has_id(row: Shape) -> bool:
    return isinstance(row, Group) and any(field.name == "id" for field, _ in inner(row.cls))


def numbers_of(form: Form, path: str) -> list[int]:
    """The numbers of the rows that stand in the form, in their order."""
    found = {re.match(rf"{re.escape(path)}\.(\d{{1,3}})\.", name) for name in form}
    return sorted({int(one.group(1)) for one in found if one})[:MOST_ROWS]


def _read_text(shape: Shape, text: str) -> Any:
    match shape:
        case Number(places=0):
            return typed.whole(text)
        case Number():
            return typed.decimal(text)
        case Part():
            return typed.part(text)
        case Code() | Words():
            return text or None
        case _:
            return text.strip() or None


def _first(form: Form, path: str) -> str:
    return next(iter(form.get(path, ())), "")


def changed(plain: Any, order: str) -> Any:
    """The plain value after an order of the form: add:PATH, drop:PATH, up:PATH, down:PATH (a row), or less:PATH."""
    what, _, path = order.partition(":")
    return _change(plain, what, path.split("."))


def _change(plain: Any, what: str, steps: list[str]) -> Any:
    step, rest = steps[0], steps[1:]
    if isinstance(plain, list):
        at = int(step) if step.isdecimal() else len(plain)
        if not rest:
            return _change_row(plain, what, at)
        return [_change(one, what, rest) if place == at else one for place, one in enumerate(plain)]
    held = plain if isinstance(plain, dict) else {}
    if rest:
        return held | {step: _change(held.get(step, [] if rest[0].isdecimal() else {}), what, rest)}
    if what == "add":
        return held | {step: [*held.get(step, []), {}]}
    if what == "more":
        return held | {step: {}}
    return {name: value for name, value in held.items() if name != step}


def _change_row(rows: list, what: str, at: int) -> list:
    if what == "drop":
        return rows[:at] + rows[at + 1 :]
    other = at + {"up": -1, "down": 1}.get(what, 0)
    if not (0 <= at < len(rows) and 0 <= other < len(rows)):
        return rows
    moved = list(rows)
    moved[at], moved[other] = moved[other], moved[at]
    return moved

"""The forms for the parts of a rule set: what was typed, as plain values, and the fields to be drawn."""

from typing import Any

from flask import request

from rules.counting.item import Item
from rules.counting.rule_set import RuleSet
from rules.evaluations.grading import GROUP_PEERS, GROUP_ROUNDINGS
from rules.faults import Fault
from rules.writing.drafting import APART
from rules.writing.form_fields import Frame, Spot, spots
from rules.writing.form_reading import read_group
from rules.writing.shapes import inner

PARTS = ("head", "categories", "grading")
OF_GROUPS = {"peers": list(GROUP_PEERS.items()), "rounding": list(GROUP_ROUNDINGS.items())}


def posted() -> dict[str, list[str]]:
    return dict(request.form.lists())


def is_partial() -> bool:
    """Whether a script asks for the form alone."""
    return request.headers.get("HX-Request-Type") == "partial"


def left_out(part: str) -> list[str]:
    """The fields of a rule set that belong to another part."""
    own = [part] if part in APART else [field.name for field, _ in inner(RuleSet) if field.name not in APART]
    return [field.name for field, _ in inner(RuleSet) if field.name not in own]


def typed_part(part: str) -> dict:
    """What was typed, under the names of a rule set's fields."""
    return read_group(RuleSet, posted(), leaving=left_out(part))


def value_of(part: str, typed: dict) -> Any:
    """What stands for the part in the document."""
    return typed if part == "head" else typed.get(part, [] if part == "categories" else None)


def as_typed(part: str, value: Any) -> dict:
    return (value or {}) if part == "head" else {} if value is None else {part: value}


def fields_of_part(part: str, typed: dict, document: dict, faults: tuple[Fault, ...]) -> tuple[list[Spot], list[Fault]]:
    """The fields, and the faults that stand at none of them."""
    leaving = left_out(part)
    own = [one for one in faults if one.path[:1] and one.path[0] not in leaving]
    frame = Frame(own, choices(document | typed))
    return spots(RuleSet, typed, frame, leaving=leaving), frame.rest


def fields_of_item(item: dict, document: dict, faults: tuple[Fault, ...]) -> tuple[list[Spot], list[Fault]]:
    """The same for an item."""
    leaving = () if document.get("unit") == "group" or "members" in item else ("members",)
    frame = Frame(faults, choices(document))
    return spots(Item, item, frame, leaving=leaving), frame.rest


def choices(document: dict) -> dict[str, list[tuple[str, str]]]:
    """What the codes of other things may be, and what of a vocabulary fits where groups are scored."""
    grading = document.get("grading")
    bands = grading.get("bands", []) if isinstance(grading, dict) else []
    return {
        "category": named(document.get("categories", [])), "grade": named(bands), "item": named(document["items"]),
    } | (OF_GROUPS if document.get("unit") == "group" else {})  # fmt: skip


def named(parts: list) -> list[tuple[str, str]]:
    return [(one["id"], one.get("title") or one["id"]) for one in parts if isinstance(one, dict) and one.get("id")]

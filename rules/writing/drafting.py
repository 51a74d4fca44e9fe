"""A rule set while it is being written: plain JSON that may still lack much, changed part by part.

A part is "head" (all that is neither category nor item nor grading), "grading", "categories", or "items/ID". Whoever
changes one says what they saw of it, so that two people can write in one draft and neither loses a word.
"""

import json
import re
from collections.abc import Iterable
from hashlib import sha256
from itertools import count
from typing import Any

from rules.counting.rule_set import parse
from rules.faults import Fault, FaultError, fault
from rules.words import N_

APART = ("categories", "items", "grading")
CODE = re.compile(r"[a-z][a-z0-9-]{0,39}")  # as in rules.readers


def empty(year: int) -> dict:
    return {"year": year, "title": "", "categories": [], "items": []}


def tidy(document: Any) -> dict:
    """What was read from somebody's file, in the shape that a form can show. FaultError if it is no rule set at all."""
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise fault(N_("这不是考评细则的文件"))
    items = [_with_rule(one) for one in _parts(document, "items")]
    categories = _told_apart("categories", _parts(document, "categories"))
    return document | {"categories": categories, "items": _told_apart("items", items)}


def _parts(document: dict, name: str) -> list[dict]:
    parts = document.get(name)
    return [one for one in parts if isinstance(one, dict)] if isinstance(parts, list) else []


def _with_rule(item: dict) -> dict:
    return item if isinstance(item.get("rule"), dict) else item | {"rule": {}}


def _told_apart(name: str, parts: list[dict]) -> list[dict]:
    """Each with an id of its own, by which the form knows it."""
    told: list[dict] = []
    for one in parts:
        id = one.get("id")
        known = isinstance(id, str) and CODE.fullmatch(id) and id not in {other["id"] for other in told}
        told.append(one if known else one | {"id": new_id(name, [*parts, *told])})
    return told


def new_id(name: str, parts: Iterable[dict]) -> str:
    """One that none of the parts bears: item-4."""
    taken, stem = [part.get("id") for part in parts], {"items": "item", "categories": "category"}.get(name, name)
    return next(id for number in count(1) if (id := f"{stem}-{number}") not in taken)


def part_of(document: dict, part: str) -> Any:
    """What stands there now; None where nothing does."""
    if part == "head":
        return {name: value for name, value in document.items() if name not in APART}
    name, _, id = part.partition("/")
    return next((one for one in document["items"] if one.get("id") == id), None) if id else document.get(name)


def with_part(document: dict, part: str, value: Any) -> dict:
    """The document with another value there: an item that is new comes last, None takes it away."""
    if part == "head":
        return value | {name: document[name] for name in APART if name in document}
    name, _, id = part.partition("/")
    if not id:
        rest = {other: held for other, held in document.items() if other != name}
        return rest if value is None else rest | {name: value}
    items = [value if one.get("id") == id else one for one in document["items"]]
    added = [] if part_of(document, part) is not None else [value]
    return document | {"items": [one for one in [*items, *added] if one is not None]}


def moved(document: dict, id: str, by: int) -> dict:
    """The item one place further up (-1) or down (1) among those of its category."""
    items = list(document["items"])
    at = next((place for place, one in enumerate(items) if one.get("id") == id), None)
    if at is None:
        return document
    near = [place for place, one in enumerate(items) if one.get("category") == items[at].get("category")]
    other = near.index(at) + by
    if 0 <= other < len(near):
        items[at], items[near[other]] = items[near[other]], items[at]
    return document | {"items": items}


def mark(value: Any) -> str:
    """A short sign for what somebody saw, by which a change in between is noticed."""
    return sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def faults_of(document: Any) -> tuple[Fault, ...]:
    """All that is still wrong with it."""
    try:
        parse(document)
    except FaultError as wrong:
        return wrong.faults
    return ()


def faults_of_item(document: dict, item: dict) -> tuple[Fault, ...]:
    """What is wrong with one item where it stands, whatever the others lack; the paths begin at the item."""
    alone = document | {"items": [item]}
    found = [one for one in faults_of(alone) if one.path[:1] == ("items",)]
    if not found and any(one.path[:1] != ("items",) for one in faults_of(alone)):
        found = [one for one in faults_of(_sound(document, item)) if one.path[:1] == ("items",)]
    return tuple(Fault(one.message, one.params, one.path[2:]) for one in found)


def _sound(document: dict, item: dict) -> dict:
    """As much around the item as says whether it contradicts its surroundings."""
    return {"year": 2000, "title": "-", "categories": document["categories"], "items": [item]}

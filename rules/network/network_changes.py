"""What a file changes: the records that it brings beside the records that are there."""

from typing import NamedTuple

from rules.network.network_sheets import SheetRule


class Kept(NamedTuple):
    """A record that is there, in the shape that the file would give it, and the id it's kept under."""

    id: int | str
    record: dict


class Changes(NamedTuple):
    """`changed` pairs the id of what is there with the record as it should be."""

    new: list[dict]
    changed: list[tuple[int | str, dict]]
    same: int


def key_of(rule: SheetRule, record: dict) -> tuple:
    """What tells this record from the others of its sheet."""
    return tuple(record[name] for name in rule.key)


def compare(rule: SheetRule, records: list[dict], kept: list[Kept]) -> Changes:
    """Tell the new from the changed and the same. What is there and not in the file isn't touched."""
    there = {key_of(rule, one.record): one for one in kept}
    new, changed, same = [], [], 0
    for record in records:
        before = there.get(key_of(rule, record))
        if before is None:
            new.append(record)
        elif before.record != record:
            changed.append((before.id, record))
        else:
            same += 1
    return Changes(new, changed, same)

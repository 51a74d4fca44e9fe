"""A chain of hashes: each line's covers what it says and the hash before it, so that no line changes unseen."""

import hashlib
import json
from collections.abc import Iterable

BEGINNING = "0" * 64


def link(before: str, facts: list) -> str:
    """The hash of a line with these facts (JSON values) behind the line with the hash `before`."""
    text = json.dumps([before, *facts], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(lines: Iterable[tuple[int, str, str, list]], before: str = BEGINNING) -> int | None:
    """The number of the first of these lines (number, before, hash, facts) that does not follow from the one before."""
    for number, said, hash_, facts in lines:
        if said != before or hash_ != link(before, facts):
            return number
        before = hash_
    return None

"""Households that may be in the ledger twice: the same name behind nearly the same address. A person decides."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

ALIKE = 0.75
DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
FAMILY = re.compile(r"(家|户)$")


class Door(NamedTuple):
    """A household as far as it matters here. `place` is the community: beyond it, the same address is another."""

    key: Hashable
    place: str
    name: str
    address: str


def likely_duplicates(doors: Iterable[Door]) -> list[tuple[Door, Door]]:
    """Pairs with the same name whose addresses have the same numbers in them and much the same words."""
    alike = defaultdict(list)
    for door in doors:
        name, address = FAMILY.sub("", _plain(door.name)), _plain(door.address)
        if name and address:
            numbers = tuple(map(int, re.findall(r"\d+", address)))
            alike[door.place, name, numbers].append((door, re.sub(r"\d+", "0", address)))
    return [pair for those in alike.values() if len(those) > 1 for pair in _pairs(those)]


def _plain(text: str) -> str:
    """Half-width, without spaces and signs, 三 as 3."""
    narrow = unicodedata.normalize("NFKC", text).translate(DIGITS).casefold()
    return re.sub(r"[\s\-—_,.，。、#·]+", lambda sign: " " if "-" in sign[0] else "", narrow).strip()


def _pairs(those: list[tuple[Door, str]]) -> Iterable[tuple[Door, Door]]:
    """Each with the first one that it is like, so that a name that comes n times makes no n² pairs."""
    for place, (door, words) in enumerate(those):
        for other, others_words in those[:place]:
            if _near(words, others_words):
                yield other, door
                break


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return (bool(shorter) and longer.endswith(shorter)) or SequenceMatcher(None, one, other).ratio() >= ALIKE

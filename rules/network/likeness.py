"""How alike two texts are, by the pairs of characters that they share. A machine points; a person decides."""

import re
import unicodedata
from collections.abc import Hashable, Iterable

ALIKE = 0.25
MOST = 3


def most_alike(text: str, others: Iterable[tuple[Hashable, str]]) -> list[Hashable]:
    """Of (key, text) the keys of those that may say the same, the likeliest first."""
    mine = _pairs(text)
    likely = [(_share(mine, _pairs(other)), key) for key, other in others]
    return [key for share, key in sorted(likely, key=lambda one: -one[0]) if share >= ALIKE][:MOST]


def _share(one: set[str], other: set[str]) -> float:
    """Of the shorter one's pairs: who says it in one sentence means the same as who says it in five."""
    return len(one & other) / (min(len(one), len(other)) or 1)


def _pairs(text: str) -> set[str]:
    plain = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()
    return {plain[at : at + 2] for at in range(len(plain) - 1)}

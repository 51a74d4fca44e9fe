"""Drawing lots so that anybody can draw them again: from a list that was settled beforehand and a number nobody knew.

In words, for whoever repeats it with a program of their own:

1. The list is a text: its first line is a salt, then a line for each lot, in the order of their numbers: the number,
   and after a blank its group, if it has one. The SHA-256 of this text (UTF-8, lines joined by line feeds) is announced
   before the seed can be known; so nobody can change the list, and without the salt nobody can tell whom it will hit.
2. A lot's rank is the SHA-256 of seed/salt/number, in hexadecimal. The lots are put in the order of their ranks.
3. Without shares the first so many lots are drawn. With shares each group gets so many as its part of the list makes,
   rounded down; what remains goes one each to the groups with the greatest remainders, of equals to the group that
   comes first by its name. Of each group its first so many lots are drawn.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple


class Lot(NamedTuple):
    number: int
    group: str = ""

    @property
    def line(self) -> str:
        return f"{self.number} {self.group}".rstrip()


class UnreadableListError(ValueError):
    """A line of a list that is none, or a number that is there twice; the message is the line."""


class LotList(NamedTuple):
    """Made by `of` or `read`: its lots in the order of their numbers."""

    salt: str
    lots: tuple[Lot, ...]

    @classmethod
    def of(cls, salt: str, lots: Iterable[Lot]) -> "LotList":
        return cls(salt, tuple(sorted(lots)))

    @classmethod
    def read(cls, text: str) -> "LotList":
        """The list back from its text; UnreadableListError."""
        salt, _, lines = text.partition("\n")
        lots = [_lot(line) for line in lines.splitlines()]
        numbers = Counter(lot.number for lot in lots)
        if twice := [number for number, times in numbers.items() if times > 1]:
            raise UnreadableListError(str(twice[0]))
        return cls.of(salt, lots)

    @property
    def text(self) -> str:
        return "\n".join([self.salt, *(lot.line for lot in self.lots)])

    @property
    def fingerprint(self) -> str:
        return sha256(self.text.encode()).hexdigest()

    def draw(self, seed: str, count: int, by_group: bool = False) -> list[Lot]:
        """So many of the lots, in the order of their ranks; all of them where there are no more."""
        ordered = sorted(self.lots, key=lambda lot: self.rank(lot, seed))
        return _by_shares(ordered, count) if by_group else ordered[:count]

    def rank(self, lot: Lot, seed: str) -> str:
        return sha256(f"{seed}/{self.salt}/{lot.number}".encode()).hexdigest()


def _lot(line: str) -> Lot:
    number, _, group = line.strip().partition(" ")
    if not (number.isascii() and number.isdigit()):
        raise UnreadableListError(line)
    return Lot(int(number), group.strip())


def _by_shares(ordered: Sequence[Lot], count: int) -> list[Lot]:
    left = shares(Counter(lot.group for lot in ordered), count)
    drawn = []
    for lot in ordered:
        if left[lot.group]:
            left[lot.group] -= 1
            drawn.append(lot)
    return drawn


def shares(sizes: dict[str, int], count: int) -> dict[str, int]:
    """How many of `count` each group gets: its part, rounded down, and the rest to the greatest remainders."""
    total = sum(sizes.values())
    count = min(count, total)
    parts = {group: divmod(count * size, total) for group, size in sizes.items()}
    rest = count - sum(whole for whole, _ in parts.values())
    luckiest = sorted(parts, key=lambda group: (-parts[group][1], group))[:rest]
    return {group: whole + (group in luckiest) for group, (whole, _) in parts.items()}

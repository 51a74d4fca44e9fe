"""A tally's sums in the form in which they are kept: few and plain, and quick to ask what rules ask.

Lines that are alike but for the month and the household make one strand: kind, aspect, traits and state, joined by "|".
Under it stand its months, each with what it adds up to, the households that have exactly one of it, and what the others
have. It answers as `rules.tally.Tally` does; a property holds that.
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from decimal import Decimal
from functools import cache

from rules.tally import NOTHING, RANKS, YEAR, Choice, Key
from rules.traits import meets

Month = tuple[int, str | int, list[int], dict[str, str]]
Strands = dict[str, list[Month]]


def kept(sums: Mapping[Key, Decimal]) -> Strands:
    """Plain JSON of a tally's sums."""
    parts: dict[tuple[str, int], dict[int | None, Decimal]] = defaultdict(dict)
    for (kind, aspect, traits, state, month, household), amount in sums.items():
        parts[f"{kind}|{aspect}|{traits}|{state}", month][household] = amount
    strands: Strands = defaultdict(list)
    for (strand, month), amounts in sorted(parts.items()):
        ones = sorted(one for one, amount in amounts.items() if one is not None and amount == 1)
        others = {str(one): str(amount) for one, amount in amounts.items() if one is not None and amount != 1}
        strands[strand].append([month, _short(sum(amounts.values())), ones, others])
    return dict(strands)


def _short(amount: Decimal) -> int | str:
    return int(amount) if amount == int(amount) else str(amount)


class KeptSums:
    """What is kept of one deputy's year, with what else a rule asks for (`rules.tally.Tally`)."""

    months, members = YEAR, ()

    def __init__(self, strands: Strands, lists=None, tags=frozenset(), marks=None, given=None):
        self.strands, self.tags = strands, tags
        self.lists, self.marks, self.given = lists or {}, marks or {}, given or {}

    def times(self, choice: Choice, months: Container[int] = YEAR) -> Decimal:
        amounts = [month[1] for month in self._chosen(choice, months)]
        return max(sum(map(Decimal, amounts)) if any(map(_is_text, amounts)) else Decimal(sum(amounts)), NOTHING)

    def distinct(self, choice: Choice, months: Container[int] = YEAR) -> int:
        return len(self.households(choice, months))

    def households(self, choice: Choice, months: Container[int] = YEAR) -> set[int]:
        chosen = self._chosen(choice, months)
        if not any([month[3] for month in chosen]):
            return set().union(*[month[2] for month in chosen])
        net = defaultdict(Decimal)
        for _, _, ones, others in chosen:
            for household, amount in [*((one, 1) for one in ones), *((int(one), others[one]) for one in others)]:
                net[household] += Decimal(amount)
        return {household for household, amount in net.items() if amount > 0}

    def within(self, months: range) -> "KeptSums":
        """As `Tally.within`."""
        strands = {strand: [one for one in parts if one[0] in months] for strand, parts in self.strands.items()}
        part = KeptSums(strands, {}, self.tags, *((self.marks, self.given) if 12 in months else ()))
        part.months = months
        for name, (_, total) in self.lists.items():
            part.lists[name] = (min(part.distinct(Choice((name,))), total), total)
        return part

    def _chosen(self, choice: Choice, months: Container[int]) -> list[Month]:
        wanted = _wanted(choice)
        chosen = [month for strand, parts in self.strands.items() if wanted[strand] for month in parts]
        return chosen if months is YEAR else [month for month in chosen if month[0] in months]


def _is_text(amount: int | str) -> bool:
    return type(amount) is str


class _Wanted(dict):
    """Of each strand there is, whether a choice looks at it."""

    def __init__(self, choice: Choice):
        self.choice = choice

    def __missing__(self, strand: str) -> bool:
        kind, aspect, traits, state = strand.split("|")
        kinds, aspects, wanted, since = self.choice
        self[strand] = (
            kind in kinds and RANKS[state] >= RANKS[since] and (not aspects or aspect in aspects)
            and (not wanted or meets(traits, wanted))
        )  # fmt: skip
        return self[strand]


_wanted = cache(_Wanted)

"""One line of a table of rules, and the category that it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rules.counting.reasons import Effect
from rules.counting.rule import Rule
from rules.counting.rule_kinds import RULE_KINDS
from rules.counting.tally import Choice, Tally
from rules.plain import reads, tagged
from rules.readers import code, decimal, many_of, one_of, text
from rules.words import MEMBERS, TAGS


@dataclass(frozen=True, kw_only=True)
class Category:
    """Items that belong together. `cap`: the most that they give together; None for no end."""

    id: str = reads(code)
    title: str = reads(text(30))
    cap: Decimal | None = reads(decimal(1, least="0.1"), None)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line of the table. `cap`: the most it gives. `only`: for deputies who are one of these; none means all.

    members: where groups are scored, whether it looks at what all did together or is the mean of the members' points.
    """

    id: str = reads(code)
    category: str = reads(code)
    title: str = reads(text(60))
    rule: Rule = reads(tagged(RULE_KINDS))
    cap: Decimal | None = reads(decimal(1, least="0.1"), None)
    only: tuple[str, ...] = reads(many_of(TAGS), ())
    members: str = reads(one_of(MEMBERS), "together")

    @property
    def kind(self) -> str:
        return self.rule.kind

    @property
    def out_of(self) -> Decimal | None:
        """The most points it can give; None if there is no end to it."""
        return lower(self.cap, self.rule.out_of)

    @property
    def looks_at(self) -> Choice:
        """The ledger lines behind its figure."""
        return self.rule.looks_at

    def effects(self, tally: Tally, months_over: int) -> Iterator[Effect]:
        """The steps of its working: what the rule counts, or what the office gave for this very item."""
        if self.kind == "given":
            return self.rule.effects_of(tally.given.get(self.id))
        return self.rule.effects(tally, months_over)

    def applies_to(self, tags: frozenset[str]) -> bool:
        return not self.only or not tags.isdisjoint(self.only)


def lower(*ends: Decimal | None) -> Decimal | None:
    """The lowest of these ends, where None is no end."""
    return min((end for end in ends if end is not None), default=None)

"""One item of a year's rules for which the office gives marks: who has how many points, and why."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.accounts.user import User
from models.declarations.access import marked_by
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.evaluations.after_closing import closed_for
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.rule_sets.rule_set import RuleSet
from rules.counting.item import Item

GIVEN = "given"


def items_of(user: User, year: int) -> list[tuple[RuleSet, Item]]:
    """The items whose points the office gives: of all the rules that count the deputies to whom this person does."""
    held = {row.id: row for row in RuleSet.of_deputies(year, marked_by(user)).values()}
    in_order = sorted(held.values(), key=lambda row: row.region_code)
    return [(row, item) for row in in_order for item in row.rules_in(year).items if item.kind == GIVEN]


@dataclass(frozen=True)
class GivenSheet:
    """For those who are counted by these rules; `group` narrows it to those who are in a group on that day."""

    reader: User
    year: int
    rule_set: RuleSet
    item: Item
    day: date
    group: Group | None = None

    @cached_property
    def deputies(self) -> list[Deputy]:
        reached = marked_by(self.reader).order_by(Deputy.number)
        if self.group:
            members = Membership.select(Membership.deputy).where(
                Membership.group == self.group, Membership.open_on(self.day)
            )
            reached = reached.where(Deputy.id.in_(members))
        every = list(reached)
        held = RuleSet.in_force_at(self.year, {one.region_code for one in every})
        return [one for one in every if held.get(one.region_code) == self.rule_set]

    @cached_property
    def closed(self) -> set[int]:
        """Of whom the year is closed: nothing is given to them any more."""
        return closed_for([one.id for one in self.deputies], self.year)

    @cached_property
    def history(self) -> dict[int, list[GivenMark]]:
        """Deputy → every mark, the newest first."""
        return GivenMark.history([one.id for one in self.deputies], self.year, self.item.id)

    @property
    def holds(self) -> dict[int, GivenMark]:
        """Deputy → the mark that holds."""
        return {deputy: marks[0] for deputy, marks in self.history.items() if marks[0].points is not None}

    @cached_property
    def evidence(self) -> dict[str, list[Evidence]]:
        """Form → what came with it."""
        return Evidence.of_forms(list({one.form for marks in self.history.values() for one in marks}))


def marks_with_evidence(deputy_id: int, year: int, item: str) -> list[tuple[GivenMark, list[Evidence]]]:
    """What was given to one deputy for an item, the newest first, each with what shows it."""
    marks = GivenMark.history([deputy_id], year, item)[deputy_id]
    evidence = Evidence.of_forms([one.form for one in marks])
    return [(one, evidence.get(one.form, [])) for one in marks]

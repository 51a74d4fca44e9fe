"""A declared duty as one person may see it: its story, its evidence, what it counts for, and what they may do next."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.access.access import households_for
from models.accounts.user import User
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.reach import roles_of
from models.declarations.step import DeclarationStep
from models.evaluations.after_closing import closed_sheet, late_numbers
from models.households.household import Household
from models.rule_sets.rule_set import RuleSet
from rules.counting.credit import items_for
from rules.counting.item import Item
from rules.declarations.declaration import last_of, steps_for
from rules.declarations.declaration_form import Declared


@dataclass(frozen=True)
class DeclarationFile:
    declaration: Declaration
    reader: User
    today: date

    @cached_property
    def steps(self) -> list[DeclarationStep]:
        return DeclarationStep.of(self.declaration)

    @cached_property
    def next_steps(self) -> list[str]:
        takers = {step.step: step.by_id for step in self.steps}
        roles = roles_of(self.reader, self.declaration)
        return steps_for(self.declaration.state, roles, last_of(self.reader.id, takers))

    def before(self, step: DeclarationStep) -> Declared | None:
        """What was declared before that, where the step changed it."""
        earlier = [one.declared for one in self.steps if one.number < step.number and one.declared]
        return earlier[-1] if earlier and step.declared else None

    @cached_property
    def household(self) -> Household | None:
        """About which it was done, for who serves it."""
        return households_for(self.reader).where(Household.id == self.declaration.household_id).first()

    @cached_property
    def evidence(self) -> list[Evidence]:
        return self.declaration.evidence

    @cached_property
    def items(self) -> list[Item]:
        """The items of the deputy's rules of its year that look at such a duty."""
        entry = self.declaration.entry
        rules = RuleSet.of(entry.done_on.year, self.declaration.deputy.region_code)
        return items_for(rules, entry.kind, entry.aspect, entry.traits) if rules else []

    @cached_property
    def is_after_closing(self) -> bool:
        """Whether its year was closed without it, and it goes on or counts now: it stays in the archive, and apart."""
        entry = self.declaration.entry
        sheet = closed_sheet(self.declaration.deputy_id, entry.done_on.year)
        if not sheet or self.declaration.state in ("declined", "upheld", "withdrawn"):
            return False
        late = late_numbers(sheet)
        return sum(line.quantity for line in entry.duties if line.id not in late and line.state == "counted") <= 0

    @cached_property
    def twins(self) -> list[str]:
        """For who decides about it."""
        return [] if self.own else self.declaration.twins()

    @property
    def own(self) -> bool:
        return self.reader.deputy_id == self.declaration.deputy_id

    @property
    def last_word(self) -> DeclarationStep | None:
        """Why it came back, for its deputy to read first."""
        said = [step for step in self.steps if step.step in ("return", "decline", "accept", "uphold")]
        return said[-1] if said and self.declaration.state in ("returned", "declined", "upheld") else None

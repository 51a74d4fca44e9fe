"""Declared duties in tabs: for who checks and audits the oldest first, for a deputy what came back first."""

from dataclasses import dataclass
from functools import cached_property

from models.accounts.user import User
from models.declarations.access import declarations_for
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.step import DeclarationStep
from models.network.deputy import Deputy
from models.points.entry import Entry
from models.tabbed import Tabbed
from rules.declarations.declaration import ENDED, last_of, steps_for

LATEST = 50
STATES = {"checked": ("checked",), "contested": ("contested",), "claimed": ("claimed",), "ended": ENDED,
          "returned": ("returned",), "upstairs": ("checked", "contested")}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A declared duty with what shows it, and what its reader may do with it now. `came`: the last step."""

    declaration: Declaration
    evidence: list[Evidence]
    steps: list[str]
    came: DeclarationStep


class DeclarationList(Tabbed):
    """What others declared, as far as someone checks or audits it."""

    tabs = ("claimed", "upstairs", "returned", "ended")

    def __init__(self, viewer: User, tab: str):
        if viewer.is_office:
            self.tabs = ("checked", "contested", "claimed", "returned", "ended")
        super().__init__(viewer, tab)

    def of(self, tab: str):
        others = Declaration.deputy != (self.viewer.deputy_id or 0)
        return declarations_for(self.viewer).where(others, Declaration.state.in_(STATES[tab]))

    def ordered(self, found):
        since = Declaration.waits_since
        return found.order_by(since.desc() if self.tab == "ended" else since, Declaration.id)

    def cases(self, number: int) -> list[Case]:
        return cases(self.viewer, self.page(number))


def cases(viewer: User, declarations: list[Declaration]) -> list[Case]:
    """These, for somebody who has come to check or audit them."""
    roles = {"office", "checker"} if viewer.is_office else {"checker"}
    evidence, steps = Evidence.of_all(declarations), DeclarationStep.of_all(declarations)
    return [
        Case(
            one, evidence.get(one.id, []),
            steps_for(one.state, roles, last_of(viewer.id, {step.step: step.by_id for step in steps[one.id]})),
            steps[one.id][-1],
        ) for one in declarations
    ]  # fmt: skip


def count_waiting(viewer: User) -> int:
    """How many wait for this person: for the office to audit or decide, for a leader or a station to check."""
    states = ("checked", "contested") if viewer.is_office else ("claimed",)
    others = Declaration.deputy != (viewer.deputy_id or 0)
    return declarations_for(viewer).where(others, Declaration.state.in_(states)).count()


class OwnDeclarations:
    """A deputy's own: what came back, what is on its way, and what has ended, the latest first."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy

    @cached_property
    def back(self) -> list[Declaration]:
        """What the deputy may mend or contest."""
        return self._in("returned", "declined")

    @cached_property
    def going(self) -> list[Declaration]:
        return self._in("claimed", "checked", "contested")

    @cached_property
    def ended(self) -> list[Declaration]:
        return self._in("counted", "upheld", "withdrawn")

    def _in(self, *states: str) -> list[Declaration]:
        mine = Declaration.select(Declaration, Entry).join(Entry)
        mine = mine.where(Declaration.deputy == self.deputy, Declaration.state.in_(states))
        return list(mine.order_by(Declaration.waits_since.desc(), Declaration.id).limit(LATEST))

"""How a declared duty takes a step: only if nobody was faster, as a row, with the lines of the ledger that follow."""

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.declarations.reach import roles_of
from models.declarations.step import DeclarationStep
from models.points.duty import Duty
from rules.declarations.declaration import LEDGER, last_of, transition


def take(declaration, step: str, by: User, word: str = "", facts: str = "", **changes) -> None:
    """Take a step and note what changes with it. StepError if it can't be taken, Overtaken if another was faster."""
    with act(Duty.of(declaration.deputy_id)):
        last = last_of(by.id, DeclarationStep.takers(declaration))
        row = transition(step, declaration.state, roles_of(by, declaration), word, last)
        if row.to:
            changes |= {"state": row.to, "waits_since": clock.now()}
        declaration.go_on(**changes)
        write(declaration, step, by, word, facts)


def write(declaration, step: str, by: User, word: str = "", facts: str = "") -> None:
    """The step as a row, and its difference in the ledger; called within an act."""
    DeclarationStep.create(
        declaration=declaration, number=declaration.version, step=step, by=by, word=word, facts=facts, at=clock.now()
    )
    Duty.settle_entry(declaration.entry, LEDGER[declaration.state], by, word)
    Audit.note(by, f"declaration.{step}", declaration)

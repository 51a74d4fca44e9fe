"""What happened to one household's data, for the household itself: when, what, and whose office it was; no names."""

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from models.accounts.user import Role, User
from models.audit import Audit
from models.declarations.declaration import Declaration
from models.fairness.call_back import CallBack
from models.households.household import Household
from models.opinions.opinion import Opinion
from models.visits.review import Review
from models.visits.visit import Visit
from rules.audit.actions import kind_of


@dataclass(frozen=True)
class Trace:
    """`action` is one of `rules.audit.actions`, `role` one of `rules.words.ROLES`, household for itself, or empty for
    the machine.

    `alone`: whether it was about this household only, and not about a list in which it stood.
    """

    at: datetime
    action: str
    role: str
    alone: bool


def traces_of(household: Household) -> list[Trace]:
    """The lines of the audit log about one household, newest first."""
    visits = Visit.select(Visit.id).where(Visit.household == household)
    about = {
        "household": [household.id],
        "visit": visits,
        "review": Review.select(Review.id).where(Review.visit.in_(visits)),
        "opinion": Opinion.select(Opinion.id).where(Opinion.household == household),
        "callback": CallBack.select(CallBack.id).where(CallBack.visit.in_(visits)),
        "declaration": Declaration.select(Declaration.id).where(Declaration.household == household),
        "area": [household.area_id],
    }
    conditions = [(Audit.subject == subject) & Audit.subject_id.in_(ids) for subject, ids in about.items()]
    lines = list(Audit.select().where(reduce(or_, conditions), Audit.outcome == "done").order_by(Audit.id.desc()))
    roles = roles_of({line.user_id for line in lines})
    return [Trace(line.at, line.action, _whose(line, roles), line.subject != "area") for line in lines]


def _whose(line: Audit, roles: dict[int, str]) -> str:
    """A household's own doing has no account behind it, only the PIN."""
    return "household" if kind_of(line.action) == "own-home" else roles.get(line.user_id, "")


def roles_of(people: set[int | None]) -> dict[int, str]:
    """User → what they are to a household."""
    staff = dict(Role.select(Role.user, Role.role).where(Role.user.in_(people)).tuples())
    deputies = User.select(User.id).where(User.id.in_(people), User.deputy.is_null(False)).tuples()
    return staff | {id_: "deputy" for (id_,) in deputies}

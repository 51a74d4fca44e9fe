"""Who may reach what of an evaluation: the office its regions', a deputy their own sheet once it is published, and
where groups are evaluated the sheet of a group of theirs, for which its leader speaks."""

from functools import reduce
from operator import or_

from lib import clock
from models.access.reach import NOTHING, OFFICE, in_regions
from models.accounts.user import User
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy
from models.network.group import Group, Membership


def evaluations_for(user: User):
    return Evaluation.select().where(in_regions(Evaluation.region, user, *OFFICE))


def sheets_for(user: User):
    """Joined with whose they are and the evaluation."""
    return _sheets().where(_shown(user) | in_regions(Evaluation.region, user, *OFFICE))


def own_sheets(user: User):
    """Those of sheets_for(user) that are the deputy's own, or a group's of theirs."""
    return _sheets().where(_shown(user))


def _sheets():
    joined = Sheet.select(Sheet, Deputy, Group, Evaluation).left_outer_join(Deputy)
    return joined.switch(Sheet).left_outer_join(Group).switch(Sheet).join(Evaluation)


def _shown(user: User):
    shown = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step.in_(["published", "closed"]))
    return _is_own(Sheet, user) & Sheet.evaluation.in_(shown)


def objections_for(user: User):
    """Joined with whose they are and the evaluation."""
    joined = Objection.select(Objection, Deputy, Group, Evaluation).left_outer_join(Deputy)
    joined = joined.switch(Objection).left_outer_join(Group).switch(Objection).join(Evaluation)
    return joined.where(_is_own(Objection, user) | in_regions(Evaluation.region, user, *OFFICE))


def _is_own(model, user: User):
    """The deputy's own, or of a group they are in today or were in on the evaluation's day."""
    if not user.deputy_id:
        return NOTHING
    seats = Membership.select().where(Membership.deputy == user.deputy_id)
    return reduce(or_, (_of_seat(model, seat) for seat in seats), model.deputy == user.deputy_id)


def _of_seat(model, seat: Membership):
    theirs = model.group == seat.group_id
    if seat.runs_on(clock.today()):
        return theirs
    return theirs & Evaluation.year.between(seat.began_on.year, seat.ended_on.year - 1)  # on the last day of that year


def is_own(user: User, one: Sheet | Objection) -> bool:
    """Whether it is the deputy's own, or their group's: of this an office never decides about itself."""
    return user.deputy_id is not None and (one.deputy_id == user.deputy_id or _sits(user, one.group_id))


def speaks_for(user: User, one: Sheet | Objection) -> bool:
    """Whether the user may object, and take an objection back: the deputy, or the group's leader of today."""
    return user.deputy_id is not None and (one.deputy_id == user.deputy_id or _sits(user, one.group_id, "leader"))


def _sits(user: User, group_id: int | None, *roles: str) -> bool:
    if group_id is None:
        return False
    seats = Membership.select().where(Membership.deputy == user.deputy_id, Membership.open_on(clock.today()))
    return seats.where(Membership.group == group_id, *([Membership.role.in_(roles)] if roles else [])).exists()

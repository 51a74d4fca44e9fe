"""Who may reach what of an evaluation: the office its regions', a deputy their own sheet once it is published."""

from models.access.reach import NOTHING, OFFICE, in_regions
from models.accounts.user import User
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy


def evaluations_for(user: User):
    return Evaluation.select().where(in_regions(Evaluation.region, user, *OFFICE))


def sheets_for(user: User):
    """Joined with the deputy and the evaluation."""
    shown = EvaluationStep.select(EvaluationStep.evaluation).where(EvaluationStep.step.in_(["published", "closed"]))
    mine = (Sheet.deputy == user.deputy_id) & Sheet.evaluation.in_(shown) if user.deputy_id else NOTHING
    theirs = in_regions(Evaluation.region, user, *OFFICE)
    return Sheet.select(Sheet, Deputy, Evaluation).join(Deputy).switch(Sheet).join(Evaluation).where(mine | theirs)


def objections_for(user: User):
    """Joined with the deputy and the evaluation."""
    mine = (Objection.deputy == user.deputy_id) if user.deputy_id else NOTHING
    theirs = in_regions(Evaluation.region, user, *OFFICE)
    joined = Objection.select(Objection, Deputy, Evaluation).join(Deputy).switch(Objection).join(Evaluation)
    return joined.where(mine | theirs)

"""A group's sheet of a year whose rules score groups: as a deputy's, and its leader speaks for it."""

from flask import Blueprint, abort
from flask_login import current_user

from models.evaluations.evaluation import Evaluation
from models.evaluations.reach import evaluations_for, sheets_for
from models.evaluations.sheet import Sheet
from routes.sheets import decided, printed, shown

pages = Blueprint("group_sheets", __name__, url_prefix="/group-sheets")


@pages.get("/<int:evaluation_id>/groups/<int:group_id>")
def show(evaluation_id: int, group_id: int):
    return shown(within_reach(evaluation_id, group_id))


@pages.get("/<int:evaluation_id>/groups/<int:group_id>/paper")
def paper(evaluation_id: int, group_id: int):
    """As it is printed, for the leader to sign."""
    return printed(within_reach(evaluation_id, group_id))


@pages.post("/<int:evaluation_id>/groups/<int:group_id>/decisions")
def decide(evaluation_id: int, group_id: int):
    evaluations_for(current_user).where(Evaluation.id == evaluation_id).first() or abort(404)
    return decided(within_reach(evaluation_id, group_id))


def within_reach(evaluation_id: int, group_id: int) -> Sheet:
    mine = Sheet.evaluation == evaluation_id, Sheet.group == group_id
    return sheets_for(current_user).where(*mine).first() or abort(404)

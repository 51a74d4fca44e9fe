"""Self-appraisal (自评): a deputy's own form, as a draft and handed in, until the last day."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.access import deputies_for
from models.appraisals.access import own_round, rounds_for
from models.appraisals.round import AppraisalRound
from models.appraisals.self_appraisal import LONGEST, SelfAppraisal
from models.audit import Audit
from models.database import act
from models.network.deputy import Deputy
from routes.forms import text

pages = Blueprint("self_appraisals", __name__, url_prefix="/self-appraisals")


@pages.get("/<int:round_id>")
def show(round_id: int):
    round_ = mine(round_id)
    last = SelfAppraisal.newest(round_, current_user.deputy_id)
    return form(round_, last.marks if last else {}, last.words if last else "")


@pages.post("/<int:round_id>")
def update(round_id: int):
    """Another version: kept, or handed in once every question has its mark."""
    round_, words, hand_in = mine(round_id), text("words", LONGEST), request.form.get("verb") == "hand-in"
    marks = {question: request.form.get(question, "") for question in round_.ballot.questions}
    marks = {question: mark for question, mark in marks.items() if mark in round_.ballot.codes("self")}
    if hand_in and marks.keys() != round_.ballot.questions.keys():
        return form(round_, marks, words, gettext("每一项都选一个，再交上去。")), 422
    if not SelfAppraisal.save_version(round_, current_user.deputy, marks, words, current_user, hand_in):
        return form(round_, marks, words, gettext("现在不是自评的时候。")), 409
    flash(gettext("交好了。到期以前还可以改，改了再交一次。") if hand_in else gettext("存好了，还没有交。"))
    return redirect(url_for("appraisals.mine"))


def form(round_: AppraisalRound, marks: dict[str, str], words: str, error: str = ""):
    handed_in = SelfAppraisal.newest(round_, current_user.deputy_id, handed_in=True)
    return render_template(
        "self-appraisals/show.html", round=round_, marks=marks, words=words, error=error, handed_in=handed_in,
        longest=LONGEST,
    )  # fmt: skip


@pages.get("/<int:round_id>/<int:deputy_id>")
def read(round_id: int, deputy_id: int):
    """What a deputy has handed in, for the office; never a draft."""
    round_ = rounds_for(current_user).where(AppraisalRound.id == round_id).first() or abort(404)
    deputy = deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    handed_in = SelfAppraisal.newest(round_, deputy.id, handed_in=True)
    with act():
        Audit.note(current_user, "self-appraisal.looked", deputy)
    return render_template("self-appraisals/read.html", round=round_, deputy=deputy, handed_in=handed_in)


def mine(round_id: int) -> AppraisalRound:
    return own_round(current_user, round_id) or abort(404)

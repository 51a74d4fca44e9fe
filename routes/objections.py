"""Objections (异议): a deputy says which figure of their sheet is wrong and why; the office answers with a reason."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.evaluations.counting import recount
from models.evaluations.objection import LONGEST, Objection
from models.evaluations.reach import is_own, objections_for, own_sheets, speaks_for
from models.evaluations.sheet import Sheet
from routes.forms import form_key, number, text
from routes.sheets import address, subjects_of

pages = Blueprint("objections", __name__, url_prefix="/objections")


@pages.get("")
def index():
    """What waits for the office, the oldest first; or what was decided, the latest first."""
    decided = request.args.get("tab") == "decided"
    found = objections_for(current_user)
    open_ = found.where(*Objection.undecided()).order_by(Objection.id)
    done = found.where(Objection.decided_at.is_null(False)).order_by(Objection.decided_at.desc()).limit(100)
    others = [one for one in (done if decided else open_) if not is_own(current_user, one)]
    return render_template("objections/index.html", objections=others, decided=decided)


@pages.post("")
def create():
    """From a deputy's own sheet, or from the one of a group that they lead."""
    evaluation_id, group = (request.form.get(name, type=number) for name in ("evaluation", "group"))
    whose = Sheet.group == group if group else Sheet.deputy == current_user.deputy_id
    sheet = own_sheets(current_user).where(Sheet.evaluation == evaluation_id, whose).first() or abort(404)
    if not speaks_for(current_user, sheet):
        abort(404)
    about = request.form.get("about", "")
    if about not in (subjects := subjects_of(sheet)):
        flash(gettext("请选是哪一项。"), "error")
        return redirect(address(sheet))
    title, figure = subjects[about]
    facts = {"about": about, "title": title[:60], "figure": figure, "words": text("words", LONGEST)}
    if Objection.make(sheet.evaluation, sheet.whose, current_user, form_key(), **facts):
        flash(gettext("办公室收到了，会给您答复。"))
    else:
        flash(gettext("没有提上：写一写为什么；过了异议期，请直接找办公室。"), "error")
    return redirect(address(sheet))


@pages.post("/<int:objection_id>/withdrawal")
def take_back(objection_id: int):
    objection = within_reach(objection_id)
    if not speaks_for(current_user, objection):
        abort(404)
    if objection.take_back(current_user):
        flash(gettext("收回了。"))
    return redirect(address(objection))


@pages.post("/<int:objection_id>/decision")
def decide(objection_id: int):
    objection, answer = within_reach(objection_id), text("answer", LONGEST)
    if is_own(current_user, objection):
        abort(404)
    if objection.decide(request.form.get("decision") == "uphold", answer, current_user):
        recount(objection.evaluation, current_user)
        flash(gettext("答复了，考评也按现在的记录重新算过。"))
    else:
        flash(gettext("请写一写为什么；别人已经答复过的，不再改。"), "error")
    return redirect(url_for("objections.index"))


def within_reach(objection_id: int) -> Objection:
    return objections_for(current_user).where(Objection.id == objection_id).first() or abort(404)

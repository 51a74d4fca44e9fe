"""A deputy's sheet of a year's evaluation: every figure with its reasons, and paper to sign."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import typeset
from models.audit import Audit
from models.database import act
from models.evaluations.after_closing import late_numbers
from models.evaluations.asked import asked_in
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import LONGEST, GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.reach import evaluations_for, objections_for, sheets_for
from models.evaluations.sheet import Sheet
from routes.forms import new_key, text
from routes.sheet_papers import drawn
from rules.evaluations.grading import PARTS, SIDES

pages = Blueprint("sheets", __name__, url_prefix="/sheets")


@pages.get("/mine")
def mine():
    """The latest one that is shown to the deputy."""
    own = sheets_for(current_user).where(Sheet.deputy == current_user.deputy_id)
    newest = own.order_by(Evaluation.year.desc()).first()
    if not newest:
        return render_template("sheets/none.html")
    return redirect(url_for("sheets.show", evaluation_id=newest.evaluation_id, deputy_id=newest.deputy_id))


@pages.get("/<int:evaluation_id>/deputies/<int:deputy_id>")
def show(evaluation_id: int, deputy_id: int):
    sheet = within_reach(evaluation_id, deputy_id)
    own = objections_for(current_user).where(Objection.evaluation == sheet.evaluation, Objection.deputy == deputy_id)
    decisions = GradeDecision.select().where(
        GradeDecision.evaluation == sheet.evaluation, GradeDecision.deputy == deputy_id
    )
    others = sheets_for(current_user).where(Sheet.deputy == deputy_id, Sheet.evaluation != sheet.evaluation)
    return render_template(
        "sheets/show.html", sheet=sheet, evaluation=sheet.evaluation, objections=list(own.order_by(Objection.id)),
        decisions=list(decisions.order_by(GradeDecision.id)), subjects=subjects_of(sheet), form=new_key(),
        others=list(others.order_by(Evaluation.year.desc())), longest=LONGEST,
        appraised=asked_in(sheet.evaluation, [deputy_id]),
        late=len(late_numbers(sheet)) if sheet.evaluation.head else 0,
    )  # fmt: skip


def within_reach(evaluation_id: int, deputy_id: int) -> Sheet:
    mine = Sheet.evaluation == evaluation_id, Sheet.deputy == deputy_id
    return sheets_for(current_user).where(*mine).first() or abort(404)


def subjects_of(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """What a deputy may object to: code → its words on the sheet, and the figure that stands there."""
    items = [item for part in sheet.card.categories for item in part.items]
    found = {item.id: (item.title, str(item.points)) for item in items}
    marks = {step.params["part"]: step.params["mark"] for step in sheet.steps if step.code == "part"}
    found |= {f"mark-{side}": (gettext(PARTS[side]), marks[side]) for side in SIDES if side in marks}
    return found | {"grade": (gettext("总评和等次"), sheet.shown_total)}


@pages.get("/<int:evaluation_id>/deputies/<int:deputy_id>/paper")
def paper(evaluation_id: int, deputy_id: int):
    """As it is printed, for the deputy to sign."""
    sheet = within_reach(evaluation_id, deputy_id)
    sheets = drawn(sheet.evaluation, [sheet])
    with act():
        Audit.note(current_user, "evaluation.printed", sheet.deputy, detail=str(sheet.evaluation.year))
    return render_template("sheets/paper.html", sheet=sheet, drawn=sheets, missing=typeset.undrawable(str(sheets)))


@pages.post("/<int:evaluation_id>/deputies/<int:deputy_id>/decisions")
def decide(evaluation_id: int, deputy_id: int):
    """People decide a grade, with the reason; an empty one goes back to what is proposed."""
    evaluations_for(current_user).where(Evaluation.id == evaluation_id).first() or abort(404)
    sheet = within_reach(evaluation_id, deputy_id)
    grade, reason = request.form.get("grade", ""), text("reason", LONGEST)
    if GradeDecision.decide(sheet.evaluation, sheet.deputy, grade, reason, current_user):
        flash(gettext("定下来了，理由也记下了。"))
    else:
        flash(gettext("没有改动：请选一个和现在不同的等次，并写明理由。已经封存的不能再改。"), "error")
    return redirect(url_for("sheets.show", evaluation_id=evaluation_id, deputy_id=deputy_id))


@pages.app_template_filter()
def subjects_told(subjects: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """As the options of a field: what it is, and the figure that stands there."""
    told = gettext("%(title)s：%(figure)s 分")
    return [(code, told % {"title": title, "figure": figure}) for code, (title, figure) in subjects.items()]

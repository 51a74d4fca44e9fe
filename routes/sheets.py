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
from models.evaluations.reach import evaluations_for, is_own, objections_for, own_sheets, sheets_for, speaks_for
from models.evaluations.sheet import Sheet
from routes.forms import new_key, text
from routes.sheet_papers import drawn
from rules.evaluations.grading import PARTS, SIDES

pages = Blueprint("sheets", __name__, url_prefix="/sheets")


@pages.get("/mine")
def mine():
    """The latest one that is shown to the deputy."""
    newest = own_sheets(current_user).order_by(Evaluation.year.desc()).first()
    return redirect(address(newest)) if newest else render_template("sheets/none.html")


@pages.get("/<int:evaluation_id>/deputies/<int:deputy_id>")
def show(evaluation_id: int, deputy_id: int):
    return shown(within_reach(evaluation_id, deputy_id))


def within_reach(evaluation_id: int, deputy_id: int) -> Sheet:
    mine = Sheet.evaluation == evaluation_id, Sheet.deputy == deputy_id
    return sheets_for(current_user).where(*mine).first() or abort(404)


def shown(sheet: Sheet) -> str:
    """A deputy's, or a group's."""
    said = objections_for(current_user).where(Objection.evaluation == sheet.evaluation, Objection.is_of(sheet.whose))
    decisions = GradeDecision.select().where(
        GradeDecision.evaluation == sheet.evaluation, GradeDecision.is_of(sheet.whose)
    )
    others = sheets_for(current_user).where(Sheet.is_of(sheet.whose), Sheet.evaluation != sheet.evaluation)
    return render_template(
        "sheets/show.html", sheet=sheet, evaluation=sheet.evaluation, objections=list(said.order_by(Objection.id)),
        decisions=list(decisions.order_by(GradeDecision.id)), subjects=subjects_of(sheet), form=new_key(),
        others=list(others.order_by(Evaluation.year.desc())), longest=LONGEST, own=is_own(current_user, sheet),
        speaks=speaks_for(current_user, sheet), appraised=asked_in(sheet.evaluation, sheet.deputy_ids),
        late=len(late_numbers(sheet)) if sheet.evaluation.head else 0,
    )  # fmt: skip


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
    return printed(within_reach(evaluation_id, deputy_id))


def printed(sheet: Sheet) -> str:
    sheets = drawn(sheet.evaluation, [sheet])
    with act():
        Audit.note(current_user, "evaluation.printed", sheet.whose, detail=str(sheet.evaluation.year))
    return render_template(
        "sheets/paper.html", sheet=sheet, drawn=sheets, missing=typeset.undrawable(str(sheets)),
        own=is_own(current_user, sheet),
    )  # fmt: skip


@pages.post("/<int:evaluation_id>/deputies/<int:deputy_id>/decisions")
def decide(evaluation_id: int, deputy_id: int):
    """People decide a grade, with the reason; an empty one goes back to what is proposed."""
    evaluations_for(current_user).where(Evaluation.id == evaluation_id).first() or abort(404)
    return decided(within_reach(evaluation_id, deputy_id))


def decided(sheet: Sheet):
    grade, reason = request.form.get("grade", ""), text("reason", LONGEST)
    if GradeDecision.decide(sheet.evaluation, sheet.whose, grade, reason, current_user):
        flash(gettext("定下来了，理由也记下了。"))
    else:
        flash(gettext("没有改动：请选一个和现在不同的等次，并写明理由。已经封存的不能再改。"), "error")
    return redirect(address(sheet))


@pages.app_template_filter("sheet_address")
def address(one: Sheet | Objection, page: str = "show") -> str:
    """Of a sheet, or of the one that an objection is about."""
    if one.group_id:
        return url_for(f"group_sheets.{page}", evaluation_id=one.evaluation_id, group_id=one.group_id)
    return url_for(f"sheets.{page}", evaluation_id=one.evaluation_id, deputy_id=one.deputy_id)


@pages.app_template_filter()
def subjects_told(subjects: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """As the options of a field: what it is, and the figure that stands there."""
    told = gettext("%(title)s：%(figure)s 分")
    return [(code, told % {"title": title, "figure": figure}) for code, (title, figure) in subjects.items()]

"""Deputies in difficulty, looked after: private notes, seen by the office of their region alone."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.audit import Audit
from models.database import act
from models.fairness.access import cared_for_deputies
from models.fairness.care_list import due_looks
from models.fairness.care_note import CareNote
from models.network.deputy import Deputy
from models.upkeep.retention import Retention
from routes.forms import day, form_key, new_key, number, text
from routes.vocabularies import options_of
from rules.fairness.talks import DIFFICULTIES, LONGEST

pages = Blueprint("care_notes", __name__, url_prefix="/care-notes")


@pages.get("")
def index():
    """Whom to look in on, the day first; what the difficulty is stands on the deputy's own page only."""
    looks = due_looks(current_user)
    if looks:
        with act():
            Audit.note(current_user, "care-notes.listed", count=len(looks))
    people = cared_for_deputies(current_user).order_by(Deputy.number)
    return render_template(
        "care-notes/index.html", looks=looks, today=clock.today(), people=[(one.id, one.name) for one in people]
    )


@pages.get("/new")
def new():
    """To the page of the deputy that was chosen."""
    return redirect(url_for("care_notes.show", deputy_id=within_reach(request.args.get("deputy", type=number)).id))


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    return shown(within_reach(deputy_id), "", 200)


@pages.post("/<int:deputy_id>")
def create(deputy_id: int):
    deputy, kind, words = within_reach(deputy_id), request.form.get("kind", ""), text("words", LONGEST)
    look_on = request.form.get("look_on", type=day)
    if kind not in DIFFICULTIES or not words or (look_on and look_on < clock.today()):
        return shown(deputy, gettext("请选是什么难处，写一句做了什么；下次看望要在今天或者以后。"), 422)
    if CareNote.write(deputy, kind, words, look_on, form_key(), current_user):
        flash(gettext("记下了，只有联络办公室看得到。"))
    return redirect(url_for("care_notes.show", deputy_id=deputy.id))


@pages.post("/<int:deputy_id>/removal")
def destroy(deputy_id: int):
    """The deputy wishes it, or it is over."""
    deputy = within_reach(deputy_id)
    if CareNote.erase(deputy, current_user):
        flash(gettext("都删了。"))
    return redirect(url_for("care_notes.index"))


def shown(deputy: Deputy, error: str, status: int):
    notes = CareNote.of(deputy)
    with act():
        Audit.note(current_user, "care-note.looked", deputy, len(notes))
    return render_template(
        "care-notes/show.html", deputy=deputy, notes=notes, error=error, typed=request.form, form_key=new_key(),
        today=clock.today(), longest=LONGEST, kept=Retention.days_now()["care-notes"],
        kinds=options_of(DIFFICULTIES),
    ), status  # fmt: skip


def within_reach(deputy_id: int | None) -> Deputy:
    return cared_for_deputies(current_user).where(Deputy.id == (deputy_id or 0)).first() or abort(404)

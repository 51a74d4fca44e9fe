"""Ballots (评议表): what a round asks, what its marks are worth, and how many answers it takes to show a mean."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.appraisals.access import rounds_for
from models.appraisals.round import AppraisalRound
from routes.forms import number, text
from rules.evaluations import appraisal
from rules.evaluations.appraisal import SIDES
from rules.evaluations.ballot import USUAL, BallotError, read

pages = Blueprint("ballots", __name__, url_prefix="/ballots")

LONGEST = 1000
BOUNDS = {
    "least": (appraisal.FEWEST, appraisal.LEAST, appraisal.MOST),
    "least_fellows": (appraisal.FEWEST_FELLOWS, appraisal.LEAST_FELLOWS, appraisal.MOST_FELLOWS),
}


@pages.get("/<int:round_id>")
def edit(round_id: int):
    return edited(within_reach(round_id))


def edited(round_: AppraisalRound, error: BallotError | None = None) -> str:
    leasts = {name: getattr(round_, name) for name in BOUNDS}
    return render_template("ballots/edit.html", round=round_, ballot=form(round_.ballot.typed() | leasts, error))


def form(held: dict | None = None, error: BallotError | None = None) -> dict:
    """What the fields of `ballots/fields.html` hold: as they were sent, or as they stand, or as usual."""
    held = held or USUAL.typed() | {name: usual for name, (_, usual, _) in BOUNDS.items()}
    wrong = {error.field: gettext(error.message, **error.params)} if error else {}
    sent = {name: request.form[f"ballot-{name}"] for name in held if f"ballot-{name}" in request.form}
    return {"typed": held | sent, "bounds": BOUNDS, "errors": wrong}


def asked() -> dict:
    """What the form asks for, as `AppraisalRound.ask` takes it. BallotError if its lines make no ballot."""
    ballot = read({field: text(f"ballot-{field}", LONGEST) for field in ("questions", *SIDES)})
    leasts = {
        name: max(fewest, min(most, request.form.get(f"ballot-{name}", usual, type=number)))
        for name, (fewest, usual, most) in BOUNDS.items()
    }
    return {"ballot": ballot} | leasts


def within_reach(round_id: int) -> AppraisalRound:
    return rounds_for(current_user).where(AppraisalRound.id == round_id).first() or abort(404)


@pages.post("/<int:round_id>")
def update(round_id: int):
    """Until the first window opens."""
    round_ = within_reach(round_id)
    try:
        changed = round_.ask(current_user, **asked())
    except BallotError as error:
        return edited(round_, error), 422
    if changed:
        flash(gettext("改好了。"))
    else:
        flash(gettext("没有改：评议已经开始，问什么、怎么算不能再变。"), "error")
    return redirect(url_for("appraisals.show", round_id=round_.id))

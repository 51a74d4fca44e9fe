"""Peer appraisal (互评): fellows of a group judge each other, and each other's annual reports."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.appraisals.access import own_round
from models.appraisals.giving import ABSTAINED, FELLOWS, judge_fellows
from models.appraisals.own import OwnAppraisals
from models.appraisals.round import AppraisalRound
from models.voices.annual_report import AnnualReport

pages = Blueprint("peer_appraisals", __name__, url_prefix="/peer-appraisals")


@pages.get("/<int:round_id>/<what>")
def show(round_id: int, what: str):
    """The fellows, each with whether this one has answered; how many others have not is a number."""
    round_, own = mine(round_id, what), OwnAppraisals(current_user.deputy)
    fellows, told = own.judged(round_, what), own.told(round_, what)
    return render_template(
        "peer-appraisals/show.html", round=round_, what=what, fellows=fellows, told=told,
        reports={one.id: AnnualReport.public_of(one, round_.year) for one in fellows} if what == "report" else {},
        waiting=own.fellows_waited_for(round_, what), abstained=ABSTAINED,
    )  # fmt: skip


@pages.post("/<int:round_id>/<what>")
def create(round_id: int, what: str):
    """Of the fellows on the form, those that have a mark; the rest can follow."""
    round_ = mine(round_id, what)
    fellows = OwnAppraisals(current_user.deputy).judged(round_, what)
    marks = {one.id: request.form.get(f"mark-{one.id}", "") for one in fellows}
    marks = {one: mark for one, mark in marks.items() if mark in (*round_.ballot.codes(what), ABSTAINED)}
    given = judge_fellows(round_, what, marks, current_user)
    if given:
        flash(gettext("评好了。谁评了什么，没有记下来。"))
    elif marks:
        flash(gettext("已经评过了，或者时间过了。"), "late")
    else:
        flash(gettext("还没有选。不了解的，就选“不了解”。"), "error")
    back = "appraisals.mine" if given else "peer_appraisals.show"
    return redirect(url_for(back, **({} if given else {"round_id": round_id, "what": what})))


def mine(round_id: int, what: str) -> AppraisalRound:
    return (what in FELLOWS and own_round(current_user, round_id)) or abort(404)

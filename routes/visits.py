"""Visits: the pages a phone keeps for recording them, the batch it sends, and what was recorded."""

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access import households_for, visits_for
from models.audit import Audit
from models.database import act
from models.household import Household
from models.installation import Installation
from models.recording import Receipt, record
from models.review import Review
from models.visit import Visit
from rules.plausibility import CAUSES

pages = Blueprint("visits", __name__, url_prefix="/visits")

BATCH, PAGE = 50, 30


@pages.get("")
def index():
    """One's own visits, newest first."""
    number = max(1, request.args.get("page", 1, type=int))
    visits = visits_for(current_user).order_by(Visit.visited_at.desc()).paginate(number, PAGE + 1)
    rows = list(visits)
    return render_template("visits/index.html", visits=rows[:PAGE], page=number, more=len(rows) > PAGE)


@pages.get("/new")
def new():
    return render_template("visits/new.html")


@pages.get("/scan")
def scan():
    return render_template("visits/scan.html")


@pages.get("/waiting")
def waiting():
    return render_template("visits/waiting.html")


@pages.post("")
def create():
    """A batch from a phone → a receipt for each entry. See `models.recording`."""
    batch = request.get_json(silent=True)
    try:
        items, sent_at = batch["visits"], clock.parse(batch["sent_at"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return jsonify(error="unreadable"), 422
    if not isinstance(items, list) or len(items) > BATCH:
        return jsonify(error="too-many", most=BATCH), 422
    receipts = record(current_user, items, sent_at)
    return jsonify(epoch=Installation.here().epoch, receipts=[told(receipt) for receipt in receipts])


def told(receipt: Receipt) -> dict:
    """A receipt as the phone reads it."""
    visit = receipt.visit
    return {
        "uuid": receipt.uuid,
        "state": receipt.state,
        "why": gettext(receipt.why) if receipt.why else ";".join(gettext(CAUSES[cause]) for cause in receipt.causes),
        "counts": receipt.state == "kept" and not receipt.causes,
        "visit": visit and visit.id,
        "received_at": visit and visit.received_at.isoformat(),
        "theirs": content(visit) if visit and receipt.state == "conflict" else None,
    }


def content(visit: Visit) -> dict:
    return {
        "code": visit.code, "visited_at": visit.visited_at.isoformat(), "place": visit.place,
        "schedule": visit.schedule, "roles": visit.role_codes, "heard": visit.heard, "done": visit.done,
        "promised": visit.promised, "companions": [companion.deputy_id for companion in visit.companions],
    }  # fmt: skip


@pages.get("/<int:visit_id>")
def show(visit_id: int):
    """One visit with its lines in the ledger. Whose home it was, only to those who serve it."""
    visit = visits_for(current_user).where(Visit.id == visit_id).first() or abort(404)
    serves = households_for(current_user).where(Household.id == visit.household_id).exists()
    own = current_user.deputy_id in {deputy.id for deputy in visit.deputies}
    if visit.household_id and (serves or own):
        with act():
            Audit.note(current_user, "visit.looked", visit.household)
    return render_template("visits/show.html", visit=visit, open_home=serves or own, own=own)


@pages.post("/<int:visit_id>/contest")
def contest(visit_id: int):
    visit = visits_for(current_user).where(Visit.id == visit_id, Visit.deputy == current_user.deputy_id).first()
    if not visit:
        abort(404)
    words = request.form.get("words", "").strip()[:500]
    if not words:
        flash(gettext("请写一句为什么,办公室好再看一看。"), "error")
    elif Review.contest(visit, words, current_user):
        flash(gettext("已经请办公室再看一看。"))
    return redirect(url_for("visits.show", visit_id=visit_id))

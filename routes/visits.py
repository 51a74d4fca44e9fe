"""Visits: the pages a phone keeps for recording them, the batch it sends, and what was recorded."""

from datetime import date
from itertools import groupby

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import visits_for
from models.opinions import handing_over
from models.visits.recording import Receipt, record
from models.visits.review import Review
from models.visits.seen_visit import SeenVisit, in_state, seen_by, visits_of
from models.visits.visit import Visit
from models.visits.visit_file import VisitFile
from routes import bodies
from routes.audits import homes_in, note_look
from routes.forms import page_number
from routes.metrics import count_receipts
from rules.visits.plausibility import CAUSES

pages = Blueprint("visits", __name__, url_prefix="/visits")

BATCH, PAGE, LONGEST = 50, 30, 500
STATES = ("claimed", "void")


@pages.get("")
def index():
    """One's own visits, newest first; all of them, or those that wait for a person, or were declined."""
    state, number = request.args.get("state", ""), page_number()
    visits = visits_of(current_user.deputy_id)
    if state in STATES:
        visits = in_state(visits, state)
    newest = visits.order_by(Visit.visited_at.desc(), Visit.id.desc()).paginate(number, PAGE)
    seen = seen_by(current_user, list(newest))
    note_look("visits.listed", current_user.deputy, homes_in(seen))
    return render_template(
        "visits/index.html", days=by_day(seen), state=state, page=number, pages=-(-visits.count() // PAGE)
    )


def by_day(seen: list[SeenVisit]) -> list[tuple[date, list[SeenVisit]]]:
    return [(day, list(visits)) for day, visits in groupby(seen, key=lambda one: one.visit.visited_on)]


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
@bodies.takes(4 * 2**20)  # fifty, each with all that can be written, in six bytes a character
def create():
    """A batch from a phone → a receipt for each entry. See `models.visits.recording`."""
    batch = bodies.told()
    try:
        items, sent_at = batch["visits"], clock.parse(batch["sent_at"])
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return jsonify(error="unreadable"), 422
    if not isinstance(items, list) or len(items) > BATCH:
        return jsonify(error="too-many", most=BATCH), 422
    receipts = record(current_user._get_current_object(), items, sent_at)
    count_receipts(receipts)
    return jsonify(epoch=current_user.sign_in.epoch, receipts=[told(receipt) for receipt in receipts])


def told(receipt: Receipt) -> dict:
    """A receipt as the phone reads it."""
    kept = receipt.kept
    return {
        "uuid": receipt.uuid,
        "state": receipt.state,
        "why": gettext(receipt.why) if receipt.why else ";".join(gettext(CAUSES[cause]) for cause in receipt.causes),
        "counts": receipt.state == "kept" and not receipt.causes,
        "visit": kept and kept.number,
        "received_at": kept and kept.received_at.isoformat(),
        "theirs": content(receipt.visit) if kept and receipt.state == "conflict" else None,
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
    return shown(visit, "", "")


@pages.post("/<int:visit_id>/opinion")
def hand_over(visit_id: int):
    """What was heard goes to the office as an opinion; pressed twice, it went once."""
    if handing_over.hand_over(own(visit_id), current_user._get_current_object()):
        flash(gettext("交给办公室了。办得怎样，在这里看得到。"))
    return redirect(url_for("visits.show", visit_id=visit_id))


@pages.post("/<int:visit_id>/contest")
def contest(visit_id: int):
    visit = own(visit_id)
    words = request.form.get("words", "").strip()
    if not words:
        return shown(visit, words, gettext("请写一句为什么，办公室好再看一看。")), 422
    if len(words) > LONGEST:
        return shown(visit, words, gettext("请写短一点，最多 %(longest)s 个字。", longest=LONGEST)), 422
    if Review.contest(visit, words, current_user):
        flash(gettext("已经请办公室再看一看。"))
    return redirect(url_for("visits.show", visit_id=visit_id))


def own(visit_id: int) -> Visit:
    """A visit that the deputy recorded."""
    mine = visits_for(current_user).where(Visit.id == visit_id, Visit.deputy == current_user.deputy_id)
    return mine.first() or abort(404)


def shown(visit: Visit, words: str, error: str) -> str:
    """A visit's page; with what was typed into the form to contest, and what is amiss in it."""
    file = VisitFile(visit, current_user)
    note_look("visit.looked", file.seen.household, homes_in([file.seen]))
    return render_template("visits/show.html", file=file, words=words, error=error)

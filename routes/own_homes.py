"""A household's own page, for whoever has its code and its PIN; and the slips on which these are printed."""

from flask import Blueprint, abort, flash, jsonify, make_response, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock, qr
from models.access.access import households_for, slip_areas_for
from models.appraisals.home import HomeAppraisals
from models.audit import Audit
from models.database import act
from models.households import pin_slip
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.household_record import record_of
from models.households.own_home import OwnHome
from models.households.pin_attempt import PinAttempt
from models.network.area import Area
from routes import residents
from routes.addresses import base_url
from routes.dress import moment
from routes.forms import number
from rules.households.codes import CodeError, read
from rules.opinions.opinion import SENTENCES

pages = Blueprint("own_homes", __name__)
pages.add_url_rule("/h/<token>", endpoint="scanned", redirect_to="/H/<token>")

LONGEST = 500


@pages.after_request
def keep_out_of_searches(response):
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@pages.get("/H/<token>")
def scanned(token: str):
    """Where the code on the slip leads. It tells nothing, not even whether there is such a code."""
    return asked(token[:60])


@pages.get("/own-homes/new")
def new():
    return asked("")


def asked(code: str, error: str = "") -> str:
    return render_template("own-homes/new.html", code=code, error=error)


@pages.post("/own-homes")
def create():
    """Code and PIN together. Which of them was wrong is not said."""
    typed, address = request.form.get("code", "").strip()[:60], request.remote_addr or ""
    code = living(typed)
    outcome = PinAttempt.attempt(code, request.form.get("pin", "")[:40], address)
    if outcome.until:
        return asked(typed, please_wait(outcome.until)), 429
    if not outcome.opened:
        return asked(typed, gettext("码或者密码不对，请对着小条再看一遍。")), 422
    residents.let_in(code)
    return residents.name_phone(make_response(redirect(url_for("own_homes.show"))))


def living(typed: str) -> Code | None:
    """The code that was typed or scanned, as long as it's in use."""
    try:
        code = Code.found(read(typed)[1])
    except CodeError:
        return None
    return code if code and not code.replaced_at and not code.household.erased_at else None


def please_wait(until) -> str:
    return gettext(
        "错得多了，先歇一歇，%(moment)s以后再试。小条找不到了？请社区的代表工作站再印一张，马上就能用。",
        moment=moment(until),
    )


@pages.get("/own-homes")
def show():
    home = OwnHome(residents.resident())
    with act():
        Audit.note(None, "own-home.looked", home.household)
    appraisals = HomeAppraisals(home.household)
    return render_template("own-homes/show.html", home=home, sentences=SENTENCES, appraisals=appraisals)


@pages.get("/own-homes/record.json")
def export():
    """All of it as a file; the name says nothing."""
    household = residents.resident()
    with act():
        Audit.note(None, "own-home.fetched", household)
    answer = jsonify(record_of(household))
    answer.headers["Content-Disposition"] = f'attachment; filename="lianxin-{clock.today()}.json"'
    return answer


@pages.get("/own-homes/visits/<int:visit_id>")
def visit(visit_id: int):
    return told(own_visit(visit_id))


def own_visit(visit_id: int):
    return OwnHome(residents.resident()).visit(visit_id) or abort(404)


def told(seen, error: str = "") -> str:
    return render_template(
        "own-homes/visit.html", seen=seen, error=error, by_deputy=residents.is_a_deputys_phone(), longest=LONGEST,
        word=written(),
    )  # fmt: skip


def written() -> str:
    return request.form.get("word", "").strip()[:LONGEST]


@pages.post("/own-homes/visits/<int:visit_id>/confirmation")
def confirm(visit_id: int):
    """That the deputy came, or that nobody did; once, and not from a deputy's phone."""
    seen, came = own_visit(visit_id), request.form.get("came")
    if came not in ("yes", "no"):
        return told(seen, gettext("请选来过，还是没有人来。")), 422
    if residents.is_a_deputys_phone():
        return told(seen), 403
    if not seen.is_answerable or not Confirmation.give(seen.visit, came == "yes", written()):
        flash(gettext("这一次已经说过了，谢谢您。"))
    elif came == "yes":
        flash(gettext("知道了，谢谢您。"))
    else:
        flash(gettext("办公室会去问清楚。是您说的，代表那边不会提。"))
    return redirect(url_for("own_homes.show"))


@pages.post("/own-homes/end")
def destroy():
    """Leave; the browser forgets the pages as well."""
    residents.leave()
    response = make_response(redirect(url_for("own_homes.new", left=1)))
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


@pages.get("/own-homes/slips")
def slips():
    """The slips of an area, or of one household in it, ready to print. Nobody prints those of their own area."""
    areas = slip_areas_for(current_user).where(Area.id == request.args.get("area", type=number))
    area = areas.first() or abort(404)
    found = pin_slip.slips_of(area, base_url(), request.args.get("household", type=number))
    with act():
        Audit.note(current_user, "pins.printed", area, count=len(found))
    drawn = [slip._asdict() | {"qr_svg": qr.svg(slip.address, slip.short)} for slip in found]
    return render_template("own-homes/slips.html", area=area, slips=drawn, sheets=-(-len(drawn) // pin_slip.PER_SHEET))


@pages.post("/own-homes/slips/<int:household_id>")
def renew(household_id: int):
    """The slip is lost, or the PIN is locked: a new PIN at once, and the slip to print."""
    areas = slip_areas_for(current_user).select(Area.id)
    mine = households_for(current_user).where(Household.id == household_id, Household.area.in_(areas))
    household = mine.first() or abort(404)
    (Code.current(household) or abort(404)).new_pin(current_user)
    flash(gettext("密码换好了，旧小条不再有用。请把这张打印出来，交到这户人手里。"))
    return redirect(url_for("own_homes.slips", area=household.area_id, household=household.id))

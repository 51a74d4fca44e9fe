"""The household ledger (台账), as far as a person serves it: a list to search, and a household's page."""

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask_login import current_user

from lib import clock
from lib.sealing import SealError
from models.access.access import areas_for, households_for
from models.audit import Audit
from models.database import act
from models.households.household import Household
from models.households.household_file import HouseholdFile
from models.households.household_record import record_of
from models.households.household_search import PAGE, HouseholdSearch
from models.network.area import Area
from models.sealed import keys
from models.visits.due import calls_of
from routes.dress import day
from routes.forms import number, page_number
from routes.vocabularies import options_of
from rules.visits.due import Due
from rules.words import HOUSEHOLD_KINDS

pages = Blueprint("households", __name__, url_prefix="/households")

WORDS, LONGEST = "households.search", 120


@pages.get("")
def index():
    """The office's and the stations' households to search; a deputy's own, with those that want to be called on."""
    search, page = asked_for(), page_number()
    rows, total = search.page(page), search.found.count()
    with act():
        Audit.note(current_user, "households.listed", count=len(rows))
    return render_template(
        "households/index.html", search=search, rows=rows, total=total, page=page, pages=-(-total // PAGE),
        areas=[(area.id, area.name) for area in areas_for(current_user).order_by(Area.number)],
        kinds=options_of(HOUSEHOLD_KINDS), dues=own_dues(),
    )  # fmt: skip


def asked_for() -> HouseholdSearch:
    return HouseholdSearch(
        current_user,
        text=opened(request.args.get("q", "")),
        area=request.args.get("area", type=number),
        kind=request.args.get("kind", ""),
        nobodys=request.args.get("nobodys") == "1",
    )


def opened(sealed: str) -> str:
    """The words looked for; an address that somebody has changed looks for nothing."""
    try:
        return keys().open(sealed, WORDS)
    except SealError:
        return ""


@pages.post("")
def search():
    """What is looked for stands sealed in the address: a name has no business in logs and histories."""
    others = {name: request.form[name] for name in ("area", "kind", "nobodys") if request.form.get(name)}
    words = keys().seal(request.form.get("q", "").strip()[:LONGEST], WORDS)
    return redirect(url_for("households.index", **others, **({"q": words} if words else {})))


def own_dues() -> dict[int, Due]:
    if not current_user.deputy_id:
        return {}
    return {call.household.id: call.due for call in calls_of(current_user.deputy_id, clock.today())}


@pages.get("/<int:household_id>/record")
def record(household_id: int):
    """Everything that is kept about a household, to be read."""
    household = within_reach(household_id)
    with act():
        Audit.note(current_user, "household.exported", household)
    return render_template("households/record.html", home=household, record=record_of(household))


@pages.get("/<int:household_id>/record.json")
def export(household_id: int):
    """The same as a file; its name is a number, since names of files end up in histories."""
    household = within_reach(household_id)
    with act():
        Audit.note(current_user, "household.exported", household)
    answer = jsonify(record_of(household))
    answer.headers["Content-Disposition"] = f'attachment; filename="household-{household.id}.json"'
    return answer


@pages.app_template_filter("day_of")
def day_of(moment: str) -> str:
    """The day, here, of a moment as the record writes it."""
    return day(clock.day_of(clock.parse(moment)))


def within_reach(household_id: int) -> Household:
    return households_for(current_user).where(Household.id == household_id).first() or abort(404)


@pages.get("/<int:household_id>")
def show(household_id: int):
    household = within_reach(household_id)
    with act():
        Audit.note(current_user, "household.looked", household)
    return render_template("households/show.html", file=HouseholdFile(household, current_user))

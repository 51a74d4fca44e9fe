"""Responsibility areas: how far each is covered, who answers for it and who did, and which have nobody."""

from flask import Blueprint, abort, render_template, request
from flask_login import current_user

from lib import clock
from models.access.access import areas_for
from models.network.area import Area
from models.network.area_file import AreaFile
from models.network.region import within
from models.visits.coverage import Counts, Coverage, coverage
from routes.audits import note_look
from routes.forms import number, region_code
from routes.years import chosen_year, other_years

pages = Blueprint("areas", __name__, url_prefix="/areas")

ORDERS = {
    "number": lambda row: row.area.number,
    "name": lambda row: row.area.name,
    "households": lambda row: row.counts.households,
    "visited": lambda row: row.counts.percent,
    "home": lambda row: row.counts.home_percent,
    "must": lambda row: row.counts.must_percent,
}


@pages.get("")
def index():
    """Coverage; without a wish of the reader's, nobody's areas come first."""
    year, text = chosen_year(), request.args.get("q", "").strip()
    rows = coverage(chosen_areas(text), year, clock.today())
    nobodys = [row for row in rows if not row.deputies]
    shown = nobodys if "nobodys" in request.args else rows
    by = request.args.get("by", "") if request.args.get("by") in ORDERS else ""
    down = bool(request.args.get("down", 0, type=number))
    partial = request.headers.get("HX-Request-Type") == "partial"
    return render_template(
        "areas/table.html" if partial else "areas/index.html", rows=ordered(shown, by, down), nobodys=nobodys, by=by,
        down=down, year=year, other_years=other_years(year), text=text, total=len(rows),
        counts=sum((row.counts for row in rows), Counts()),
    )  # fmt: skip


@pages.get("/<int:area_id>")
def show(area_id: int):
    area = areas_for(current_user).where(Area.id == area_id).first() or abort(404)
    file = AreaFile(area, chosen_year(), clock.today())
    note_look("area.looked", area, len(file.homes))
    return render_template("areas/show.html", file=file, other_years=other_years(file.year))


def chosen_areas(text: str):
    areas = areas_for(current_user).where(within(Area.region, region_code()))
    return areas.where(Area.name.contains(text) | Area.number.contains(text)) if text else areas


def ordered(rows: list[Coverage], by: str, down: bool) -> list[Coverage]:
    return sorted(rows, key=ORDERS.get(by, lambda row: bool(row.deputies)), reverse=bool(by) and down)

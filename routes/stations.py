"""Stations: where deputies can be met, and when."""

from flask import Blueprint, abort, render_template
from flask_login import current_user

from models.access import stations_for
from models.area import Area
from models.place_card import StationCard
from models.region import Region
from models.station import Station

pages = Blueprint("stations", __name__, url_prefix="/stations")


@pages.get("")
def index():
    """By number, each with the areas that it serves."""
    stations = list(stations_for(current_user).order_by(Station.number))
    areas = {station.id: [] for station in stations}
    for area in Area.select().where(Area.station.in_(list(areas))).order_by(Area.number):
        areas[area.station_id].append(area)
    regions = {region.code: region.name for region in Region.select()}
    return render_template("stations/index.html", stations=stations, areas=areas, regions=regions)


@pages.get("/<slug>")
def show(slug: str):
    """For everybody: where it is, when it is open, and whom one meets there."""
    return render_template("stations/show.html", card=StationCard.with_slug(slug) or abort(404))

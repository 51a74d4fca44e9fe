"""Stations: where deputies can be met, and when."""

from flask import Blueprint, abort, render_template
from flask_login import current_user

from models.access.access import stations_for
from models.network.area import Area
from models.network.region import Region
from models.network.station import Station
from models.papers.place_card import StationCard

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

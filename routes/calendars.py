"""Calendars to subscribe to (RFC 5545): when a station or a deputy receives. Nothing of anybody who comes."""

from datetime import timedelta

from flask import Blueprint, Response, abort, request, url_for
from flask_babel import gettext

from lib import clock, ical
from models.meetings.reception import Reception
from models.meetings.reception_list import beside
from models.network.deputy import Deputy
from models.network.station import Station
from routes.addresses import base_url

pages = Blueprint("calendars", __name__, url_prefix="/calendars")

BACK = timedelta(days=60)  # so that who asks rarely still hears what was cancelled
MOST = 500
KEPT = 3600  # seconds that a program may go on with what it has


@pages.get("/stations/<ics:station>")
def station(station: str):
    found = Station.get_or_none(Station.number == station) or abort(404)
    return feed(Reception.station == found, gettext("%(name)s接待日", name=found.name))


@pages.get("/deputies/<ics:slug>")
def deputy(slug: str):
    found = Deputy.with_slug(slug) or abort(404)
    return feed(Reception.deputy == found, gettext("%(name)s代表接待日", name=found.name))


@pages.get("/receptions/<ics:uid>")
def reception(uid: str):
    """A single one, to put down in one's own calendar."""
    found = beside(Reception.select().where(Reception.uid == uid)).first() or abort(404)
    return answer(ical.calendar(gettext("代表接待日"), [event(found)]), f"reception-{found.on}")


def feed(mine, name: str) -> Response:
    recent = beside(Reception.select().where(mine, Reception.ends_at > clock.now() - BACK))
    return answer(ical.calendar(name, map(event, recent.order_by(Reception.begins_at).limit(MOST))), "receptions")


def event(reception: Reception) -> ical.Event:
    station, deputy = reception.station, reception.deputy
    return ical.Event(
        uid=f"{reception.uid}@lianxin", begins_at=reception.begins_at, ends_at=reception.ends_at,
        summary=gettext("%(name)s代表接待群众", name=deputy.name),
        place=" ".join(filter(None, [station.name, station.place])),
        description=gettext("有困难、有想法，都可以来说。不用预约。"),
        url=f"{base_url()}{url_for('contact_cards.deputy', slug=deputy.slug)}",
        sequence=reception.sequence, changed_at=reception.changed_at, cancelled=reception.state == "cancelled",
    )  # fmt: skip


def answer(made: bytes, name: str) -> Response:
    response = Response(made, content_type=ical.TYPE)
    response.headers["Content-Disposition"] = f'inline; filename="{name}.ics"'
    response.cache_control.public, response.cache_control.max_age = True, KEPT
    response.add_etag()
    return response.make_conditional(request)

"""Printing (打印): the five things that make a deputy known, one at a time from the browser or all at once as a PDF."""

from pathlib import Path

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock, queue, typeset
from models.access.access import areas_for, groups_for, printed_deputies_for
from models.audit import Audit
from models.database import act
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.group import Group
from models.papers.certificate import Certificate
from models.papers.printing import Order, ask_for
from routes.addresses import base_url
from routes.drawings import drawing, sheets_of
from routes.forms import number
from routes.years import chosen_year
from rules.papers.papers import PAPERS, size_for

pages = Blueprint("prints", __name__, url_prefix="/prints")


@pages.get("")
def index():
    """A small picture of each thing, as it will be for the area that was chosen, and where to print it."""
    areas = list(areas_for(current_user).order_by(Area.number))
    area = next((one for one in areas if one.id == request.args.get("area", type=number)), areas[0] if areas else None)
    shown = [(paper, miniature(paper, area)) for paper in printable()] if area else []
    parts = {"area": area, "shown": shown, "papers": PAPERS, "missing": missing(shown)}
    if request.headers.get("HX-Request-Type") == "partial":
        return render_template("prints/gallery.html", **parts)
    groups = list(groups_for(current_user).order_by(Group.number))
    words = [(code, gettext(PAPERS[code].word)) for code in printable()]
    return render_template("prints/index.html", areas=areas, groups=groups, words=words, **parts)


@pages.app_template_global()
def choices(rows: list, key: str = "id") -> list[tuple]:
    """Rows that have a name, as the options of a field."""
    return [(getattr(row, key), row.name) for row in rows]


def printable() -> list[str]:
    """The things that this person may print."""
    return [code for code, paper in PAPERS.items() if paper.roles & current_user.roles.keys()]


def miniature(paper: str, area: Area):
    """The first of an area's as it is printed; None where there is none. Of the record book the cover only."""
    order = Order(paper, size_for(paper, ""), clock.today().year, area=area.id)
    found = order.subjects(current_user)
    if paper == "certificate":
        found = found.where(Deputy.id.in_(Certificate.select(Certificate.deputy).where(Certificate.ended_at.is_null())))
    first = found.first()
    return drawing(order, [first], current_user, base_url()) if first and paper != "record-book" else first


def missing(shown: list) -> str:
    """The characters on the pictures that this machine has no shape for."""
    return typeset.undrawable("".join(str(drawn) for _, drawn in shown))


@pages.get("/<paper>/deputies/<int:deputy_id>")
def deputy(paper: str, deputy_id: int):
    """A deputy's certificate or contact card, ready to print; the record book has a page of its own."""
    if not known(paper) or PAPERS[paper].about != "deputy":
        abort(404)
    found = printed_deputies_for(current_user, PAPERS[paper].roles).where(Deputy.id == deputy_id).first() or abort(404)
    if paper == "record-book":
        return redirect(url_for("record_books.show", deputy_id=found.id))
    if paper == "certificate" and not Certificate.current(found):
        return redirect(url_for("certificates.deputy", deputy_id=found.id))
    return shown_as(ordered(paper), [found], found, found.name)


@pages.get("/<paper>/areas/<int:area_id>")
def area(paper: str, area_id: int):
    """An area's letter or poster, or the cards of all who answer for it."""
    found = areas_for(current_user).where(Area.id == area_id).first() or abort(404)
    if not known(paper) or paper == "record-book" or not PAPERS[paper].roles & current_user.roles.keys():
        abort(404)
    order = ordered(paper, area=found.id)
    return shown_as(order, list(order.subjects(current_user)), found, found.name)


def known(paper: str) -> bool:
    return paper in PAPERS


def ordered(paper: str, **about) -> Order:
    return Order(paper, size_for(paper, request.values.get("size", "")), chosen_year(), **about)


def shown_as(order: Order, subjects: list, about, name: str):
    drawn = drawing(order, subjects, current_user, base_url())
    with act():
        Audit.note(current_user, "paper.printed", about, count=0, detail=f"{order.paper} {len(subjects)}")
    return render_template(
        "prints/show.html", order=order, drawn=drawn, name=name, paper=PAPERS[order.paper],
        sheets=sheets_of(order), missing=typeset.undrawable(str(drawn)), subjects=subjects,
    )  # fmt: skip


@pages.post("")
def create():
    """The things of an area, a group or all within reach, as one PDF in the background."""
    paper = request.form.get("paper", "")
    if paper not in printable():
        abort(404)
    area, group = chosen()
    order = ordered(paper, area=area and area.id, group=group and group.id)
    if not order.subjects(current_user).exists():
        flash(gettext("这里没有可印的，先看看责任区有没有代表。"), "late")
        return redirect(url_for("prints.index"))
    where = area or group
    name = f"{gettext(PAPERS[paper].word)} {where.name if where else gettext('全部')}"
    job = ask_for(order, current_user, base_url(), Path(current_app.config["INSTANCE"]) / "files", name)
    queue.enqueue(job.id)
    return redirect(url_for("jobs.show", job_id=job.id))


def chosen() -> tuple[Area | None, Group | None]:
    """What the form is about; 404 for what is out of reach."""
    area_id, group_id = (request.form.get(name, type=number) for name in ("area", "group"))
    area = areas_for(current_user).where(Area.id == area_id).first() or abort(404) if area_id else None
    group = groups_for(current_user).where(Group.id == group_id).first() or abort(404) if group_id else None
    return area, group

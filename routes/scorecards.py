"""Scorecards: a deputy's points of a year, item by item, and the acts behind each."""

from flask import Blueprint, abort, render_template
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.declarations.given_sheet import GIVEN, marks_with_evidence
from models.evaluations.evaluation import Evaluation
from models.evaluations.reach import sheets_for
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy
from models.points.archive import Archive
from models.points.deputy_year import DeputyYear
from models.visits.seen_visit import in_state, visits_of
from routes.audits import homes_in, note_look
from routes.forms import page_number
from routes.years import chosen_year, other_years

pages = Blueprint("scorecards", __name__, url_prefix="/scorecards")


@pages.get("/mine")
def mine():
    return show(current_user.deputy_id)


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    figures = figures_of(deputy_id)
    waiting = in_state(visits_of(deputy_id), "claimed").count()
    return render_template(
        "scorecards/show.html",
        figures=figures,
        waiting=waiting,
        other_years=other_years(figures.year),
        sheet=sheets_for(current_user).where(Sheet.deputy == deputy_id, Evaluation.year == figures.year).first(),
    )


@pages.get("/<int:deputy_id>/items/<item>")
def lines(deputy_id: int, item: str):
    """The working of one figure, and every act that it looks at."""
    figures = figures_of(deputy_id)
    scored = figures.item(item) or abort(404)
    archive = Archive(current_user, figures.deputy, figures.year, *scored.item.looks_at[:3])
    number = page_number()
    deeds = archive.page(number) if scored.item.looks_at.kinds else []  # a mark has no acts behind it
    note_look("item.looked", figures.deputy, homes_in(deed.visit for deed in deeds if deed.visit))
    marks = marks_with_evidence(deputy_id, figures.year, item) if scored.item.kind == GIVEN else []
    return render_template(
        "scorecards/lines.html", figures=figures, scored=scored, archive=archive, deeds=deeds, page=number, marks=marks
    )


def figures_of(deputy_id: int) -> DeputyYear:
    """The chosen year of a deputy within reach."""
    deputy = deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    return DeputyYear(deputy, chosen_year(), clock.today())

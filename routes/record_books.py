"""Record books (走访记载册): a deputy's visits of a year, to read and to print."""

from flask import Blueprint, abort, render_template, request
from flask_login import current_user

from lib import clock
from models.access.access import record_books_for
from models.network.deputy import Deputy
from models.papers.record_book import RecordBook
from models.points.deputy_year import DeputyYear
from routes.audits import note_look
from routes.years import chosen_year, other_years
from rules.papers.papers import size_for

pages = Blueprint("record_books", __name__, url_prefix="/record-books")


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    deputy = record_books_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    book = RecordBook(current_user, deputy, chosen_year(), clock.today())
    note_look("record-book.looked", deputy, book.homes)
    figures = DeputyYear(deputy, book.year, book.today)
    size = size_for("record-book", request.args.get("size", ""))
    return render_template(
        "record-books/show.html", book=book, figures=figures, size=size, other_years=other_years(book.year)
    )

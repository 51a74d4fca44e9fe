"""Record books (走访记载册): a deputy's visits of a year, to read and to print."""

from flask import Blueprint, abort, render_template
from flask_login import current_user

from lib import clock
from models.access import record_books_for
from models.deputy import Deputy
from models.deputy_year import DeputyYear
from models.record_book import RecordBook
from routes.audits import homes_in, note_look
from routes.years import chosen_year, other_years

pages = Blueprint("record_books", __name__, url_prefix="/record-books")


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    deputy = record_books_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    book = RecordBook(current_user, deputy, chosen_year(), clock.today())
    note_look("record-book.looked", deputy, homes_in(book.visits))
    figures = DeputyYear(deputy, book.year, book.today)
    return render_template("record-books/show.html", book=book, figures=figures, other_years=other_years(book.year))

"""What households think of visits: a household gives a face, a deputy sees sums, the office each of them."""

from flask import Blueprint, abort, current_app, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.voice_access import ratings_for
from models.households.own_home import OwnHome
from models.voices.rating import Rating
from models.voices.rating_list import RatingList, shown_to_deputy
from routes import residents
from routes.audits import note_look
from routes.forms import page_number
from routes.own_homes import told, written
from rules.voices.ratings import FACES, ODDITIES

pages = Blueprint("ratings", __name__, url_prefix="/ratings")


@pages.app_template_filter()
def oddity(code: str) -> str:
    return gettext(ODDITIES[code])


@pages.post("/visits/<int:visit_id>")
def create(visit_id: int):
    """Once for each visit, by the household, and not from a deputy's phone."""
    seen, face = OwnHome(residents.resident()).visit(visit_id) or abort(404), request.form.get("face")
    if face not in FACES:
        return told(seen, gettext("请先点一个脸。")), 422
    if residents.is_a_deputys_phone():
        return told(seen), 403
    given = seen.is_answerable and Rating.give(
        seen.visit, face, written(), residents.phone(), request.remote_addr or ""
    )  # fmt: skip
    flash(gettext("收到了，谢谢您。") if given else gettext("这一次已经说过了，谢谢您。"))
    return residents.name_phone(make_response(redirect(url_for("own_homes.show"))))


@pages.get("/mine")
def mine():
    """A deputy's own: sums only, in whole batches, so that nobody can tell who said what."""
    year, least = clock.today().year, current_app.config["RATINGS_LEAST"]
    return render_template(
        "ratings/mine.html", counts=shown_to_deputy(current_user.deputy_id, year, least), year=year, least=least
    )


@pages.get("")
def index():
    """The office's: sums of each deputy, and what is odd, until somebody has looked at it."""
    ratings = RatingList(current_user, clock.today().year, page_number())
    note_look("ratings.listed", None, len(ratings.odd) + len(ratings.with_words))
    return render_template("ratings/index.html", ratings=ratings)


@pages.post("/<int:rating_id>/decision")
def decide(rating_id: int):
    """Whether an odd one counts. With a word why, if it doesn't."""
    rating = ratings_for(current_user).where(Rating.id == rating_id).first() or abort(404)
    counts, answer = request.form.get("decision") == "accept", request.form.get("answer", "").strip()[:500]
    if not counts and not answer:
        flash(gettext("不算的话，请写一句为什么，以后好查。"), "error")
    elif rating.decide(current_user, counts, answer):
        flash(gettext("记下了。"))
    else:
        flash(gettext("刚才已经有人处理过了。"), "late")
    return redirect(url_for("ratings.index"))

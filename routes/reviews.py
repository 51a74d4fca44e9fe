"""The review list: what a machine pointed at, looked at by a clerk and decided, with a reason that the deputy sees."""

from itertools import chain

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from models.access.access import households_for, reviews_for
from models.database import act
from models.households.household import Household
from models.households.household_search import HouseholdSearch
from models.visits.review import Review
from models.visits.review_list import ReviewList, cases, waiting
from routes.audits import homes_in, note_look
from routes.forms import number, page_number
from rules.visits.plausibility import DOUBTS

pages = Blueprint("reviews", __name__, url_prefix="/reviews")

TABS = ("open", "contested", "decided")
LONGEST, MOST = 500, 1000


@pages.app_template_filter()
def doubt(code: str) -> str:
    """What is doubtful about a visit, said to a clerk."""
    return gettext(DOUBTS[code])


@pages.app_template_filter()
def decision(accepted: bool) -> str:
    return gettext("算数") if accepted else gettext("不算")


@pages.get("")
def index():
    return listed()


@pages.get("/<int:review_id>")
def show(review_id: int):
    """One doubt by itself; for an unknown code with a search for the household that it was."""
    return alone(reviews_for(current_user).where(Review.id == review_id).first() or abort(404))


@pages.post("/decisions")
def decide():
    """Decide about one visit, or about several of one deputy with one reason."""
    chosen = list(reviews_for(current_user).where(Review.id.in_(ticked())))
    if not chosen and "review" in request.form:
        abort(404)
    household = chosen_household()
    if error := fault_in(chosen, household):
        return (alone(chosen[0], error) if "alone" in request.form else listed(error)), 422
    accepted, answer = request.form["decision"] == "accept", written()
    with act():
        decided = sum(review.decide(current_user, accepted, answer, household) for review in chosen)
    say(accepted, decided, len(chosen) - decided)
    return redirect(url_for("reviews.index", tab=tab(), page=page_number()))


def listed(error: str = "") -> str:
    """The list; with what a clerk had ticked and written, when something was amiss."""
    reviews = ReviewList(current_user, tab(), page_number())
    deputies = [] if reviews.tab == "decided" else reviews.waiting
    decided = reviews.decided if reviews.tab == "decided" else []
    shown = [*decided, *chain.from_iterable(found for _, found in deputies)]
    note_look("reviews.looked", None, homes_in(case.seen for case in shown))
    return render_template(
        "reviews/index.html", reviews=reviews, deputies=deputies, decided=decided, error=error, answer=written(),
        chosen=ticked(), all_of=request.args.get("all", type=number),
        counts={tab: waiting(current_user, tab).count() for tab in ("open", "contested")},
    )  # fmt: skip


def alone(review: Review, error: str = "") -> str:
    case, text = cases(current_user, [review])[0], request.values.get("q", "").strip()
    found = HouseholdSearch(current_user, text).page(1) if text and case.is_unmatched else []
    note_look("review.looked", review, homes_in([case.seen]) + len(found))
    return render_template(
        "reviews/show.html", case=case, found=found, text=text, error=error, answer=written(),
        chosen=request.form.get("household", type=number),
    )  # fmt: skip


def tab() -> str:
    asked = request.values.get("tab", "")
    return asked if asked in TABS else "open"


def ticked() -> list[int]:
    """As many as a page can show; more than that is no page's form."""
    return request.form.getlist("review", type=number)[:MOST]


def written() -> str:
    return request.form.get("answer", "").strip()[:LONGEST]


def chosen_household() -> Household | None:
    """The household that the clerk recognised, among those the clerk serves."""
    chosen = request.form.get("household", type=number)
    return households_for(current_user).where(Household.id == chosen).first() if chosen else None


def fault_in(chosen: list[Review], household: Household | None) -> str:
    if not chosen:
        return gettext("请先勾选要处理的走访。")
    if request.form.get("decision") not in ("accept", "decline"):
        return gettext("请选算数还是不算。")
    if request.form["decision"] == "decline":
        return "" if written() else gettext("不算的话，请写一句为什么，代表会看到。")
    unmatched = any(review.visit.household_id is None for review in chosen)
    return gettext("请先选好这是哪一户，才能算数。") if unmatched and not household else ""


def say(accepted: bool, decided: int, late: int) -> None:
    if decided and accepted:
        flash(ngettext("%(num)s 次走访算数了。", "%(num)s 次走访算数了。", decided))
    elif decided:
        flash(ngettext("%(num)s 次走访不算，原因已经告诉代表。", "%(num)s 次走访不算，原因已经告诉代表。", decided))
    if late:
        flash(ngettext("有 %(num)s 次已经有人先处理了。", "有 %(num)s 次已经有人先处理了。", late), "late")

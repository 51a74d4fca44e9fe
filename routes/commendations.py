"""Commendations (表彰): looked for by figures, nominated and chosen by people, made public, printed."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.fairness.access import commendations_for
from models.fairness.candidates import Candidate, Criterion, candidates, criteria
from models.fairness.commendation import Commendation
from models.network.deputy import Deputy
from models.network.region import DISTRICT, Region
from models.papers.contact_card import ContactCard
from routes.forms import number, page_number, text
from routes.vocabularies import options_of
from rules.fairness.commendations import FIGURES, KINDS, LONGEST_TITLE, LONGEST_WHY

pages = Blueprint("commendations", __name__, url_prefix="/commendations")

PAGE, OLDEST = 50, 2000


@pages.app_template_filter()
def figure_words(one: Candidate) -> str:
    return gettext(FIGURES[one.figure]) % one.facts


@pages.get("")
def index():
    """A year's, in the order in which they were put forward."""
    year, page = chosen_year(), page_number()
    found = commendations_for(current_user).where(Commendation.year == year)
    ones = list(found.order_by(Commendation.kind, Commendation.id).paginate(page, PAGE))
    return render_template(
        "commendations/index.html", ones=ones, year=year, this_year=clock.today().year, page=page,
        pages=-(-found.count() // PAGE),
    )  # fmt: skip


@pages.get("/candidates")
def look():
    """By figures; nobody is nominated by a figure alone."""
    year, kind = chosen_year(), chosen_kind()
    ways = [(one.code, way_of(one)) for one in criteria(current_user, year)]
    by = request.args.get("by", "")
    by = by if by in dict(ways) else ways[0][0]
    return render_template(
        "commendations/candidates.html", year=year, kind=kind, by=by, ways=ways, this_year=clock.today().year,
        found=candidates(current_user, kind, by, year, clock.today()),
        kinds=options_of(KINDS),
    )  # fmt: skip


def way_of(criterion: Criterion) -> str:
    """With where its rules hold, if there are several."""
    word = gettext(criterion.title)
    return f"{criterion.region} · {word}" if criterion.region else word


@pages.get("/new")
def new():
    return form("", 200)


@pages.post("")
def create():
    """A person puts a name forward, with a figure that the system looks up itself, or with a reason."""
    deputy = reached_deputies().where(Deputy.id == request.form.get("deputy", type=number)).first()
    year, kind, why = chosen_year(), chosen_kind(), text("why", LONGEST_WHY)
    if not deputy and request.form.get("deputy"):
        abort(404)
    work, figures = text("work", LONGEST_TITLE), figures_of(deputy, kind, year) if deputy else ""
    if not deputy or not (why or figures):
        return form(gettext("请选一位代表，写一句为什么推荐。"), 422)
    Commendation.nominate(deputy, year, kind, current_user, work, figures, why)
    flash(gettext("推荐了，由办公室来评。"))
    return redirect(url_for("commendations.index" if current_user.is_office else "commendations.new", year=year))


def figures_of(deputy: Deputy, kind: str, year: int) -> str:
    """The figure by which somebody was found, as it is now; "" where it was none."""
    by, work = request.form.get("by", ""), text("work", LONGEST_TITLE)
    if not current_user.is_office or by not in {one.code for one in criteria(current_user, year)}:
        return ""
    found = candidates(current_user, kind, by, year, clock.today())
    mine = (one for one in found if one.deputy == deputy and one.work == work)
    return next((figure_words(one) for one in mine), "")


def form(error: str, status: int):
    people = reached_deputies().order_by(Deputy.number)
    return render_template(
        "commendations/new.html", error=error, typed=request.form, people=[(one.id, one.name) for one in people],
        year=chosen_year(), kinds=options_of(KINDS), longest=LONGEST_WHY,
    ), status  # fmt: skip


def reached_deputies():
    """Those within reach; nobody puts themselves forward."""
    return deputies_for(current_user).where(Deputy.id != (current_user.deputy_id or 0))


@pages.get("/<int:commendation_id>")
def show(commendation_id: int):
    return render_template("commendations/show.html", one=within_reach(commendation_id), longest=LONGEST_WHY)


@pages.post("/<int:commendation_id>")
def decide(commendation_id: int):
    """Chosen with a reason, or not; published; taken down."""
    one, step, reason = within_reach(commendation_id), request.form.get("step", ""), text("reason", LONGEST_WHY)
    verbs = {
        "choose": lambda: one.choose(reason, current_user), "decline": lambda: one.decline(current_user),
        "publish": lambda: one.publish(current_user), "withdraw": lambda: one.withdraw(current_user),
    }  # fmt: skip
    if step == "choose" and not reason:
        flash(gettext("请写一句为什么评上，大家会看到。"), "error")
    elif step in verbs:
        done = verbs[step]()
        flash(gettext("记下了。") if done else gettext("刚才已经有人处理过了。"), "message" if done else "late")
    return redirect(url_for("commendations.show", commendation_id=one.id))


@pages.get("/<int:commendation_id>/certificate")
def certificate(commendation_id: int):
    """Ready to print, once it is public."""
    one = within_reach(commendation_id)
    if one.state != "published":
        abort(404)
    district = Region.get_or_none(Region.code == one.region_code[:DISTRICT])
    return render_template(
        "commendations/certificate.html", one=one, card=ContactCard(one.deputy), issuer=district and district.name
    )


@pages.get("/published")
def published():
    """For everybody, a year's."""
    year = chosen_year()
    shown = list(Commendation.public(year))
    years = sorted({one for (one,) in Commendation.select(Commendation.year).where(
        Commendation.published_at.is_null(False), Commendation.withdrawn_at.is_null()
    ).tuples()}, reverse=True)  # fmt: skip
    return render_template("commendations/published.html", shown=shown, year=year, years=years)


def within_reach(commendation_id: int) -> Commendation:
    return commendations_for(current_user).where(Commendation.id == commendation_id).first() or abort(404)


def chosen_year() -> int:
    asked, this_year = request.values.get("year", type=number), clock.today().year
    return asked if asked in range(OLDEST, this_year + 1) else this_year


def chosen_kind() -> str:
    asked = request.values.get("kind", "")
    return asked if asked in KINDS else "deputy"

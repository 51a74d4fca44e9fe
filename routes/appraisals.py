"""Appraisal rounds: the office opens and watches them, a deputy sees what there is to do and what came of it."""

from datetime import timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import regions_of_office
from models.appraisals import prolonging
from models.appraisals.access import rounds_for
from models.appraisals.own import OwnAppraisals
from models.appraisals.progress import RoundProgress
from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound, Days
from models.network.region import Region
from routes import ballots
from routes.forms import day, form_key, new_key, number, page_number, text
from routes.vocabularies import options_of
from rules.evaluations.appraisal import WINDOWS
from rules.evaluations.ballot import BallotError
from rules.words import BODIES

pages = Blueprint("appraisals", __name__, url_prefix="/appraisals")

PAGE = 50
USUAL = {"self": (0, 10), "peer": (7, 24), "mass": (0, 30), "writing": (0, 14), "report": (15, 30)}  # days from today


@pages.get("")
def index():
    return listed()


def listed(error: str = "", wrong: BallotError | None = None):
    rounds = rounds_for(current_user).order_by(AppraisalRound.year.desc(), AppraisalRound.id.desc())
    return render_template(
        "appraisals/index.html", rounds=list(rounds), error=error, windows=asked_windows() or usual_windows(),
        regions=[(one.code, one.name) for one in regions_of_office(current_user)],
        bodies=options_of(BODIES, gettext("各类代表")),
        year=clock.today().year, form=new_key(), ballot=ballots.form(error=wrong),
    )  # fmt: skip


def usual_windows() -> dict[str, Days]:
    today = clock.today()
    return {what: (today + timedelta(first), today + timedelta(last)) for what, (first, last) in USUAL.items()}


@pages.post("")
def create():
    """Open a round for a circle that has none this year."""
    year = request.form.get("year", type=number)
    region = regions_of_office(current_user).where(Region.code == request.form.get("region", "")).first()
    body, windows = request.form.get("body", ""), asked_windows()
    if not region or body not in ("", *BODIES) or not windows or not 2000 <= (year or 0) <= clock.today().year:
        return listed(gettext("请选好区划和年份；每一项的最后一天，不能早于第一天。")), 422
    try:
        asked = ballots.asked()
    except BallotError as wrong:
        return listed(gettext("“问什么、怎么算”里有一处要改。"), wrong), 422
    opened = AppraisalRound.open(region, body, year, windows, current_user, form_key(), **asked)
    if not opened:
        return listed(gettext("这一年，这里的代表已经有一轮评议了。")), 422
    flash(gettext("开好了。到了日子，代表和住户会在自己的页面上看到。"))
    return redirect(url_for("appraisals.show", round_id=opened.id))


def asked_windows() -> dict[str, Days]:
    """The windows that a form names; none at all if one of them ends before it begins."""
    asked = {
        what: (request.form.get(f"{what}-from", type=day), request.form.get(f"{what}-until", type=day))
        for what in WINDOWS
    }  # fmt: skip
    whole = all(begins_on and ends_on and begins_on <= ends_on for begins_on, ends_on in asked.values())
    return asked if whole else {}


@pages.get("/<int:round_id>")
def show(round_id: int):
    round_ = within_reach(round_id)
    progress, page = RoundProgress(round_), page_number()
    return render_template(
        "appraisals/show.html", round=round_, progress=progress, lines=progress.results(page, PAGE), page=page,
        pages=-(-len(progress.deputies) // PAGE), reminders=AppraisalReminder.newest([round_.id]),
        tomorrow=clock.today() + timedelta(1), cut=any(round_.state(what) == "cut" for what in round_.windows),
    )  # fmt: skip


def within_reach(round_id: int) -> AppraisalRound:
    return rounds_for(current_user).where(AppraisalRound.id == round_id).first() or abort(404)


@pages.post("/<int:round_id>/days")
def prolong(round_id: int):
    round_, what, why = within_reach(round_id), request.form.get("what", ""), text("why", 200)
    ends_on = request.form.get("until", type=day)
    if not why:
        flash(gettext("请写一句为什么要延长，以后好查。"), "error")
    elif ends_on and prolonging.prolong(round_, what, ends_on, why, current_user):
        flash(gettext("延长了。"))
    else:
        flash(gettext("没有延长：新的日子要比原来的晚，也不能早于今天；结束了的评议不能再开。"), "error")
    return redirect(url_for("appraisals.show", round_id=round_.id))


@pages.post("/<int:round_id>/reminders")
def remind(round_id: int):
    round_ = within_reach(round_id)
    if AppraisalReminder.send(round_, request.form.get("what", ""), current_user):
        flash(gettext("提醒了。还没做的人，打开自己的页面就看到。"))
    else:
        flash(gettext("今天已经提醒过了，或者现在不是时候。"), "late")
    return redirect(url_for("appraisals.show", round_id=round_.id))


@pages.post("/<int:round_id>/closing")
def close(round_id: int):
    round_ = within_reach(round_id)
    if round_.close(current_user):
        flash(gettext("这一轮评议结束了，结果不再变。"))
    else:
        flash(gettext("还有没到期的，等都到期了再结束。"), "error")
    return redirect(url_for("appraisals.show", round_id=round_.id))


@pages.get("/mine")
def mine():
    """What a deputy is asked now, what comes later, and their own results as far as they may be seen."""
    return render_template("appraisals/mine.html", own=OwnAppraisals(current_user.deputy))

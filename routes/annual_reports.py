"""Annual reports: a deputy's year in their own words, for everybody once a person has published it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for, record_books_for
from models.access.voice_access import annual_reports_for
from models.appraisals.circle import rounds_with
from models.appraisals.marks import marks_of
from models.appraisals.report_draft import figures_of
from models.appraisals.round import AppraisalWindow
from models.network.deputy import Deputy
from models.papers.contact_card import ContactCard
from models.voices.annual_report import LONGEST, AnnualReport
from rules.voices.report_draft import draft, sentences

pages = Blueprint("annual_reports", __name__, url_prefix="/annual-reports")

FIRST_YEAR = 2000


@pages.get("")
def index():
    """What waits to be published."""
    return render_template("annual-reports/index.html", reports=AnnualReport.waiting(deputies_for(current_user)))


@pages.get("/<int:deputy_id>/<int:year>")
def show(deputy_id: int, year: int):
    """The report, begun with the year's own figures where nothing is written yet."""
    deputy = within_reach(deputy_id, year)
    figures = figures_of(deputy, year)
    return render_template(
        "annual-reports/show.html", deputy=deputy, year=year, report=AnnualReport.newest(deputy, year),
        handed_in=AnnualReport.newest(deputy, year, handed_in=True), begun=draft(figures), told=sentences(figures),
        card=ContactCard(deputy), longest=LONGEST, this_year=clock.today().year, window=writing_window(deputy, year),
        marks=marks_of([deputy.id], year)[deputy.id], may_hand_in=may_hand_in(deputy, year),
    )  # fmt: skip


@pages.post("/<int:deputy_id>/<int:year>")
def update(deputy_id: int, year: int):
    """A draft, or what is handed in to be published."""
    deputy, text = within_reach(deputy_id, year), request.form.get("text", "").strip()
    hand_in = request.form.get("verb") != "keep"
    if not text:
        flash(gettext("先写几句，再交给办公室。"), "error")
    elif hand_in and not may_hand_in(deputy, year):
        AnnualReport.write(deputy, year, text, current_user, hand_in=False)
        flash(gettext("现在不是交汇报的时候，先替您存着。有急事请找办公室。"), "error")
    else:
        AnnualReport.write(deputy, year, text, current_user, hand_in)
        flash(gettext("写好了。办公室看过就公开，大家都看得到。") if hand_in else gettext("存好了，还没有交。"))
    return redirect(url_for("annual_reports.show", deputy_id=deputy.id, year=year))


def may_hand_in(deputy: Deputy, year: int) -> bool:
    """The office always; a deputy in the window, where a round has set one."""
    rounds = rounds_with(deputy, year)
    return current_user.is_office or not rounds or any(one.is_open("writing") for one in rounds)


def writing_window(deputy: Deputy, year: int) -> AppraisalWindow | None:
    return next((one.windows["writing"] for one in rounds_with(deputy, year) if "writing" in one.windows), None)


def within_reach(deputy_id: int, year: int) -> Deputy:
    if not FIRST_YEAR <= year <= clock.today().year:
        abort(404)
    return record_books_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)


@pages.post("/<int:report_id>/publication")
def publish(report_id: int):
    report = annual_reports_for(current_user).where(AnnualReport.id == report_id).first() or abort(404)
    if report.publish(current_user):
        flash(gettext("公开了，代表的连心卡上看得到。"))
    return redirect(url_for("annual_reports.show", deputy_id=report.deputy_id, year=report.year))


@pages.post("/<int:report_id>/withdrawal")
def withdraw(report_id: int):
    report = annual_reports_for(current_user).where(AnnualReport.id == report_id).first() or abort(404)
    if report.withdraw(current_user):
        flash(gettext("撤下了，别人看不到了。"))
    return redirect(url_for("annual_reports.show", deputy_id=report.deputy_id, year=report.year))

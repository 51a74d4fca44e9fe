"""The year's evaluation, for the office: count it, let the deputies see it, close it, take it away, make it public."""

from datetime import date, timedelta
from pathlib import Path

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock, queue
from models.access.access import regions_of_office
from models.access.reach import OFFICE
from models.evaluations import exporting
from models.evaluations.after_closing import late_lines
from models.evaluations.asked import asked_in
from models.evaluations.closing import ask_to_close, obstacle, running
from models.evaluations.counting import circle, group_standings, recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.open_matters import OpenMatters
from models.evaluations.reach import evaluations_for
from models.evaluations.table import EvaluationTable
from models.network.region import Region
from models.rule_sets.rule_set import RuleSet
from routes.forms import day, number
from routes.regions import places
from routes.score_tables import stack
from routes.vocabularies import options_of
from rules.evaluations.evaluation_words import EXPORTS, SHOWS, WHO, WHO_GROUPS
from rules.evaluations.grade_reasons import Step, told
from rules.evaluations.grading import PARTS

pages = Blueprint("evaluations", __name__, url_prefix="/evaluations")
pages.add_app_template_filter(options_of)


@pages.get("")
def index():
    """The years, the latest first, and those that could be begun."""
    found = list(evaluations_for(current_user).order_by(Evaluation.year.desc(), Evaluation.region))
    regions = list(regions_of_office(current_user).where(Region.code.in_(own_circles())))
    years = [(year, gettext("%(year)s 年", year=year)) for year in open_years()]
    return render_template("evaluations/index.html", evaluations=found, regions=regions, years=years)


def own_circles() -> list[str]:
    """The regions that the person holds the office's role for, not the ones below."""
    return [code for role in OFFICE for code in current_user.roles.get(role, [])]


def open_years() -> list[int]:
    """This year and the last one, as far as they have rules in one of the person's own regions."""
    this = clock.today().year
    return [year for year in (this, this - 1) if RuleSet.in_force_at(year, own_circles())]


@pages.post("")
def create():
    code, year = request.form.get("region", ""), request.form.get("year", type=number)
    region = regions_of_office(current_user).where(Region.code == code).first() or abort(404)
    if year not in open_years() or not RuleSet.in_force(year, code):
        flash(gettext("这一年还没有考评细则，先发布细则。"), "error")
        return redirect(url_for("evaluations.index"))
    evaluation = Evaluation.begin(region, year, current_user)
    recount(evaluation, current_user)
    return redirect(url_for("evaluations.show", evaluation_id=evaluation.id))


@pages.get("/<int:evaluation_id>")
def show(evaluation_id: int):
    evaluation, asked = within_reach(evaluation_id), request.args
    table = EvaluationTable(evaluation, asked.get("peers", ""), asked.get("grade", ""), asked.get("only", ""))
    closed = evaluation.state == "closed"
    return render_template(
        "evaluations/show.html", evaluation=evaluation, table=table, groups=group_standings(evaluation),
        obstacle=gettext(why) if (why := obstacle(evaluation)) else "", running=running(evaluation),
        open=None if closed else OpenMatters.of(evaluation), late=late_lines(evaluation) if closed else {},
        apart=regions_apart(evaluation), whats=EXPORTS, shows=SHOWS, today=clock.today(),
        who=WHO_GROUPS if evaluation.scores_groups else WHO,
        appraised=asked_in(evaluation, [deputy.id for deputy in circle(evaluation)]),
        parts=[gettext(PARTS[part]) for part in table.parts], stack=stack,
    )  # fmt: skip


def regions_apart(evaluation: Evaluation) -> list[str]:
    """What the regions are called whose scorecards go by rules of their own, while all are evaluated by the same."""
    codes = RuleSet.with_their_own(evaluation.year, evaluation.region_code)
    names = places(codes)
    return [names[code] for code in codes]


def within_reach(evaluation_id: int) -> Evaluation:
    return evaluations_for(current_user).where(Evaluation.id == evaluation_id).first() or abort(404)


@pages.post("/<int:evaluation_id>/count")
def count(evaluation_id: int):
    evaluation = within_reach(evaluation_id)
    if recount(evaluation, current_user):
        flash(gettext("按现在的记录重新算好了。"))
    else:
        flash(gettext("这一年已经封存，或者还没有考评细则，没有重新算。"), "late")
    return shown(evaluation)


@pages.post("/<int:evaluation_id>/publication")
def publish(evaluation_id: int):
    evaluation, until = within_reach(evaluation_id), request.form.get("until", type=day)
    if until and evaluation.publish(until, current_user):
        flash(gettext("代表现在看得到自己的考评了，可以提异议。"))
    else:
        flash(gettext("请选一个不早于今天、也不早于原来那天的日子。"), "error")
    return shown(evaluation)


@pages.post("/<int:evaluation_id>/closing")
def close(evaluation_id: int):
    """In the background: a second press finds the first one's job."""
    evaluation = within_reach(evaluation_id)
    if why := obstacle(evaluation):
        flash(gettext(why), "late")
        return shown(evaluation)
    matters = OpenMatters.of(evaluation)
    if matters.is_any_left_out and not request.form.get("known"):
        flash(gettext("还有没定下来的，请先看一看，再勾上“知道了”。"), "late")
        return shown(evaluation)
    going_on = running(evaluation)
    job = ask_to_close(evaluation, current_user)
    if not going_on:
        queue.enqueue(job.id)
    if job.asked_by != current_user:
        flash(gettext("%(name)s已经在封存了，请等一等。", name=job.asked_by.name))
        return shown(evaluation)
    return redirect(url_for("jobs.show", job_id=job.id))


@pages.post("/<int:evaluation_id>/announcement")
def announce(evaluation_id: int):
    """On the public pages of the areas: what the office chose, and nothing else."""
    evaluation, shows, who = within_reach(evaluation_id), request.form.get("shows"), request.form.get("who")
    if shows in SHOWS and who in WHO and evaluation.announce(shows, who, current_user):
        flash(gettext("公开了，各责任区的公开页上看得到。"))
    else:
        flash(gettext("没有公开：先封存，再选公开什么。"), "error")
    return shown(evaluation)


@pages.post("/<int:evaluation_id>/withdrawal")
def hide(evaluation_id: int):
    evaluation = within_reach(evaluation_id)
    if evaluation.hide(current_user):
        flash(gettext("撤下了，公开页上看不到了。"))
    return shown(evaluation)


@pages.post("/<int:evaluation_id>/exports")
def export(evaluation_id: int):
    evaluation, what = within_reach(evaluation_id), request.form.get("what", "")
    if what not in EXPORTS or (what == "archive" and evaluation.state != "closed"):
        flash(gettext("先选要导出什么；封存件要等封存以后才有。"), "late")
        return shown(evaluation)
    job = exporting.ask_for(evaluation, what, current_user, Path(current_app.config["INSTANCE"]) / "files")
    queue.enqueue(job.id)
    return redirect(url_for("jobs.show", job_id=job.id))


def shown(evaluation: Evaluation):
    return redirect(url_for("evaluations.show", evaluation_id=evaluation.id))


@pages.app_template_filter()
def step_told(step: Step) -> str:
    """A step of the way to a grade, in the reader's language."""
    return told(step, gettext)


@pages.app_template_filter()
def seal(head: str) -> str:
    """The last hash in groups that can be read out."""
    return " ".join(head[start : start + 8] for start in range(0, len(head), 8))


@pages.app_template_filter()
def days_on(day_: date, days: int) -> date:
    return day_ + timedelta(days)


@pages.app_template_filter()
def pairs(words: list[str]) -> list[tuple[str, str]]:
    return [(word, gettext(word)) for word in words]

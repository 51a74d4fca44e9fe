"""The installation itself, for its administrator: what is wrong with it, and its backups."""

from flask import Blueprint, current_app, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import queue
from models.jobs.job import Job
from models.upkeep import backup, checkup

pages = Blueprint("installations", __name__, url_prefix="/installations")

RECENT = 14


@pages.get("")
def index():
    findings = [
        (gettext(one.wrong) % one.facts, gettext(one.advice) % one.facts, one.sure)
        for one in checkup.examine(circumstances())
    ]
    backups = Job.select().where(Job.kind == backup.KIND).order_by(Job.id.desc()).limit(RECENT)
    return render_template("installations/index.html", findings=findings, backups=list(backups))


@pages.post("/backups")
def back_up():
    job = Job.ask(backup.KIND, current_user)
    queue.enqueue(job.id)
    return redirect(url_for("jobs.show", job_id=job.id))


def circumstances(clock_url: str = "") -> checkup.Circumstances:
    settings = current_app.config
    return checkup.Circumstances(
        backup.plan, settings["SECRET_KEY"], settings["BASE_URL"], settings["PROXIES"], current_app.debug, clock_url
    )

"""Long work: how far it is, how to stop it, and the file it made. Only for whoever asked for it."""

from pathlib import Path

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask_babel import format_date, gettext
from flask_login import current_user

from lib import clock
from models.audit import Audit
from models.database import act
from models.imports.network_import import KIND
from models.jobs import job_list
from models.jobs.job import Job
from models.rule_sets.trial_job import KIND as TRIAL
from rules.words import N_

pages = Blueprint("jobs", __name__, url_prefix="/jobs")

KINDS = {
    "print-codes": N_("连心码"), "print-papers": N_("打印"), KIND: N_("导入"), "backup": N_("备份"),
    "close-year": N_("封存考评"), "export-year": N_("考评导出"), TRIAL: N_("细则试算"),
}  # fmt: skip


@pages.get("")
def index():
    jobs = list(job_list.jobs_of(current_user).limit(job_list.RECENT))
    return render_template("jobs/index.html", jobs=jobs)


@pages.post("/read")
def read():
    """All that has ended is known by now: the notice goes away."""
    job_list.read_all(current_user)
    return redirect(url_for("homes.show"))


@pages.get("/<int:job_id>")
def show(job_id: int):
    """The job's page; to htmx only its state, which asks again until the job has ended."""
    job = own(job_id)
    job.read()
    partial = request.headers.get("HX-Request-Type") == "partial"
    template = "jobs/state.html" if partial else "jobs/show.html"
    return render_template(template, job=job, file=file_of(job), failure=gettext(job.failure) if job.failure else "")


@pages.post("/<int:job_id>/cancel")
def cancel(job_id: int):
    job = own(job_id)
    if not job.cancel(current_user):
        flash(gettext("已经来不及停了，请看下面的结果。"), "late")
    return redirect(address(job))


@pages.get("/<int:job_id>/result")
def result(job_id: int):
    """The file that the job made; while there is none, its page says why."""
    job = own(job_id)
    path = file_of(job)
    if not path:
        return redirect(url_for("jobs.show", job_id=job.id))
    with act():
        Audit.note(current_user, "job.fetched", job)
    return send_file(path, as_attachment=True, download_name=name_of(job, path.suffix))


def own(job_id: int) -> Job:
    return Job.get_or_none((Job.id == job_id) & (Job.asked_by == current_user.id)) or abort(404)


def file_of(job: Job) -> Path | None:
    """The finished file, as long as it is kept."""
    path = Path(job.file)
    return path if job.state == "done" and path.is_file() else None


@pages.app_template_filter("job_address")
def address(job: Job) -> str:
    """Where what came of a job is shown."""
    if job.kind == TRIAL:
        return url_for("trials.show", draft_id=job.asked["draft"], year=job.asked["year"])
    return url_for("imports.show" if job.kind == KIND else "jobs.show", job_id=job.id)


@pages.app_template_filter("job_kind")
def kind_of(job: Job) -> str:
    return gettext(KINDS.get(job.kind, N_("后台任务")))


def name_of(job: Job, suffix: str) -> str:
    """Such as 连心码 2026-11-21.pdf"""
    return f"{kind_of(job)} {format_date(clock.day_of(job.ended_at), 'yyyy-MM-dd', rebase=False)}{suffix}"

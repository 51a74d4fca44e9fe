"""The network from the office's own spreadsheets: the template, the upload, and what came of it."""

from io import BytesIO
from pathlib import Path

from flask import Blueprint, current_app, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import queue
from lib.spreadsheet import PACKED_MAX
from models.access.access import areas_for, households_for
from models.audit import Audit
from models.database import act
from models.imports import network_file, network_findings, network_import
from models.jobs.job import Job
from routes.audits import note_look
from routes.bodies import takes
from routes.jobs import own
from rules.network.network_sheets import SHEETS

pages = Blueprint("imports", __name__, url_prefix="/imports")

RECENT, DUPLICATES_SHOWN = 10, 50


@pages.get("")
def index():
    recent = network_import.imports_of(current_user).limit(RECENT)
    return render_template("imports/index.html", recent=list(recent), sheets=SHEETS.values())


@pages.get("/template.xlsx")
def template():
    file = BytesIO()
    network_file.write(file, say=gettext)
    file.seek(0)
    return send_file(file, as_attachment=True, download_name=gettext("导入模板") + ".xlsx")


@pages.post("")
@takes(PACKED_MAX + 2**20)  # and what the form puts around the file
def create():
    file = request.files.get("workbook")
    if not file or not file.filename:
        flash(gettext("请先选择一个 .xlsx 文件。"), "error")
        return redirect(url_for("imports.index"))
    job = network_import.ask(current_user, file.filename, file.save, Path(current_app.config["INSTANCE"]) / "files")
    queue.enqueue(job.id)
    return redirect(url_for("imports.show", job_id=job.id))


@pages.get("/<int:job_id>")
def show(job_id: int):
    """How far an import is and then what came of it; to htmx only that part, which asks again until it has ended."""
    job = own(job_id)
    if job.kind != network_import.KIND:
        return redirect(url_for("jobs.show", job_id=job.id))
    job.read()
    partial = request.headers.get("HX-Request-Type") == "partial"
    template = "imports/state.html" if partial else "imports/show.html"
    return render_template(template, job=job, faults=network_import.faults_of(job), sheets=SHEETS, **findings(job))


@pages.get("/<int:job_id>/marked.xlsx")
def marked(job_id: int):
    """The office's own workbook, with every fault marked in it."""
    job = own(job_id)
    if not job.file or not Path(job.file).is_file():
        flash(gettext("标记好的副本已经删掉了，请再导入一次。"), "late")
        return redirect(url_for("imports.show", job_id=job.id))
    with act():
        Audit.note(current_user, "import.fetched", job)
    return send_file(job.file, as_attachment=True, download_name=gettext("标记好的副本") + ".xlsx")


def findings(job: Job) -> dict:
    """After an import that went in: the areas nobody answers for, and the households that may be there twice."""
    if not (job.outcome or {}).get("counts"):
        return {}
    pairs = network_findings.duplicates(households_for(current_user))
    shown = pairs[:DUPLICATES_SHOWN]
    note_look("household.compared", current_user, len({home.id for pair in shown for home in pair}))
    return {
        "unserved": network_findings.unserved(areas_for(current_user)),
        "duplicates": shown,
        "duplicates_in_all": len(pairs),
    }

"""What every template finds: who looks, how it should look, and the filters for words, days and figures."""

import hashlib
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from flask import current_app, request, url_for
from flask_babel import format_date, format_datetime, gettext
from flask_login import current_user
from jinja2 import pass_context

from lib import clock
from models.access.access import deputies_for, reviews_for
from models.access.voice_access import questions_for
from models.declarations.declaration_list import count_waiting as declared_waiting
from models.evaluations.objection import Objection
from models.evaluations.reach import objections_for
from models.fairness.care_list import count_due
from models.households.wish_list import waiting
from models.jobs.job import Job
from models.jobs.job_list import ended_for
from models.opinions.opinion_list import count_waiting
from models.upkeep.installation import Installation
from models.visits.review import Review
from models.voices.annual_report import AnnualReport
from models.voices.question_list import in_state
from routes.addresses import page_address, same_page
from routes.languages import chosen_locale
from routes.menus import menu
from routes.stylesheets import public_address
from rules import words
from rules.counting.reasons import Reason, figure, sentence
from rules.declarations import declaration
from rules.evaluations import appraisal, evaluation_words, grading
from rules.fairness import call_backs, commendations, early_signs, patterns, talks
from rules.households import wishes
from rules.meetings import appointment, pledge, reception, rota
from rules.visits.plausibility import CAUSES
from rules.voices import ratings
from rules.voices.introductions import NOBODY, SHIPPED
from rules.words import N_

VOCABULARIES = vars(words) | {
    "FACES": ratings.FACES, "WISHES": wishes.WISHES, "WISH_STATES": wishes.WISH_STATES,
    "APPOINTMENT_STATES": appointment.STATES, "APPOINTMENT_STEPS": appointment.STEPS,
    "APPOINTMENT_WAYS": appointment.WAYS, "RECEPTION_STATES": reception.STATES, "RECEPTION_STEPS": reception.STEPS,
    "EVALUATION_STATES": evaluation_words.STATES, "EVALUATION_STEPS": evaluation_words.STEPS,
    "OBJECTION_STATES": evaluation_words.OBJECTION_STATES, "ROUNDINGS": grading.ROUNDINGS, "TIES": grading.TIES,
    "PEERS": grading.PEERS,
    "CALL_OUTCOMES": call_backs.OUTCOMES, "DRAW_STATES": call_backs.STATES, "PATTERNS": patterns.PATTERNS,
    "PATTERN_STEPS": patterns.FINDINGS, "SIGNS": early_signs.SIGNS, "SIGNS_DONE": early_signs.DONE,
    "TALKS": talks.TALKS, "DIFFICULTIES": talks.DIFFICULTIES, "COMMENDATIONS": commendations.KINDS,
    "COMMENDATION_STATES": commendations.STATES,
    "APPRAISAL_WINDOWS": appraisal.WINDOWS, "APPRAISAL_STATES": appraisal.STATES, "APPRAISAL_SIDES": appraisal.SIDES,
    "APPRAISAL_MARKS": appraisal.MARKS | {"unknown": N_("不了解")}, "SELF_QUESTIONS": appraisal.QUESTIONS,
    "PLEDGE_STATES": pledge.STATES, "DECLARATION_STATES": declaration.STATES, "DECLARATION_STEPS": declaration.STEPS,
    "ON_HOLIDAYS": rota.ON_HOLIDAYS,
    "TRACE_ROLES": words.ROLES | {"household": N_("用了您家密码的人")},
}  # fmt: skip

SHIPPED_SENTENCES = {sentence for said in (*SHIPPED.values(), NOBODY) for sentence in said}


def init_app(app) -> None:
    app.context_processor(everywhere)
    app.add_template_filter(word)
    app.add_template_filter(day)
    app.add_template_filter(weekday_day)
    app.add_template_filter(moment)
    app.add_template_filter(points)
    app.add_template_filter(why)
    app.add_template_filter(figure)
    app.add_template_filter(cause)
    app.add_template_filter(said)
    app.jinja_env.globals |= {
        "asset": asset, "same_page": same_page, "page_address": page_address, "public_stylesheet": public_address,
        "office_menu": menu,
    }  # fmt: skip


def everywhere() -> dict:
    viewer = current_user if current_user.is_authenticated else None
    return {
        "viewer": viewer,
        "look": look(),
        "demo": Installation.here().demo,
        "asset_version": asset_version(),
        "todo": SimpleNamespace(
            reviews=open_reviews(viewer),
            opinions=waiting_opinions(viewer),
            jobs=ended_jobs(viewer),
            wishes=open_wishes(viewer),
            publications=open_publications(viewer),
            declarations=waiting_declarations(viewer),
            care=due_looks(viewer),
            objections=open_objections(viewer),
        ),
    }


def look() -> SimpleNamespace:
    theme = request.cookies.get("theme", "auto")
    return SimpleNamespace(
        care=request.cookies.get("care") == "1",
        theme=theme if theme in ("auto", "light", "dark") else "auto",
        locale=chosen_locale(),
    )


def open_reviews(viewer) -> int:
    if not viewer or not viewer.is_office:
        return 0
    return reviews_for(viewer).where(Review.decided_at.is_null()).count()


def waiting_opinions(viewer) -> int:
    """Of the opinions, those whose next step is the viewer's."""
    handles = viewer and (viewer.is_office or viewer.is_station or viewer.is_unit)
    return count_waiting(viewer) if handles else 0


def open_objections(viewer) -> int:
    """How many deputies wait for an answer to what they say about their evaluation."""
    if not viewer or not viewer.is_office:
        return 0
    return objections_for(viewer).where(*Objection.undecided()).count()


def open_wishes(viewer) -> int:
    """How many households wait for an answer about their own data."""
    return waiting(viewer) if viewer and viewer.is_office else 0


def waiting_declarations(viewer) -> int:
    """How many duties that others declared wait for the viewer, at a desk or as a group's leader."""
    looks = viewer and (viewer.is_office or viewer.is_station or viewer.is_leader)
    return declared_waiting(viewer) if looks else 0


def open_publications(viewer) -> int:
    """What people asked or deputies wrote that waits for the office to make it public."""
    if not viewer or not viewer.is_office:
        return 0
    asked = questions_for(viewer)
    questions = in_state(asked, "answered").count() + in_state(asked, "doubtful").count()
    return questions + len(AnnualReport.waiting(deputies_for(viewer)))


def due_looks(viewer) -> int:
    """How many deputies in difficulty are to be looked in on by today."""
    return count_due(viewer, clock.today()) if viewer and "office" in viewer.roles else 0


def ended_jobs(viewer) -> list[Job]:
    """The viewer's long work that has ended while they were doing something else."""
    return ended_for(viewer) if viewer and (viewer.is_office or viewer.is_station) else []


def asset(path: str) -> str:
    """The address of a static file, which changes with its content and can be kept for ever."""
    return url_for("static", filename=path, v=fingerprint(current_app.static_folder, path))


@cache
def fingerprint(folder: str, path: str) -> str:
    return hashlib.sha256((Path(folder) / path).read_bytes()).hexdigest()[:10]


def asset_version() -> str:
    """One name for all that makes up the app on a phone: any changed script, style, template or word changes it."""
    root = Path(current_app.root_path)
    return version_of(str(root / "static"), str(root / "templates"), str(root / "translations"))


@cache
def version_of(*folders: str) -> str:
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


@pass_context  # or the compiler would translate a constant once, for whoever comes first
def word(_context, code: str, vocabulary: str) -> str:
    """A code of `rules.words` → its word in the reader's language."""
    return gettext(VOCABULARIES[vocabulary].get(code, code)) if code else ""


def day(value: date | None) -> str:
    if not value:
        return ""
    return format_date(value, gettext("M月d日") if value.year == clock.today().year else gettext("y年M月d日"))


def weekday_day(on: date) -> str:
    """11月27日 周五"""
    return f"{day(on)} {format_date(on, 'EEE')}"


def moment(value: datetime | None) -> str:
    if not value:
        return ""
    this_year = clock.day_of(value).year == clock.today().year
    return format_datetime(value, gettext("M月d日 HH:mm") if this_year else gettext("y年M月d日 HH:mm"))


def points(value) -> str:
    return str(Decimal(value).quantize(Decimal("0.1"), ROUND_HALF_UP))


def cause(code: str) -> str:
    """What is doubtful about a visit, in the reader's language."""
    return gettext(CAUSES[code])


def said(text: str) -> str:
    """A sentence that came with the software in the reader's language; one that somebody wrote as it is."""
    return gettext(text) if text in SHIPPED_SENTENCES else text


def why(reason: Reason) -> str:
    """A step of a figure's working as a sentence in the reader's language."""
    return sentence(reason, gettext)

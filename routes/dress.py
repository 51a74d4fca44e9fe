"""What every template finds: who looks, how it should look, and the filters for words, days and figures."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from types import SimpleNamespace

from flask import request
from flask_babel import format_date, format_datetime, gettext
from flask_login import current_user
from jinja2 import pass_context

from lib import clock
from models.evaluations.peers import NO_MANDATE, NOWHERE
from models.upkeep.installation import Installation
from routes.addresses import page_address, same_page
from routes.assets import asset, asset_version
from routes.languages import chosen_locale
from routes.menus import menu
from routes.stylesheets import public_address
from routes.todos import Todo
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
    "GROUP_PEERS": grading.GROUP_PEERS,
    "CALL_OUTCOMES": call_backs.OUTCOMES, "DRAW_STATES": call_backs.STATES, "PATTERNS": patterns.PATTERNS,
    "PATTERN_STEPS": patterns.FINDINGS, "SIGNS": early_signs.SIGNS, "SIGNS_DONE": early_signs.DONE,
    "TALKS": talks.TALKS, "DIFFICULTIES": talks.DIFFICULTIES, "COMMENDATIONS": commendations.KINDS,
    "COMMENDATION_STATES": commendations.STATES,
    "APPRAISAL_WINDOWS": appraisal.WINDOWS, "APPRAISAL_STATES": appraisal.STATES, "APPRAISAL_SIDES": appraisal.SIDES,
    "PLEDGE_STATES": pledge.STATES, "DECLARATION_STATES": declaration.STATES, "DECLARATION_STEPS": declaration.STEPS,
    "ON_HOLIDAYS": rota.ON_HOLIDAYS,
    "TRACE_ROLES": words.ROLES | {"household": N_("用了您家密码的人")},  # to the household; to the office it is
    "RECORD_ROLES": words.ROLES | {"household": N_("住户自己")},
}  # fmt: skip

SHIPPED_WORDS = {sentence for said in (*SHIPPED.values(), NOBODY) for sentence in said}
SHIPPED_WORDS |= {*appraisal.MARKS.values(), *appraisal.QUESTIONS.values(), *grading.PEERS.values()}
SHIPPED_WORDS |= {*words.BODIES.values(), *words.LEVELS.values(), NOWHERE, NO_MANDATE}


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
        "todo": Todo(viewer),
    }


def look() -> SimpleNamespace:
    theme = request.cookies.get("theme", "auto")
    return SimpleNamespace(
        care=request.cookies.get("care") == "1",
        theme=theme if theme in ("auto", "light", "dark") else "auto",
        locale=chosen_locale(),
    )


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
    """Words that came with the software in the reader's language; those that somebody wrote as they are.

    Never `_()` for what somebody wrote: in a template that takes it for a page's own, and lets markup through.
    """
    return gettext(text) if text in SHIPPED_WORDS else text


def why(reason: Reason) -> str:
    """A step of a figure's working as a sentence in the reader's language."""
    return sentence(reason, gettext)

"""The audit log: looks at household data, written down; and the page on which an auditor reads who did what."""

from collections.abc import Iterable

from flask import Blueprint, render_template, request
from flask_babel import gettext
from flask_login import current_user

from models.audit import Audit
from models.audit_search import PAGE, AuditSearch
from models.database import act
from models.network.region import Region
from models.visits.seen_visit import SeenVisit
from routes import dress
from routes.forms import day, number, page_number
from routes.vocabularies import options_of
from rules.audit.actions import KINDS, OUTCOMES, SUBJECTS, word_for
from rules.audit.details import DAY, REGION, YEAR, Labelled, Reader, parts_of, regions_in

pages = Blueprint("audits", __name__, url_prefix="/audits")


@pages.get("")
def index():
    """Who did what, newest first; reading it is a line of its own."""
    search, page = asked_for(), page_number()
    lines, total = search.page(page), search.found.count()
    Audit.note(current_user, "audit.looked", count=len(lines), detail=told(search))
    return render_template(
        "audits/index.html", search=search, lines=lines, total=total, page=page, pages=-(-total // PAGE),
        kinds=or_all(KINDS), subjects=or_all(SUBJECTS), places=places(lines),
    )  # fmt: skip


def asked_for() -> AuditSearch:
    kind, subject = request.args.get("kind", ""), request.args.get("subject", "")
    return AuditSearch(
        current_user,
        person=request.args.get("person", "").strip(),
        kind=kind if kind in KINDS else "",
        since=request.args.get("since", type=day),
        until=request.args.get("until", type=day),
        subject=subject if subject in SUBJECTS else "",
        subject_id=request.args.get("number", type=number),
    )


def told(search: AuditSearch) -> str:
    """What was asked for, without the name that was typed."""
    asked = (search.kind, search.since, search.until, search.subject, search.subject_id)
    return " ".join(str(one) for one in asked if one)


def or_all(words: dict[str, str]) -> list[tuple[str, str]]:
    return options_of(words, gettext("全部"))


def places(lines: list[Audit]) -> dict[str, str]:
    """The names of the regions of which the lines keep the codes."""
    return Region.names({code for line in lines for code in regions_in(line.action, line.detail)})


@pages.app_template_filter()
def audited_detail(line: Audit, places: dict[str, str]) -> str:
    return " · ".join(said(part, reader, places) for part, reader in parts_of(line.action, line.detail))


def said(part: str, reader: Reader, places: dict[str, str]) -> str:
    """In words; a code that only a newer part of the program knows stays as it is."""
    if isinstance(reader, dict):
        word = reader.get(part) or reader.get(part.partition(".")[0])
        return gettext(word) if word else said_day(part)
    if isinstance(reader, Labelled):
        return gettext("%(what)s：%(it)s", what=gettext(reader), it=part)
    if reader == REGION:
        return places.get(part) or gettext("序号 %(it)s", it=part)
    if reader == DAY:
        return gettext(YEAR, it=part) if part.isdecimal() else said_day(part)
    return gettext(reader, it=part)


def said_day(part: str) -> str:
    """A day, also one that was taken away (`-2026-10-01`); what is none stays as it is."""
    if part.startswith("-"):
        return gettext("去掉 %(it)s", it=said_day(part[1:]))
    try:
        return dress.day(day(part)) if "-" in part else part
    except ValueError:
        return part


@pages.app_template_filter()
def audited(action: str) -> str:
    return gettext(word_for(action))


@pages.app_template_filter()
def audited_subject(subject: str) -> str:
    return gettext(SUBJECTS.get(subject, subject))


@pages.app_template_filter()
def audited_outcome(outcome: str) -> str:
    return gettext(OUTCOMES.get(outcome, outcome))


def note_look(action: str, subject, count: int) -> None:
    """Write down who looked, at whose page, and how many households stood on it; nothing where none did."""
    if count:
        with act():
            Audit.note(current_user, action, subject, count)


def homes_in(seen: Iterable[SeenVisit]) -> int:
    """How many of these visits showed their reader a household."""
    return sum(one.household is not None for one in seen)

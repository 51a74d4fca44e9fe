"""Duty archives (履职档案): everything a deputy did in a year, and what the office adds by hand."""

from functools import partial

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.evaluations.after_closing import closed_sheet, late_numbers
from models.network.deputy import Deputy
from models.points.archive import Archive
from models.points.deputy_year import DeputyYear
from models.points.entry import Entry
from routes.audits import homes_in, note_look
from routes.declaration_forms import unless_known
from routes.forms import page_number
from routes.vocabularies import options_of
from routes.years import chosen_year, other_years
from rules.counting.credit import categories_for
from rules.declarations.duty_entry import DUTIES, measure, read
from rules.faults import FaultError
from rules.words import ASPECTS, DUTY_KINDS

pages = Blueprint("archives", __name__, url_prefix="/archives")


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    return shown(within_reach(deputy_id), {}, {})


@pages.post("/<int:deputy_id>")
def create(deputy_id: int):
    """Enter a duty by hand. Whatever is amiss, what was typed stays in the form."""
    deputy = within_reach(deputy_id)
    try:
        entry = read(request.form, clock.today())
    except FaultError as wrong:
        errors = {fault.path[0]: gettext(fault.message) % fault.params for fault in wrong.faults}
        return shown(deputy, request.form, errors), 422
    if errors := unless_known(deputy, entry.done_on.year):
        return shown(deputy, request.form, errors), 422
    if Entry.record(deputy, current_user, **vars(entry)):
        flash(gettext("记下了。"))
    else:
        flash(gettext("这一条已经记过了，没有再记一遍。"), "info")
    return redirect(url_for("archives.show", deputy_id=deputy.id, year=entry.done_on.year))


@pages.post("/<int:deputy_id>/entries/<int:entry_id>/withdrawal")
def withdraw(deputy_id: int, entry_id: int):
    deputy = within_reach(deputy_id)
    entry = Entry.get_or_none(Entry.id == entry_id, Entry.deputy == deputy) or abort(404)
    if entry.declared.exists():  # that goes back the way it came: it is declined, and can be contested
        abort(404)
    reason = request.form.get("reason", "").strip()
    if not reason:
        flash(gettext("请写一句为什么撤回，代表会看到。"), "error")
    elif entry.withdraw(current_user, reason):
        flash(gettext("撤回了，档案里留着这一条和原因。"))
    return redirect(url_for("archives.show", deputy_id=deputy.id, year=entry.done_on.year))


def within_reach(deputy_id: int) -> Deputy:
    return deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)


def shown(deputy: Deputy, typed, errors: dict[str, str]) -> str:
    """The archive's page; with a form as it was typed, and what is amiss in it, by field."""
    figures = DeputyYear(deputy, chosen_year(), clock.today())
    kind = request.args.get("kind", "")
    archive = Archive(current_user, deputy, figures.year, (kind,) if kind in DUTY_KINDS else ())
    number = page_number()
    deeds = archive.page(number)
    note_look("archive.looked", deputy, homes_in(deed.visit for deed in deeds if deed.visit))
    rules, sheet = figures.scorecard and figures.scorecard.rule_set, closed_sheet(deputy.id, figures.year)
    return render_template(
        "archives/show.html", figures=figures, archive=archive, deeds=deeds, page=number, kind=kind,
        credit=rules and partial(categories_for, rules), options=options_of(DUTY_KINDS), duty_options=duty_options(),
        typed=typed, errors=errors, other_years=other_years(figures.year), sheet=sheet,
        late=late_numbers(sheet) if sheet else set(),
    )  # fmt: skip


def duty_options() -> list[tuple[str, str]]:
    return [(f"{kind}/{aspect}", duty_option(kind, aspect)) for kind, aspect in DUTIES]


def duty_option(kind: str, aspect: str) -> str:
    """With what it is measured in."""
    unit, duty = measure(kind, aspect)[0], f"{gettext(DUTY_KINDS[kind])} · {gettext(ASPECTS[aspect])}"
    return gettext("%(duty)s（%(unit)s）", duty=duty, unit=gettext(unit)) if unit else duty

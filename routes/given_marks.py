"""Marks that the office gives (考评分): points for what no ledger tells, with the reason and what shows it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from lib import clock
from models.access.access import groups_for
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.declarations.given_sheet import GivenSheet, items_of
from models.network.group import Group
from routes.bodies import takes
from routes.declaration_forms import FILE_TYPES, PHOTO_TYPES, ROOM, keep_evidence
from routes.forms import form_key, number, text
from routes.regions import places
from routes.years import chosen_year, other_years
from rules.declarations.given_mark_form import LONGEST, read
from rules.faults import FaultError

pages = Blueprint("given_marks", __name__, url_prefix="/given-marks")


@pages.get("")
def index():
    """The items of a year for which there are marks to give; with where they hold, if not everywhere alike."""
    year = chosen_year()
    items = items_of(current_user, year)
    several = {row.region_code for row, _ in items}
    return render_template(
        "given-marks/index.html", year=year, items=items, other_years=other_years(year),
        places=places(several) if len(several) > 1 else {},
    )  # fmt: skip


@pages.get("/<item>")
def show(item: str):
    return filled_in(sheet_of(item))


@pages.post("/<item>")
@takes(ROOM)
def create(item: str):
    """Give what was typed; only what differs from what holds is a new mark."""
    sheet, errors = sheet_of(item), keep_evidence(form_key())
    by_id, reason = {one.id: one for one in sheet.deputies}, text("reason", LONGEST)
    if not reason:
        errors["reason"] = gettext("请写一句为什么，代表会看到。")
    try:
        points = read(request.form, by_id, sheet.item.out_of)
    except FaultError as wrong:
        errors |= {fault.path[0]: gettext(fault.message) % fault.params for fault in wrong.faults}
    if errors:
        return filled_in(sheet, errors), 422
    marks = {by_id[one]: mark for one, mark in points.items()}
    given = GivenMark.give(marks, sheet.year, item, reason, form_key(), current_user)
    flash(ngettext("给了 %(num)s 位代表。", "给了 %(num)s 位代表。", given) if given else gettext("没有改动。"))
    return redirect(url_for(
        "given_marks.show", item=item, year=sheet.year, rules=sheet.rule_set.id, group=sheet.group and sheet.group.id,
    ))  # fmt: skip


def sheet_of(item: str) -> GivenSheet:
    year = chosen_year()
    asked = request.values.get("rules", type=number)
    found = [(row, one) for row, one in items_of(current_user, year) if one.id == item and asked in (None, row.id)]
    rule_set, scored = next(iter(found), None) or abort(404)
    group = groups_for(current_user).where(Group.id == request.values.get("group", type=number)).first()
    return GivenSheet(current_user, year, rule_set, scored, clock.today(), group)


def filled_in(sheet: GivenSheet, errors: dict | None = None) -> str:
    key = form_key()
    groups = [(one.id, one.name) for one in groups_for(current_user).order_by(Group.number)]
    return render_template(
        "given-marks/show.html", sheet=sheet, errors=errors or {}, typed=request.form, key=key,
        kept=Evidence.brought_by(key, current_user) if errors else [], photo_types=PHOTO_TYPES, file_types=FILE_TYPES,
        groups=[("", gettext("全部小组")), *groups],
    )  # fmt: skip

"""One item of a draft: written, told in a sentence while it is written, moved, taken away."""

import secrets

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.rule_sets.rule_draft import RuleDraft, StaleError
from models.rule_sets.rule_set import RuleSetError
from routes.forms import text
from routes.rule_drafts import reached, refused
from routes.rule_forms import fields_of_item, is_partial, posted
from rules.counting.item import Item
from rules.faults import FaultError
from rules.plain import record
from rules.writing.drafting import CODE, faults_of_item, mark, moved, part_of
from rules.writing.form_reading import changed, read_group

pages = Blueprint("rule_items", __name__, url_prefix="/rule-items")

STEPS = {"up": -1, "down": 1}


@pages.get("/<int:draft_id>/new")
def new(draft_id: int):
    """A new item has its name from the beginning: a form that is sent twice is there once."""
    draft, fresh = reached(draft_id), f"item-{secrets.token_hex(4)}"
    category = request.args.get("category", "")
    asked = category if CODE.fullmatch(category) else None
    return redirect(url_for("rule_items.edit", draft_id=draft.id, item=fresh, category=asked))


@pages.get("/<int:draft_id>/<item>")
def edit(draft_id: int, item: str):
    draft = reached(draft_id)
    stands = part_of(draft.document, named(item))
    beginning = {"id": item, "category": request.args.get("category"), "rule": {}}
    return form(draft, stands or beginning, mark(stands), checked=stands is not None)


@pages.post("/<int:draft_id>/<item>")
def save(draft_id: int, item: str):
    """Keep it as it was typed, faults and all; or only choose another kind, or add, move or take away a row."""
    draft, part, seen = reached(draft_id), named(item), text("seen", 16)
    typed = typed_item(item)
    if order := request.form.get("order"):
        return form(draft, typed if order == "kind" else changed(typed, order), seen)
    try:
        draft.save_part(part, typed, seen, current_user)
    except StaleError as stale:
        return form(draft, typed, mark(part_of(draft.document, part)), other=stale.save), 409
    except RuleSetError as error:
        return refused(draft, error)
    if faults_of_item(draft.document, typed):
        return form(draft, typed, mark(typed), checked=True, saved=True), 422
    flash(gettext("记下了。"))
    return redirect(url_for("rule_drafts.show", draft_id=draft_id))


@pages.post("/<int:draft_id>/<item>/telling")
def tell(draft_id: int, item: str):
    """What the item means as it is typed now."""
    draft, typed = reached(draft_id), typed_item(item if CODE.fullmatch(item) else abort(404))
    return render_template("rule-items/telling.html", **read(draft, typed))


@pages.post("/<int:draft_id>/<item>/moves")
def move(draft_id: int, item: str):
    draft, by = reached(draft_id), STEPS.get(request.form.get("to", ""), 0)
    try:
        draft.save_whole(lambda document: moved(document, item, by), named(item), current_user)
    except RuleSetError as error:
        return refused(draft, error)
    return redirect(url_for("rule_drafts.show", draft_id=draft_id, _anchor=item))


@pages.post("/<int:draft_id>/<item>/removal")
def remove(draft_id: int, item: str):
    draft = reached(draft_id)
    try:
        draft.save_part(named(item), None, text("seen", 16), current_user)
    except StaleError as stale:
        return refused(draft, stale, "rule_items.edit", item=item)
    except RuleSetError as error:
        return refused(draft, error)
    flash(gettext("去掉了。"))
    return redirect(url_for("rule_drafts.show", draft_id=draft_id))


def named(item: str) -> str:
    return f"items/{item}" if CODE.fullmatch(item) else abort(404)


def typed_item(item: str) -> dict:
    return {"rule": {}} | read_group(Item, posted()) | {"id": item}


def form(draft: RuleDraft, item: dict, seen: str, checked=False, other=None, saved=False) -> str:
    faults = faults_of_item(draft.document, item) if checked else ()
    spots, rest = fields_of_item(item, draft.document, faults)
    return render_template(
        f"rule-items/{'form' if is_partial() else 'edit'}.html", draft=draft, written=item, spots=spots, rest=rest,
        seen=seen, other=other, saved=saved, there=part_of(draft.document, f"items/{item['id']}") is not None,
        action=url_for("rule_items.save", draft_id=draft.id, item=item["id"]), **read(draft, item),
    )  # fmt: skip


def read(draft: RuleDraft, item: dict) -> dict:
    """The item as it is read, for its sentence; or what it still lacks."""
    settled = draft.document.get("settled", "year")
    try:
        whole, lacking = record(Item)(item), faults_of_item(draft.document, item)
    except FaultError as wrong:
        whole, lacking = None, wrong.faults
    return {"whole": whole, "lacking": lacking, "settled": settled}

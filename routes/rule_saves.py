"""Older saves of a draft: who changed what and when, in words; each can be looked at, and gone back to."""

from itertools import zip_longest

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_login import current_user

from models.rule_sets.rule_draft import RuleSave, StaleError
from models.rule_sets.rule_set import RuleSetError
from routes.forms import page_number, text
from routes.rule_drafts import reached, refused
from rules.writing.changes import PARTS, Change, changes
from rules.writing.drafting import mark
from rules.writing.outline import outline

pages = Blueprint("rule_saves", __name__, url_prefix="/rule-saves")

SHOWN = 20


@pages.get("/<int:draft_id>")
def index(draft_id: int):
    """The newest first, each with what it changed."""
    draft, page = reached(draft_id), page_number()
    saves = list(RuleSave.of(draft).offset(SHOWN * (page - 1)).limit(SHOWN + 1))  # one more, to compare with
    told = [(one, changed(earlier, one)) for one, earlier in zip_longest(saves, saves[1:])][:SHOWN]
    return render_template(
        "rule-saves/index.html", draft=draft, saves=told, page=page, pages=-(-RuleSave.of(draft).count() // SHOWN)
    )


def changed(earlier: RuleSave | None, save: RuleSave) -> list[Change]:
    return changes(earlier.read, save.read, gettext) if earlier else []


@pages.get("/<int:draft_id>/saves/<int:number>")
def show(draft_id: int, number: int):
    """The whole draft as it stood then."""
    draft = reached(draft_id)
    save = RuleSave.of(draft).where(RuleSave.number == number).first() or abort(404)
    return render_template(
        "rule-saves/show.html", draft=draft, save=save, document=save.read, outline=outline(save.read),
        seen=mark(draft.document), since=changes(save.read, draft.document, gettext),
    )  # fmt: skip


@pages.post("/<int:draft_id>/saves/<int:number>/restoration")
def restore(draft_id: int, number: int):
    """As the newest save; nothing is overwritten."""
    draft = reached(draft_id)
    try:
        draft.restore(number, text("seen", 16), current_user) or abort(404)
    except StaleError as stale:
        return refused(draft, stale, "rule_saves.show", number=number)
    except RuleSetError as error:
        return refused(draft, error)
    flash(gettext("回到那一次了，中间写过的也都还留着。"))
    return redirect(url_for("rule_drafts.show", draft_id=draft.id))


@pages.app_template_filter()
def change_name(change: Change) -> str:
    """What was changed: the item's own name, or a part of the form."""
    return change.title or gettext(PARTS.get(change.part, "")) or gettext("还没有名字")

"""Early signs (早提醒): who may need a hand, for their group's leader and the office, and what was done about it."""

from collections import Counter

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.audit import Audit
from models.database import act
from models.fairness.access import helped_deputies_for
from models.fairness.early_sign_list import Helped, helped
from models.fairness.sign_note import SignNote
from models.network.deputy import Deputy
from routes.dress import day
from routes.forms import form_key, new_key, page_number, text
from routes.vocabularies import options_of
from rules.fairness.early_signs import DONE, HELPS, SIGNS, Sign

pages = Blueprint("early_signs", __name__, url_prefix="/early-signs")

PAGE, LONGEST = 20, 500


@pages.app_template_filter()
def sign_facts(sign: Sign) -> str:
    facts = sign.facts | ({"day": day(sign.facts["day"])} if "day" in sign.facts else {})
    return gettext(sign.sentence) % facts


@pages.app_template_filter()
def sign_help(sign: Sign) -> str:
    return gettext(HELPS[sign.code])


@pages.get("")
def index():
    every, sign, page = helped(current_user, clock.today()), request.args.get("sign", ""), page_number()
    found = [one for one in every if sign not in SIGNS or sign in {told.code for told in one.signs}]
    shown = found[(page - 1) * PAGE : page * PAGE]
    with act():
        Audit.note(current_user, "early-signs.listed", count=len(shown))
    return render_template(
        "early-signs/index.html", found=shown, sign=sign if sign in SIGNS else "", page=page,
        pages=-(-len(found) // PAGE), every=len(every), signs=choices_among(every),
        done=options_of(DONE), form_key=new_key, longest=LONGEST,
    )  # fmt: skip


def choices_among(every: list[Helped]) -> list[tuple[str, str]]:
    """What there is to choose from, each with how many it is about."""
    counts = Counter(told.code for one in every for told in one.signs)
    kinds = [(code, f"{gettext(word)} {counts[code]}") for code, word in SIGNS.items() if counts[code]]
    return [("", gettext("全部 %(count)s", count=len(every))), *kinds]


@pages.post("/<int:deputy_id>")
def note(deputy_id: int):
    """What a person did about it, in a word or two."""
    deputy = helped_deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    done = request.form.get("done", "")
    if done not in DONE:
        flash(gettext("请选做了什么。"), "error")
    elif SignNote.write(deputy, done, text("words", LONGEST), form_key(), current_user):
        flash(gettext("记下了，辛苦您。"))
    return redirect(url_for("early_signs.index"))

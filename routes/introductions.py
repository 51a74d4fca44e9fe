"""What deputies say of themselves in public, and what the office says of each body's."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user
from peewee import fn

from models.access.access import record_books_for, regions_for
from models.network.deputy import Deputy
from models.network.region import DISTRICT, Region
from models.voices.introduction import Introduction
from rules.voices.introductions import LONGEST, Sentences
from rules.words import BODIES

pages = Blueprint("introductions", __name__, url_prefix="/introductions")


@pages.get("")
def index():
    """The office's sentences for each body of its district."""
    sentences = {body: Introduction.of_body(district(), body) for body in BODIES}
    return render_template("introductions/index.html", sentences=sentences, longest=LONGEST)


@pages.post("")
def set_defaults():
    where, changed = district(), 0
    for body in BODIES:
        said = Sentences(*(" ".join(request.form.get(f"{body}-{part}", "").split()) for part in Sentences._fields))
        changed += Introduction.write_default(where, body, said, current_user)
    if changed:
        flash(gettext("改好了，连心卡上看得到。"))
    return redirect(url_for("introductions.index"))


def district() -> str:
    """The one whose office the viewer is; who serves a street alone does not speak for all."""
    whole = regions_for(current_user).where(fn.LENGTH(Region.code) == DISTRICT).first() or abort(404)
    return whole.code


@pages.post("/<int:deputy_id>")
def update(deputy_id: int):
    """The deputy's own sentence, and whether everybody may see the number: one's own, and the office's deputies'."""
    deputy = record_books_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    help = " ".join(request.form.get("help", "").split())
    if Introduction.present(deputy, help, "shows_phone" in request.form, current_user):
        flash(gettext("改好了，连心卡上看得到。"))
    if deputy.id == current_user.deputy_id:
        return redirect(url_for("profiles.mine"))
    return redirect(url_for("deputies.show", deputy_id=deputy.id))

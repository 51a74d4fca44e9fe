"""How long what is kept, in plain words, and what has gone lately."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.upkeep.pruning import last_runs
from models.upkeep.retention import Retention
from routes.forms import number
from rules.households.retention import RULES

pages = Blueprint("prunings", __name__, url_prefix="/prunings")


@pages.get("")
def index():
    return render_template("prunings/index.html", rules=RULES, days=Retention.days_now(), runs=last_runs())


@pages.post("")
def update():
    """What lies outside the limits is brought within them."""
    wanted = {kind: request.form.get(kind, type=number) for kind in RULES}
    if Retention.set({kind: days for kind, days in wanted.items() if days is not None}, current_user):
        flash(gettext("改好了，今晚起照这个来。"))
    return redirect(url_for("prunings.index"))

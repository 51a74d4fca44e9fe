"""A draft tried on a year: who gains, who loses, how the points spread, item by item. Nothing is kept of it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.network.deputy import Deputy
from models.rule_sets.rule_set import RuleSet
from models.rule_sets.trial import ORDERS, Trial
from routes.forms import number, page_number
from routes.rule_drafts import reached
from rules.writing.outline import outline

pages = Blueprint("trials", __name__, url_prefix="/trials")

SHOWN = 100


@pages.get("/<int:draft_id>")
def show(draft_id: int):
    """Everybody under both rules, those who lose first."""
    draft = reached(draft_id)
    rules = outline(draft.document).rules
    if not rules or rules.unit == "group":
        if rules:
            flash(gettext("按小组计分的细则，这里还不能试算。"), "info")
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    year = chosen_year()
    everybody = list(deputies_for(current_user).order_by(Deputy.number))
    trial, by = Trial(everybody, rules.in_year(year), year, clock.today()), request.args.get("by", "")
    by, down = by if by in ORDERS else "gained", bool(request.args.get("down", 0, type=number))
    page = page_number()
    return render_template(
        "trials/show.html", draft=draft, trial=trial, by=by, down=down, page=page, years=years(), year=year,
        changes=trial.sorted(by, down)[(page - 1) * SHOWN : page * SHOWN], pages=-(-len(trial.changes) // SHOWN),
        bins=bins(trial),
    )  # fmt: skip


@pages.get("/<int:draft_id>/deputies/<int:deputy_id>")
def deputy(draft_id: int, deputy_id: int):
    """One deputy's points under both, each with its reasons."""
    draft, year = reached(draft_id), chosen_year()
    one = deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    rules = outline(draft.document).rules or abort(404)
    trial = Trial([one], rules.in_year(year), year, clock.today())
    return render_template("trials/deputy.html", draft=draft, deputy=one, trial=trial, year=year)


def chosen_year() -> int:
    """The year that was asked for, if it is one to try on; else the last one that is over."""
    asked = request.args.get("year", type=number)
    return asked if asked in years() else clock.today().year - 1


def years() -> list[int]:
    """This year and those before it that the ledger can tell of, newest first."""
    this_year = clock.today().year
    ruled = {year for year in RuleSet.years(this_year) if year < this_year}
    return sorted({this_year, this_year - 1, *ruled}, reverse=True)


def bins(trial: Trial) -> list[tuple[str, int, int]]:
    """The distributions beside each other: (least points, how many before, how many after)."""
    after = trial.distribution(trial.after)
    before = trial.distribution(trial.before) if trial.before else [None] * len(after)
    return [(str(int(new.least)), old.count if old else 0, new.count) for old, new in zip(before, after, strict=True)]

"""A draft tried on a year: who gains, who loses, how the points spread, item by item. Nothing is kept of it.

Where there are very many deputies it is worked out in the background; who asked looks at it, and it goes.
"""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock, queue
from models.access.access import deputies_for, groups_for
from models.jobs.job import Job
from models.network.deputy import Deputy
from models.network.group import Group
from models.rule_sets.reach import rule_sets_for
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from models.rule_sets.trial import both_cards
from models.rule_sets.trial_job import ask_to_try, found, takes_long, trial_of, tried_at_once
from routes.forms import number, page_number
from routes.rule_drafts import reached
from rules.counting.rule_set import RuleSet as Rules
from rules.evaluations.tried import ORDERS, Tried
from rules.writing.outline import outline

pages = Blueprint("trials", __name__, url_prefix="/trials")

SHOWN = 100


@pages.get("/<int:draft_id>")
def show(draft_id: int):
    """Everybody under both rules, those who lose first."""
    draft, year = reached(draft_id), chosen_year()
    rules = outline(draft.document).rules
    if not rules:
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    if not takes_long(current_user, draft):
        return drawn(draft, tried_at_once(rules, draft.region_code, year, current_user), year)
    job = trial_of(draft, year, current_user)
    if not job or job.state != "done":
        return waiting(draft, year, job)
    job.read()
    return drawn(draft, found(job), year, job)


def drawn(draft: RuleDraft, trial: Tried, year: int, job: Job | None = None) -> str:
    by, page = request.args.get("by", ""), page_number()
    by, down = by if by in ORDERS else "gained", bool(request.args.get("down", 0, type=number))
    return render_template(
        "trials/show.html", draft=draft, trial=trial, by=by, down=down, page=page, years=years(), year=year, job=job,
        changes=trial.sorted(by, down)[(page - 1) * SHOWN : page * SHOWN], pages=-(-trial.count // SHOWN),
        one="trials.group" if trial.unit == "group" else "trials.deputy",
    )  # fmt: skip


def waiting(draft: RuleDraft, year: int, job: Job | None) -> str:
    """To be begun, or under way."""
    return render_template("trials/waiting.html", draft=draft, year=year, years=years(), job=job, file=None, failure="")


@pages.post("/<int:draft_id>")
def create(draft_id: int):
    """Work it out in the background; pressed twice it is the same."""
    draft, year = reached(draft_id), chosen_year()
    if not outline(draft.document).rules:
        flash(gettext("这份草稿还有要改的地方，改好了再试算。"), "error")
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    if takes_long(current_user, draft):
        job, is_new = ask_to_try(draft, year, current_user)
        if is_new:
            queue.enqueue(job.id)
    return redirect(url_for("trials.show", draft_id=draft_id, year=year))


@pages.get("/<int:draft_id>/deputies/<int:deputy_id>")
def deputy(draft_id: int, deputy_id: int):
    """One deputy's points under both, each with its reasons."""
    one = deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    return beside(draft_id, one, "deputy", "scorecards.show")


@pages.get("/<int:draft_id>/groups/<int:group_id>")
def group(draft_id: int, group_id: int):
    """A group's, where the draft scores groups."""
    one = groups_for(current_user).where(Group.id == group_id).first() or abort(404)
    return beside(draft_id, one, "group", "group_scores.show")


def beside(draft_id: int, one: Deputy | Group, unit: str, own_page: str):
    draft, year = reached(draft_id), chosen_year()
    rules = outline(draft.document).rules if one.region_code.startswith(draft.region_code) else None
    cards = both_cards(one, rules.in_year(year), year, clock.today()) if fits(rules, unit) else []
    if not cards:
        flash(gettext("这份草稿算不到这里。"), "late")
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    own = url_for(own_page, **{f"{unit}_id": one.id, "year": year}) if len(cards) > 1 else ""
    return render_template("trials/one.html", draft=draft, one=one, cards=cards, own=own, year=year)


def fits(rules: Rules | None, unit: str) -> bool:
    return rules is not None and rules.unit == unit


def chosen_year() -> int:
    """The year that was asked for, if it is one to try on; else the last one that is over."""
    asked = request.values.get("year", type=number)
    return asked if asked in years() else clock.today().year - 1


def years() -> list[int]:
    """This year and those before it that the ledger can tell of, newest first."""
    this_year = clock.today().year
    ruled = {year for year in RuleSet.years(this_year, rule_sets_for(current_user)) if year < this_year}
    return sorted({this_year, this_year - 1, *ruled}, reverse=True)

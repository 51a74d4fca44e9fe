"""The rules of each year in plain words, for everybody who signs in; older versions, and the file to check them by."""

from io import BytesIO

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.rule_sets import withdrawal
from models.rule_sets.reach import drafts_for, home_of, rule_sets_for, writes_rules, writes_rules_of
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet, RuleSetError
from routes.forms import region_code, text
from routes.regions import places
from rules.counting.item import Item
from rules.faults import Fault
from rules.words import SPANS
from rules.writing.telling import tell
from rules.writing.telling_whole import tell_whole, tell_year_end

pages = Blueprint("rule_sets", __name__, url_prefix="/rule-sets")

LATEST = 9999


@pages.get("")
def index():
    """What holds, year by year, by region if there are several; for who writes the rules, the drafts too."""
    open_drafts = drafts_for(current_user).where(RuleDraft.rule_set.is_null(), RuleDraft.put_away_at.is_null())
    newest, drafts = newest_by_region(), list(open_drafts.order_by(RuleDraft.id.desc()))
    return render_template(
        "rule-sets/index.html", rule_sets=newest, places=places({*newest, *(one.region_code for one in drafts)}),
        drafts=drafts, writes=writes_rules(current_user),
    )  # fmt: skip


def newest_by_region() -> dict[str, list[RuleSet]]:
    """Region → what holds there and was made for it, the widest region first, the latest year first."""
    within = RuleSet.id.in_(rule_sets_for(current_user).select(RuleSet.id))
    found: dict[str, list[RuleSet]] = {}
    for row in RuleSet.newest_versions().where(within).order_by(RuleSet.region_code, RuleSet.year.desc()):
        found.setdefault(row.region_code, []).append(row)
    return found


@pages.get("/<int:year>")
def show(year: int):
    """The rules that hold in a year: in the region that is asked for, or in the reader's own."""
    if year > LATEST:
        abort(404)
    return shown(within_reach(RuleSet.in_force(year, asked_region())), year)


@pages.get("/<int:year>/versions/<int:version>")
def version(year: int, version: int):
    return shown(numbered(year, version), year)


def asked_region() -> str:
    """Whose rules are asked for: without a word the reader's own region's."""
    return region_code() if "region" in request.args else home_of(current_user)


def within_reach(rule_set: RuleSet | None) -> RuleSet:
    found = rule_set and rule_sets_for(current_user).where(RuleSet.id == rule_set.id).first()
    return found or abort(404)


def shown(rule_set: RuleSet, year: int) -> str:
    exceptions, wider = RuleSet.with_their_own(year, rule_set.region_code), rule_set.wider(year)
    names = places([rule_set.region_code, *exceptions, *([wider.region_code] if wider else [])])
    return render_template(
        "rule-sets/show.html", rule_set=rule_set, rules=rule_set.rules_in(year), year=year, wider=wider, places=names,
        versions=list(rule_set.versions.where(RuleSet.document != "")), withdrawal=rule_set.withdrawal,
        may_withdraw=may_withdraw(rule_set), exceptions=[names[region] for region in exceptions],
    )  # fmt: skip


def may_withdraw(rule_set: RuleSet) -> bool:
    """Whether the reader may let the wider rules hold again where these are the region's own, and will be next year."""
    region = rule_set.region_code
    return writes_rules_of(region, current_user) and withdrawal.is_possible(region)


@pages.get("/<int:year>/versions/<int:version>/file.json")
def export(year: int, version: int):
    """The document as it was published, byte for byte: its digest is the one that the page shows."""
    rule_set = numbered(year, version)
    name = f"{rule_set.title}-{rule_set.year}-{rule_set.version}.json"
    file = BytesIO(rule_set.document.encode())
    return send_file(file, "application/json", as_attachment=True, download_name=name)


def numbered(year: int, version: int) -> RuleSet:
    """Of the region that is asked for, or of the reader's own; or of the nearest that has rules of that year."""
    if year > LATEST or version > LATEST:
        abort(404)
    newest = RuleSet.newest(year, asked_region()) or abort(404)
    return within_reach(newest.versions.where(RuleSet.version == version, RuleSet.document != "").first())


@pages.post("/withdrawals")
def withdraw():
    """In a region that has rules of its own those of the wider one hold again, from next year on."""
    region, this_year = text("region", 15), clock.today().year
    writes_rules_of(region, current_user) or abort(404)
    try:
        year = withdrawal.withdraw(region, current_user, text("reason", 200))
    except RuleSetError as error:
        flash(gettext(str(error)), "error")
        return redirect(url_for("rule_sets.show", year=this_year, region=region))
    flash(gettext("记下了：从 %(year)s 年起，这里按上一级的细则。", year=year))
    return redirect(url_for("rule_sets.index"))


@pages.app_template_filter()
def told(item: Item, settled: str = "year") -> str:
    """What an item means, in the reader's language; `settled`: how often its table is."""
    return tell(item, gettext, settled if isinstance(settled, str) and settled in SPANS else "year")


@pages.app_template_filter()
def told_whole(rules) -> list[str]:
    """What the table means apart from its items."""
    return tell_whole(rules, gettext)


@pages.app_template_filter()
def told_year_end(rules) -> list[str]:
    """What becomes of the points at the year's end."""
    return tell_year_end(rules, gettext)


@pages.app_template_filter()
def amiss(fault: Fault) -> str:
    """What is wrong, in the reader's language."""
    return gettext(fault.message) % fault.params

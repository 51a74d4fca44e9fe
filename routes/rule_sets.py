"""The rules of each year in plain words, for everybody who signs in; older versions, and the file to check them by."""

from io import BytesIO

from flask import Blueprint, abort, render_template, send_file
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.rule_sets.reach import drafts_for, writes_rules
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import Item
from rules.faults import Fault
from rules.words import SPANS
from rules.writing.telling import tell
from rules.writing.telling_whole import tell_whole

pages = Blueprint("rule_sets", __name__, url_prefix="/rule-sets")


@pages.get("")
def index():
    """What holds, year by year; for who writes the rules, the drafts too."""
    open_drafts = drafts_for(current_user).where(RuleDraft.rule_set.is_null(), RuleDraft.put_away_at.is_null())
    return render_template(
        "rule-sets/index.html", rule_sets=list(RuleSet.newest_versions().order_by(RuleSet.year.desc())),
        drafts=list(open_drafts.order_by(RuleDraft.id.desc())), writes=writes_rules(current_user),
    )  # fmt: skip


@pages.get("/<int:year>")
def show(year: int):
    """The rules that hold in a year."""
    return shown(RuleSet.in_force(year) or abort(404), year)


@pages.get("/<int:year>/versions/<int:version>")
def version(year: int, version: int):
    return shown(numbered(year, version), year)


def shown(rule_set: RuleSet, year: int) -> str:
    return render_template(
        "rule-sets/show.html", rule_set=rule_set, rules=rule_set.rules_in(year), year=year,
        versions=list(RuleSet.select().where(RuleSet.year == rule_set.year).order_by(RuleSet.version.desc())),
        this_year=clock.today().year, writes=writes_rules(current_user),
    )  # fmt: skip


@pages.get("/<int:year>/versions/<int:version>/file.json")
def export(year: int, version: int):
    """The document as it was published, byte for byte: its digest is the one that the page shows."""
    rule_set = numbered(year, version)
    name = f"{rule_set.title}-{rule_set.year}-{rule_set.version}.json"
    file = BytesIO(rule_set.document.encode())
    return send_file(file, "application/json", as_attachment=True, download_name=name)


def numbered(year: int, version: int) -> RuleSet:
    if year > 9999 or version > 9999:
        abort(404)
    return RuleSet.get_or_none(RuleSet.year == year, RuleSet.version == version) or abort(404)


@pages.app_template_filter()
def told(item: Item, settled: str = "year") -> str:
    """What an item means, in the reader's language; `settled`: how often its table is."""
    return tell(item, gettext, settled if isinstance(settled, str) and settled in SPANS else "year")


@pages.app_template_filter()
def told_whole(rules) -> list[str]:
    """What the table means apart from its items."""
    return tell_whole(rules, gettext)


@pages.app_template_filter()
def amiss(fault: Fault) -> str:
    """What is wrong, in the reader's language."""
    return gettext(fault.message) % fault.params

"""A year whose rules score groups: the table, and what the groups of the village did in it."""

from datetime import date

from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests import village

BANDS = [{"id": "model", "title": "先进", "least": "10"}, {"id": "usual", "title": "达标", "least": "0"}]
TABLE = plain(shipped("town-groups")) | {"year": 2025, "grading": {"bands": BANDS, "quota": {"percent": "50"}}}


def score_groups() -> None:
    """Publish the table; Qingshan did research."""
    RuleSet.publish(TABLE)
    for kind in ("research", "presidium"):
        facts = {"kind": kind, "aspect": "", "done_on": date(2025, 6, 1), "title": kind}
        Entry.record(village.deputy("王秀英"), village.user("chen"), **facts)

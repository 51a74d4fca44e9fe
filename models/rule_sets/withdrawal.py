"""A region that keeps no rules of its own any more: from a year on those of the wider region hold there again.

It is a version without a document, which follows what is published of that year and all later ones; so nothing that was
published changes, and a newer version takes its place in turn.
"""

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.rule_sets.rule_draft import is_closed
from models.rule_sets.rule_set import RuleSet, RuleSetError
from rules.words import N_


def withdraw(region: str, by: User, reason: str) -> int:
    """From next year on. Returns that year.

    RuleSetError if there are no rules of its own then or none of a wider region, if that year is closed, or without a
    reason.
    """
    year = clock.today().year + 1
    if not reason.strip():
        raise RuleSetError(N_("请写明为什么"))
    if is_closed(year, region):
        raise RuleSetError(N_("这一年的考评已经结束，细则不能再换了"))
    with act(f"rule sets of {year}"):
        if not is_possible(region):
            raise RuleSetError(N_("从明年起这里没有自己的细则，或者上一级没有"))
        for one in sorted({year, *later_years(region, year)}):
            follow(region, one, by, reason.strip()[:200])
        Audit.note(by, "rule-set.withdrawn", detail=f"{region} {year}")
    return year


def is_possible(region: str) -> bool:
    """Whether it has rules of its own next year or later, and around it there are others."""
    this = clock.today().year
    own = RuleSet.has_its_own(region, this + 1) or later_years(region, this + 1)
    return bool(own) and any(RuleSet.wider_than(region, year) for year in (this, this + 1))


def later_years(region: str, year: int) -> list[int]:
    """The years from that one on with which rules of its own begin."""
    rows = RuleSet.newest_versions().where(RuleSet.region_code == region, RuleSet.year >= year, RuleSet.document != "")
    return [row.year for row in rows]


def follow(region: str, year: int, by: User, reason: str) -> None:
    last = RuleSet.newest_versions().where(RuleSet.region_code == region, RuleSet.year == year).first()
    RuleSet.create(
        region_code=region, year=year, version=last.version + 1 if last else 1, title="", document="", reason=reason,
        published_by=by,
    )  # fmt: skip

"""What the office's tests begin with: rules for a year, and visits that count or that wait for a clerk."""

from lib import clock
from models.accounts.user import User
from models.rule_sets.rule_set import RuleSet
from models.visits.recording import record
from rules.counting.rule_set import plain, shipped
from tests import village


def publish(year: int | None = None, reason: str = "", region: str = "", **changes) -> RuleSet:
    """The rules that come with the software, for this year or another, everywhere or in a region; with a reason in
    place of those it has."""
    document = plain(shipped("party-hundred")) | {"year": year or clock.today().year} | changes
    return RuleSet.publish(document, reason=reason, region=region)


def visit(entry, deputy: str, *households: str, **facts) -> list:
    """The deputy calls on these households now; the receipts."""
    user = User.get(User.deputy == village.deputy(deputy))
    return record(user, [entry(deputy, household, **facts) for household in households], clock.now())

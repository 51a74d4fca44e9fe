"""A window made longer: what was to be seen until then stays to be seen, and what comes is kept apart."""

from datetime import date

from lib import clock
from models.accounts.user import User
from models.appraisals.count import AppraisalCount
from models.appraisals.round import LONGEST_WHY, AppraisalRound, AppraisalWindow
from models.audit import Audit
from models.database import act
from models.evaluations.closed_years import year_is_closed


def prolong(round_: AppraisalRound, what: str, ends_on: date, why: str, by: User) -> bool:
    """Until a later day, with the reason. False: the round or its year is closed, or that is no later day."""
    with act(round_.lock):
        now = AppraisalRound.get_by_id(round_.id)
        if not _may_last_until(ends_on, now, what):
            return False
        before = now.windows[what]
        if before.state == "over":
            AppraisalCount.show(now, what)
        longer = {"begins_on": before.begins_on, "ends_on": ends_on, "why": why[:LONGEST_WHY], "set_by": by}
        AppraisalWindow.create(round=now, what=what, **longer)
        Audit.note(by, "appraisal.prolonged", now, detail=f"{what} {ends_on}")
    round_.__dict__.pop("windows", None)
    return True


def _may_last_until(day: date, round_: AppraisalRound, what: str) -> bool:
    if what not in round_.windows or round_.closed_at or year_is_closed(round_.region_code, round_.year):
        return False
    return day > round_.windows[what].ends_on and day >= clock.today()

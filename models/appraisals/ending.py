"""A year that is closed ends what is still open about it: nothing that comes later could count any more."""

from lib import clock
from models.accounts.user import User
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.audit import Audit
from models.database import act
from models.network.region import within


def going_on(region_code: str, year: int) -> list[AppraisalRound]:
    """The year's rounds in a region that nobody has closed, each with its windows."""
    mine = AppraisalRound.year == year, AppraisalRound.closed_at.is_null(), within(AppraisalRound.region, region_code)
    rounds = list(AppraisalRound.select().where(*mine).order_by(AppraisalRound.id))
    windows = AppraisalWindow.of([one.id for one in rounds])
    for one in rounds:
        one.windows = windows.get(one.id, {})
    return rounds


def open_windows(region_code: str, year: int) -> int:
    """How many windows of them are not over."""
    return sum(not one.is_over(what) for one in going_on(region_code, year) for what in one.windows)


def end_with_year(region_code: str, year: int, by: User | None) -> None:
    """Close them; called within the act that closes the year. What was not over by now never counts."""
    with act(f"appraisals of {year}"):
        for one in going_on(region_code, year):
            with act(one.lock):
                ended = {"closed_at": clock.now(), "closed_by": by}
                AppraisalRound.update(**ended).where(AppraisalRound.id == one.id).execute()
                Audit.note(by, "appraisal.ended", one, detail=str(year))

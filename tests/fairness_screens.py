"""The pictures of fairness, from all sides."""

from demo.introduction import Cast
from lib import clock
from models.fairness.call_back import CallBack
from models.fairness.care_note import CareNote
from models.fairness.commendation import Commendation
from models.fairness.draw import Draw
from models.fairness.pattern_note import PatternNote
from models.fairness.talk import Talk
from models.network.deputy import Deputy
from rules.counting.halves import Half


def screens(cast: Cast) -> dict[str, tuple]:
    """Name → who looks, at which address."""
    me, year = Deputy.get(Deputy.number == cast.deputy[0]), clock.today().year
    drawn, waiting = Draw.get(Draw.seed != ""), Draw.get(Draw.seed == "")
    asked = PatternNote.get(PatternNote.deputy == me, PatternNote.step == "asked")
    praised = Commendation.get(Commendation.published_at.is_null(False))
    nominated = Commendation.get(Commendation.year == year)
    case = PatternNote.get(PatternNote.deputy != me)
    talk, care = Talk.get(), CareNote.get()
    called = CallBack.get(CallBack.draw == drawn.id, CallBack.outcome == "")
    return {
        "patterns": ("clerk", "/patterns"),
        "patterns-show": ("clerk", f"/patterns/{case.deputy_id}/{Half.of(case.began_on)}/{case.code}"),
        "patterns-mine": ("deputy", "/patterns/mine"),
        "patterns-asked": ("deputy", f"/patterns/asked/{asked.id}"),
        "call-backs": ("clerk", "/call-backs"),
        "call-backs-show": ("clerk", f"/call-backs/{drawn.id}"),
        "call-backs-waiting": ("clerk", f"/call-backs/{waiting.id}"),
        "call-backs-call": ("clerk", f"/call-backs/calls/{called.id}"),
        "call-backs-public": ("", "/call-backs/announced"),
        "early-signs": ("clerk", "/early-signs"),
        "early-signs-leader": ("leader", "/early-signs"),
        "talks": ("clerk", "/talks"),
        "talks-new": ("clerk", f"/talks/deputies/{me.id}"),
        "talks-show": ("clerk", f"/talks/{talk.id}"),
        "talks-mine": ("deputy", "/talks/mine"),
        "commendations": ("clerk", f"/commendations?year={year}"),
        "commendations-look": ("clerk", "/commendations/candidates"),
        "commendations-new": ("clerk", "/commendations/new"),
        "commendations-show": ("clerk", f"/commendations/{nominated.id}"),
        "commendations-print": ("clerk", f"/commendations/{praised.id}/certificate"),
        "commendations-public": ("", f"/commendations/published?year={praised.year}"),
        "care-notes": ("clerk", "/care-notes"),
        "care-notes-show": ("clerk", f"/care-notes/{care.deputy_id}"),
    }

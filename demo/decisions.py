"""What the office decided about what the machine pointed at; the last weeks' doubts still wait for it."""

from datetime import datetime, timedelta
from random import Random

from demo.clockwork import at
from models.accounts.user import User
from models.database import act
from models.visits.review import Review
from models.visits.visit import Visit

DECIDED_AFTER, CONTESTED_AFTER, STILL_OPEN = timedelta(days=3), timedelta(days=2), timedelta(days=21)
DECLINED = {
    "burst": "十二户间隔都是半分钟，请按实际走访重新记。",
    "unknown-code": "查不到这张码，请说明是哪一户。",
}
ACCEPTED = ("问过代表，情况属实。", "打电话问了住户，代表确实来过。", "日子和地方都对得上。")
CONTESTED = 2
WORDS = "那天晚上家家都在院子里乘凉，我一户一户打了招呼，请再看一看。"


def decide(clerk: User, now: datetime) -> None:
    """Let the clerk look at everything up to three weeks before `now`; two who were declined do not agree."""
    random = Random("decisions")
    with act():
        seen = Review.select(Review, Visit).join(Visit).where(Review.opened_at < now - STILL_OPEN)
        for review in seen.order_by(Review.id):
            faults = [DECLINED[cause] for cause in review.cause_codes if cause in DECLINED]
            with at(review.opened_at + DECIDED_AFTER):
                review.decide(clerk, not faults, faults[0] if faults else random.choice(ACCEPTED))
        _contest()


def _contest() -> None:
    declined = Review.select(Review, Visit).join(Visit).where(Review.accepted == False)  # noqa: E712 - peewee
    for review in declined.order_by(Review.decided_at.desc(), Review.id).limit(CONTESTED):
        with at(review.decided_at + CONTESTED_AFTER):
            Review.contest(review.visit, WORDS, User.get(User.deputy == review.visit.deputy))

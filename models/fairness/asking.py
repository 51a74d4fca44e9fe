"""Asking a person to look at a visit. Until somebody has decided, its lines in the ledger stay as they are."""

from models.visits.review import Review
from models.visits.visit import Visit


def ask_a_person(visit: Visit, cause: str) -> bool:
    """Open a review, or give the one that waits one more cause; called within an act. False: it was declined before."""
    latest = visit.reviews.order_by(Review.id.desc()).first()
    if latest and latest.decided_at is None:
        causes = dict.fromkeys([*latest.cause_codes, cause])
        Review.update(causes=",".join(causes)).where(Review.id == latest.id).execute()
    elif not latest or latest.accepted:
        Review.create(visit=visit, causes=cause)
    return not latest or latest.state != "void"

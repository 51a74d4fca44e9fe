"""Who may reach which rounds: the office those of its regions, a deputy those they take part in."""

from models.access.reach import OFFICE, in_regions
from models.accounts.user import User
from models.appraisals.circle import rounds_with
from models.appraisals.round import AppraisalRound
from models.network.region import Region


def rounds_for(user: User):
    """What the office opens, prolongs and closes."""
    reached = in_regions(AppraisalRound.region, user, *OFFICE)
    return AppraisalRound.select(AppraisalRound, Region).join(Region).where(reached)


def own_round(user: User, round_id: int) -> AppraisalRound | None:
    """One that is not closed, in which a deputy takes part."""
    return next((one for one in rounds_with(user.deputy) if one.id == round_id), None) if user.deputy_id else None

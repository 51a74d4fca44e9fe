"""Who writes the rules: the office at the top of the tree of regions. Everybody who signs in may read them."""

from models.access.reach import NOTHING, OFFICE
from models.accounts.user import User
from models.network.region import Region
from models.rule_sets.rule_draft import RuleDraft


def writes_rules(user: User) -> bool:
    """Whether the user is the office of a region that no other lies above."""
    codes = [code for role in OFFICE for code in user.roles.get(role, [])]
    return any(not Region.select().where(Region.code.in_(regions_above(code))).exists() for code in codes)


def regions_above(code: str) -> list[str]:
    """The codes that a region's own begins with, whether there are such regions or not."""
    return [code[:length] for length in range(2, len(code))]


def drafts_for(user: User):
    """The drafts that a person may write in, read and try out."""
    return RuleDraft.select() if writes_rules(user) else RuleDraft.select().where(NOTHING)

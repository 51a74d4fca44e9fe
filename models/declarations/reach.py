"""Who may reach which declared duties, and as what."""

from lib import clock
from models.access.reach import OFFICE, in_regions
from models.accounts.user import User
from models.network.group import Membership


def led_by(user: User):
    """The deputies of the groups that someone leads today, or is liaison of."""
    groups = Membership.group.in_(user.led_groups if user.deputy_id else [])
    return Membership.select(Membership.deputy).where(groups, Membership.open_on(clock.today()))


def roles_of(user: User, declaration) -> set[str]:
    """As what someone may take a step of it: their own only as its deputy."""
    if user.deputy_id == declaration.deputy_id:
        return {"deputy"}
    leads = led_by(user).where(Membership.deputy == declaration.deputy_id).exists()
    held = {"checker"} if leads or _holds(user, declaration, "station") else set()
    return held | {"office"} if _holds(user, declaration, *OFFICE) else held


def _holds(user: User, declaration, *roles: str) -> bool:
    codes = [code for role in roles for code in user.roles.get(role, ())]
    return any(declaration.region_code.startswith(code) for code in codes)


def reached_by(user: User, model):
    """The condition on declared duties: one's own, one's group's, those of the regions of station or office."""
    mine = model.deputy == (user.deputy_id or 0)
    return mine | model.deputy.in_(led_by(user)) | in_regions(model.region_code, user, "station", *OFFICE)

"""The groups within a person's reach: who leads, who is the liaison, and who links them to the level above."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from models.access.access import groups_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate


@dataclass(frozen=True)
class Listed:
    """`from_above`: how many of the members hold a mandate of the district in a group that lies below it."""

    group: Group
    leaders: list[Deputy]
    liaisons: list[Deputy]
    size: int
    from_above: int


def groups_of(user: User, day: date) -> list[Listed]:
    """By number."""
    groups = list(groups_for(user).order_by(Group.number))
    members = defaultdict(list)
    of_these = Membership.group.in_([one.id for one in groups]), Membership.open_on(day)
    rows = Membership.select(Membership, Deputy).join(Deputy).where(*of_these)
    for row in rows.order_by(Membership.id):
        members[row.group_id].append(row)
    district = {
        mandate.deputy_id for mandate in Mandate.select().where(Mandate.level == "district", Mandate.open_on(day))
    }
    return [_listed(group, members[group.id], district) for group in groups]


def _listed(group: Group, members: list[Membership], district: set[int]) -> Listed:
    below = len(group.region_code) > 6
    return Listed(
        group, _with(members, "leader"), _with(members, "liaison"), len(members),
        sum(member.deputy_id in district for member in members) if below else 0,
    )  # fmt: skip


def _with(members: list[Membership], role: str) -> list[Deputy]:
    return [member.deputy for member in members if member.role == role]

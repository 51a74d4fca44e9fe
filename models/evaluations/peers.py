"""With whom somebody is compared: the name of their group of peers."""

from datetime import date

from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from rules.evaluations.grading import GROUP_PEERS, PEERS
from rules.words import BODIES, LEVELS, N_

NOWHERE, NO_MANDATE = N_("不在小组里"), N_("不在任")


def peers_of(who: list[Deputy] | list[Group], by: str, day: date) -> dict[int, str]:
    """Id → the name of those they are compared with on a day; `by` as in `rules.evaluations.grading.PEERS`.

    Who holds several mandates is of the first of their bodies in the order of `BODIES` and of their highest level; of
    several groups the first one counts.
    """
    if by in ("body", "level"):
        return _by_mandate([one.id for one in who], by, day)
    if by == "group":
        found = Membership.of([one.id for one in who], day)
        return {one: seats[0].group.name if seats else NOWHERE for one, seats in found.items()}
    if by == "region":
        names = Region.names({one.region_code[:9] for one in who})
        return {one.id: names.get(one.region_code[:9], one.region_code[:9]) for one in who}
    return {one.id: (GROUP_PEERS if isinstance(one, Group) else PEERS)[by] for one in who}


def _by_mandate(ids: list[int], by: str, day: date) -> dict[int, str]:
    words, mandates = (BODIES if by == "body" else LEVELS), Mandate.of(ids, day)
    held = {one: {getattr(mandate, by) for mandate in mandates[one]} for one in ids}
    return {one: next((words[code] for code in words if code in held[one]), NO_MANDATE) for one in ids}

"""The deputies of a page: as they are looked for, each with posts, groups and areas."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate

PAGE = 100


@dataclass(frozen=True)
class Listed:
    deputy: Deputy
    mandates: list[Mandate]
    memberships: list[Membership]
    areas: list[Area]


def listed(deputies, day: date, page: int = 1) -> list[Listed]:
    """A page of a query's deputies, by number; pages begin at 1."""
    found = list(deputies.order_by(Deputy.number).paginate(page, PAGE))
    ids = [deputy.id for deputy in found]
    mandates, memberships, areas = Mandate.of(ids, day), Membership.of(ids, day), areas_of(ids, day)
    return [Listed(one, mandates[one.id], memberships[one.id], areas[one.id]) for one in found]


def areas_of(deputy_ids: list[int], day: date) -> dict[int, list[Area]]:
    """Deputy → the areas they answer for."""
    found = defaultdict(list)
    rows = Assignment.select(Assignment, Area).join(Area).where(Assignment.deputy.in_(deputy_ids))
    for row in rows.where(Assignment.open_on(day)).order_by(Area.number):
        found[row.deputy_id].append(row.area)
    return found

"""What an office should look at after an import: households that nobody serves, and those that may be there twice.

Both take a scope of `models.access.access`.
"""

from peewee import fn

from lib import clock
from models.households.household import Household
from models.network.area import Area, Assignment
from rules.network.duplicates import Door, likely_duplicates

COMMUNITY = 12  # digits of a division code
CHUNK = 500


def unserved(areas) -> list[Area]:
    """Of these areas the ones with households (their number as `.households`) and no deputy, the largest first."""
    served = Assignment.select(Assignment.area).where(Assignment.open_on(clock.today()))
    count = fn.COUNT(Household.id)
    counted = areas.select(Area, count.alias("households")).join_from(Area, Household).group_by(Area.id)
    nobodys = counted.where(Area.id.not_in(served), Household.erased_at.is_null())
    return list(nobodys.order_by(count.desc(), Area.number))


def duplicates(households) -> list[tuple[Household, Household]]:
    """Pairs of these households, each joined with its area, that may be one and the same."""
    rows = households.select(Household.id, Household.region_code, Household.name, Household.address)
    rows = rows.order_by(Household.id).tuples()
    doors = (Door(id_, region[:COMMUNITY], name, address) for id_, region, name, address in rows)
    pairs = [(one.key, other.key) for one, other in likely_duplicates(doors)]
    found = _found(households, sorted({id_ for pair in pairs for id_ in pair}))
    return sorted(((found[one], found[other]) for one, other in pairs), key=lambda pair: pair[0].id)


def _found(households, ids: list[int]) -> dict[int, Household]:
    chunks = (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
    return {one.id: one for chunk in chunks for one in households.where(Household.id.in_(chunk))}

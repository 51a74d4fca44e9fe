"""A household's own copy of its code, with its PIN, on paper: handed over, never put up at the door.

In Chinese whatever language the clerk reads in, and without the name of who lives there.
"""

from typing import NamedTuple

from models.households.code import Code
from models.households.household import Household
from models.network.area import Area
from rules.households import codes, pins

PER_SHEET = 8


class Slip(NamedTuple):
    """What a slip says; `short` and `pin` as they are read out."""

    address: str
    number: str
    area: str
    short: str
    pin: str


def slips_of(area: Area, base: str, household: int | None = None) -> list[Slip]:
    """Of an area's households in the order of their doors, or of one; `base` begins every address."""
    rows = (
        Code.select(Code.token, Code.short, Code.pin, Household.number).join(Household)
        .where(Household.area == area, Code.replaced_at.is_null(), Household.erased_at.is_null())
        .order_by(Household.number)
    )  # fmt: skip
    chosen = rows.where(Household.id == household) if household else rows
    return [
        Slip(f"{base.rstrip('/')}/H/{token}".upper(), number, area.name, codes.shown(short), pins.shown(pin))
        for token, short, pin, number in chosen.tuples()
    ]

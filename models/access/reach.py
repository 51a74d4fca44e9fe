"""How far a person reaches: by the regions of their roles, and by the areas that a deputy answers for today."""

from functools import reduce
from operator import or_

from peewee import Expression, Value

from lib import clock
from models.accounts.user import User
from models.network.area import Assignment
from models.network.region import within

OFFICE = ("office", "administrator")
STATION = ("station", *OFFICE)  # what a station does, its office may do too
NOTHING = Expression(Value(1), "=", Value(0))


def in_regions(field, user: User, *roles: str):
    """The condition that a region column lies in what the user holds one of these roles for."""
    codes = [code for role in roles for code in user.roles.get(role, [])]
    return reduce(or_, (within(field, code) for code in codes), NOTHING)


def own_office(user: User) -> str:
    """The widest region of which the user is the office; "" for none."""
    codes = [code for role in OFFICE for code in user.roles.get(role, [])]
    return min(codes, key=lambda code: (len(code), code), default="")


def own_areas(user: User):
    return Assignment.select(Assignment.area).where(
        Assignment.deputy == user.deputy_id, Assignment.open_on(clock.today())
    )

"""Whose rules a person writes, and whose they may read: an office writes those of its regions; everybody who signs in
reads those that hold where they are, and where whom they look after are."""

from functools import reduce
from operator import or_

from peewee import fn

from models.access.access import deputies_for
from models.access.reach import OFFICE, in_regions
from models.accounts.user import User
from models.network.deputy import Deputy
from models.network.region import Region, lineage, within
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet

SMALLEST = 9  # digits: no part of a street or town has rules of its own


def regions_written_by(user: User) -> list[Region]:
    """The regions whose rules a person may write, the widest first."""
    mine = in_regions(Region.code, user, *OFFICE), fn.LENGTH(Region.code) <= SMALLEST
    return list(Region.select().where(*mine).order_by(fn.LENGTH(Region.code), Region.code))


def writes_rules(user: User) -> bool:
    """Whether the user is the office of a region that may have rules of its own."""
    return bool(regions_written_by(user))


def writes_rules_of(region: str, user: User) -> bool:
    """Whether these rules are the user's to write."""
    return region in {one.code for one in regions_written_by(user)}


def drafts_for(user: User):
    """The drafts that a person may write in, read and try out."""
    return RuleDraft.select().where(in_regions(RuleDraft.region_code, user, *OFFICE))


def rule_sets_for(user: User):
    """The rule sets, with every version, that hold somewhere within a person's reach, or once did."""
    held = held_by(user)
    homes = {code for (code,) in deputies_for(user).select(Deputy.region).distinct().tuples()} | set(held)
    above = {place for code in homes for place in lineage(code)}
    below = [within(RuleSet.region_code, code) for code in held]
    return RuleSet.select().where(reduce(or_, below, RuleSet.region_code.in_(above)))


def home_of(user: User) -> str:
    """The region whose rules a person asks for who names none: the deputy's own, else the widest of their roles."""
    if user.deputy_id:
        return user.deputy.region_code
    return min(held_by(user), key=lambda code: (len(code), code), default="")


def held_by(user: User) -> list[str]:
    """The regions of a person's roles and unit."""
    return [code for codes in user.roles.values() for code in codes] + ([user.unit.region_code] if user.unit_id else [])

"""What a deputy is, in words: mandates, and seats in groups, for pages and spreadsheets."""

from functools import cache

from flask_babel import gettext

from models.network.group import Membership
from models.network.mandate import Mandate
from routes.languages import chosen_locale
from rules.words import BODIES, GROUP_ROLES, LEVELS


def posts(mandates: list[Mandate]) -> str:
    """区级党代表、镇级人大代表"""
    locale = chosen_locale()
    return gettext("、").join(post_of(one.level, one.body, one.standing, locale) for one in mandates)


@cache  # a table says it for hundreds, and there are but a few
def post_of(level: str, body: str, standing: bool, locale: str) -> str:
    post = gettext("%(level)s%(body)s", level=gettext(LEVELS.get(level, level)), body=gettext(BODIES.get(body, body)))
    return gettext("%(post)s（常委）", post=post) if standing else post


def seats(memberships: list[Membership]) -> str:
    """青山一组（组长）、教育小组: a plain member's role goes without saying."""
    return gettext("、").join(map(seat_of, memberships))


def seat_of(membership: Membership) -> str:
    if membership.role == "member":
        return membership.group.name
    return gettext("%(group)s（%(role)s）", group=membership.group.name, role=gettext(GROUP_ROLES[membership.role]))

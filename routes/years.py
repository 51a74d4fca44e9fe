"""The year that a page speaks of, and the years to choose from."""

from flask import request, url_for
from flask_login import current_user

from lib import clock
from models.rule_sets.reach import rule_sets_for
from models.rule_sets.rule_set import RuleSet
from routes.forms import number


def chosen_year() -> int:
    """The year that was asked for; without one, or with one beyond any calendar, this year."""
    year = request.args.get("year", 0, type=number)
    return year if 2000 <= year < 2200 else clock.today().year


def other_years(than: int) -> list[tuple[int, str]]:
    """The years that have rules, and this one, newest first, each with the address of the present page in it."""
    this_year = clock.today().year
    found = {this_year} | RuleSet.years(this_year, rule_sets_for(current_user))
    place = request.view_args or {}
    return [(year, url_for(request.endpoint, **place, year=year)) for year in sorted(found - {than}, reverse=True)]

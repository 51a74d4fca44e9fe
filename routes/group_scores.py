"""The points of groups, in a year whose table scores groups: all of them, and the working of one."""

from flask import Blueprint, abort, redirect, render_template, url_for
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.network.group import Group
from models.points.group_year import GroupYear, group_years, groups_seen_by, places
from routes.years import chosen_year, other_years

pages = Blueprint("group_scores", __name__, url_prefix="/group-scores")


@pages.get("")
def index():
    years = seen()
    return render_template(
        "group-scores/index.html", years=years, places=places(years), year=chosen_year(),
        other_years=other_years(chosen_year()),
    )  # fmt: skip


@pages.get("/<int:group_id>")
def show(group_id: int):
    """In a year that scores deputies there is nothing to show of a group: all of them say so together."""
    groups_seen_by(current_user, clock.today()).where(Group.id == group_id).exists() or abort(404)
    figures = next((one for one in seen() if one.group.id == group_id), None)
    if not figures:
        return redirect(url_for("group_scores.index", year=chosen_year()))
    reachable = {one.id for one in deputies_for(current_user)} & {one.id for one in figures.members}
    return render_template("group-scores/show.html", figures=figures, reachable=reachable, year=chosen_year())


def seen() -> list[GroupYear]:
    today = clock.today()
    return group_years(list(groups_seen_by(current_user, today).order_by(Group.number)), chosen_year(), today)

"""Roles, given and taken by the administrator of people."""

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.people_access import people_for, regions_ruled_by, roles_for
from models.accounts import role_giving
from models.accounts.user import Role, User
from models.network.region import Region
from routes.forms import number
from routes.vocabularies import options_of
from rules.words import ROLES

pages = Blueprint("roles", __name__, url_prefix="/roles")

BORN_WITH = ("deputy", "unit")  # these come with the deputy, and with the unit
GIVEN = {role: word for role, word in ROLES.items() if role not in BORN_WITH}


@pages.post("")
def create():
    """One more role for somebody, for a region and all below it."""
    account = people_for(current_user).where(User.id == request.form.get("account", type=number)).first() or abort(404)
    role, region = role_asked_for()
    if not role or not regions_ruled_by(current_user).where(Region.code == region).exists():
        abort(404)
    try:
        role_giving.give(account, role, region, current_user)
        flash(gettext("身份给好了。"))
    except role_giving.RoleError as error:
        flash(gettext(str(error)), "error")
    return redirect(url_for("accounts.show", user_id=account.id))


@pages.post("/<int:role_id>/removal")
def destroy(role_id: int):
    row = roles_for(current_user).where(Role.id == role_id).first() or abort(404)
    role_giving.take(row, current_user)
    flash(gettext("身份收回了。"))
    return redirect(url_for("accounts.show", user_id=row.user_id))


def role_asked_for() -> tuple[str, str]:
    """The role, empty if there is no such one, and the region's code, as the form gives them."""
    role = request.form.get("role", "")
    return role if role in GIVEN else "", request.form.get("region", "")


def options(user: User) -> dict:
    """What the form offers."""
    return {
        "role_options": options_of(GIVEN),
        "region_options": [(one.code, one.name) for one in regions_ruled_by(user)],
    }

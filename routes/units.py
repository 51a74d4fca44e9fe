"""Handling units: found and closed by the office, with the people who sign in for each."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user
from peewee import JOIN, Case, fn

from models.access.access import regions_of_office
from models.access.voice_access import units_for
from models.accounts.role_giving import RoleError
from models.accounts.user import User
from models.network import unit_keeping
from models.network.region import Region
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from rules.opinions.opinion import WITH_UNIT

pages = Blueprint("units", __name__, url_prefix="/units")

NAME, PERSON = 60, 40


@pages.get("")
def index():
    """Each with how much it has to do; the closed ones last."""
    busy = fn.SUM(Case(None, [(Opinion.state.in_(WITH_UNIT), 1)], 0)).alias("busy")
    units = units_for(current_user).select(Unit, busy).join(Opinion, JOIN.LEFT_OUTER).group_by(Unit.id)
    ordered = sorted(units, key=lambda unit: (unit.closed_at is not None, unit.name))
    regions = [(one.code, one.name) for one in regions_of_office(current_user)]
    return render_template("units/index.html", units=ordered, regions=regions)


@pages.post("")
def create():
    name, region = request.form.get("name", "").strip()[:NAME], request.form.get("region", "")
    if not name:
        flash(gettext("请写上单位的名字。"), "error")
    elif not regions_of_office(current_user).where(Region.code == region).exists():
        abort(404)
    else:
        try:
            unit = unit_keeping.found(name, region, current_user)
            return redirect(url_for("units.show", unit_id=unit.id))
        except RoleError as error:
            flash(gettext(str(error)), "error")
    return redirect(url_for("units.index"))


@pages.get("/<int:unit_id>")
def show(unit_id: int):
    unit = reached(unit_id)
    return render_template("units/show.html", unit=unit, accounts=list(unit.accounts.order_by(User.login)))


@pages.post("/<int:unit_id>/accounts")
def admit(unit_id: int):
    """One more person who signs in for it; a slip to enter by is printed from this page."""
    unit = reached(unit_id)
    login, name = request.form.get("login", "").strip(), request.form.get("name", "").strip()
    if not (login and name) or len(login) > PERSON or len(name) > PERSON:
        flash(gettext("请把姓名和登录名都填上。"), "error")
    else:
        try:
            unit_keeping.admit(unit, login, name, current_user)
            flash(gettext("账号开好了，请打印登录码交给本人。"))
        except RoleError as error:
            flash(gettext(str(error)), "error")
    return redirect(url_for("units.show", unit_id=unit.id))


@pages.post("/<int:unit_id>/closing")
def close(unit_id: int):
    unit_keeping.close(reached(unit_id), current_user)
    flash(gettext("停用了，新的意见不会再交给它。"))
    return redirect(url_for("units.show", unit_id=unit_id))


@pages.post("/<int:unit_id>/opening")
def reopen(unit_id: int):
    unit_keeping.reopen(reached(unit_id), current_user)
    flash(gettext("重新启用了。"))
    return redirect(url_for("units.show", unit_id=unit_id))


def reached(unit_id: int) -> Unit:
    return units_for(current_user).where(Unit.id == unit_id).first() or abort(404)

"""Erasing what is kept about a household, when it asks: what goes, what stays, and why."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.access import households_for
from models.households.erasure import DECLARED, WAITING, erase, hindrances
from models.households.household import Household
from routes.audits import note_look

pages = Blueprint("erasures", __name__, url_prefix="/erasures")

LONGEST = 200
WAYS = {WAITING: "reviews.index", DECLARED: "declarations.index"}


@pages.get("/<int:household_id>")
def new(household_id: int):
    return asked(within_reach(household_id))


@pages.post("/<int:household_id>")
def create(household_id: int):
    """Only with a reason, and with a tick that it is meant."""
    household, why = within_reach(household_id), request.form.get("why", "").strip()[:LONGEST]
    if not why or request.form.get("sure") != "1":
        return asked(household, why, gettext("请写一句为什么删，再勾上“我知道删了就找不回来”。")), 422
    if not erase(household, current_user, why):
        return asked(household, why), 409
    flash(gettext("删掉了。门上的旧码已经停用；名册里也请删去这一行，不然下次导入又会回来。"))
    return redirect(url_for("households.index"))


def asked(household: Household, why: str = "", error: str = "") -> str:
    note_look("household.looked", household, 1)
    return render_template(
        "erasures/new.html", home=household, why=why, error=error, hindrances=hindrances(household), ways=WAYS,
        longest=LONGEST,
    )  # fmt: skip


def within_reach(household_id: int) -> Household:
    return households_for(current_user).where(Household.id == household_id).first() or abort(404)

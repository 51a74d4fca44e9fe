"""Household codes: scanned at the door by anybody, printed and replaced by the office and the stations."""

from pathlib import Path

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user
from peewee import JOIN, fn

from lib import qr, queue
from lib.card_sheet import PER_SHEET
from models.access.access import areas_for, codes_for, households_for
from models.audit import Audit
from models.database import act
from models.households import code_sheet
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area
from routes.addresses import base_url
from routes.forms import number
from rules.households.codes import normalise

pages = Blueprint("codes", __name__)
pages.add_url_rule("/s/<token>", endpoint="show", redirect_to="/S/<token>")


@pages.get("/S/<token>")
def show(token: str):
    """Where a scanned code leads: a deputy to the visit, the office to the household, all others to its deputies."""
    if current_user.is_authenticated and current_user.deputy_id:
        return render_template("visits/new.html")
    text = normalise(token)
    code = Code.found(text)
    if not code:
        return render_template("codes/unknown.html"), 404
    if code.replaced_at:
        return render_template("codes/replaced.html", area=code.household.area), 410
    if current_user.is_authenticated and serves(code.household):
        return redirect(url_for("households.show", household_id=code.household_id))
    return redirect(url_for("contact_cards.area", slug=code.household.area.slug))


def serves(household: Household) -> bool:
    return households_for(current_user).where(Household.id == household.id).exists()


@pages.get("/codes")
def index():
    """The areas within reach, each with the cards to print for it."""
    areas = areas_for(current_user).select(Area, fn.COUNT(Household.id).alias("households"))
    counted = areas.join_from(Area, Household, JOIN.LEFT_OUTER).group_by(Area.id).order_by(Area.number)
    return render_template("codes/index.html", areas=list(counted), per_sheet=PER_SHEET)


@pages.get("/codes/areas/<int:area_id>")
def sheet(area_id: int):
    """The cards of an area, or of one household in it, ready to print from the browser."""
    areas = areas_for(current_user).where(Area.id == area_id)
    area = areas.first() or abort(404)
    cards = code_sheet.cards_of(areas, base_url(), request.args.get("household", type=number))
    with act():
        Audit.note(current_user, "codes.printed", area, count=len(cards))
    drawn = [card._asdict() | {"qr_svg": qr.svg(card.address, card.short)} for card in cards]
    return render_template("codes/sheet.html", area=area, cards=drawn, sheets=-(-len(cards) // PER_SHEET))


@pages.post("/codes/print")
def print_all():
    job = code_sheet.ask_for_all(current_user, base_url(), Path(current_app.config["INSTANCE"]) / "files")
    queue.enqueue(job.id)
    return redirect(url_for("jobs.show", job_id=job.id))


@pages.post("/codes/<int:code_id>/replacement")
def replace(code_id: int):
    """A card is lost: a new code for the household, and the old one leads to the page that says so."""
    code = codes_for(current_user).where(Code.id == code_id).first() or abort(404)
    reason = request.form.get("reason", "").strip()
    if not reason:
        flash(gettext("请写一句为什么要换，以后好查。"), "error")
    else:
        code.replace(current_user, reason)
        flash(gettext("码换好了，旧卡不再有用。请把新卡打印出来送到这户。"))
    return redirect(url_for("households.show", household_id=code.household_id))

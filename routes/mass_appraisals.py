"""Appraisal by households (群众评议): with the code and PIN of their own slip, once for each of their deputies."""

from flask import Blueprint, abort, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext

from models.appraisals.giving import judge_as_home
from models.appraisals.home import HomeAppraisals, HomeCard
from routes import residents
from routes.forms import number

pages = Blueprint("mass_appraisals", __name__, url_prefix="/mass-appraisals")


@pages.get("")
def show():
    return shown(HomeAppraisals(residents.resident()))


def shown(appraisals: HomeAppraisals, error: str = "", about: int | None = None) -> str:
    return render_template(
        "mass-appraisals/show.html", cards=appraisals.cards, error=error, about=about,
        by_deputy=residents.is_a_deputys_phone(),
    )  # fmt: skip


@pages.post("")
def create():
    """About one deputy; not from a phone on which a deputy is, or has answered for many homes."""
    home = residents.resident()
    appraisals = HomeAppraisals(home)
    card = named(appraisals)
    marks = {what: request.form.get(what) for what in card.owed}
    marks = {what: mark for what, mark in marks.items() if mark in card.round.ballot.codes(what)}
    if residents.is_a_deputys_phone():
        return shown(appraisals), 403
    if not marks and card.owed:
        return shown(appraisals, gettext("请先选一个。"), card.deputy.id), 422
    phone = residents.phone()
    about = card.round, home, card.deputy.id
    outcomes = {judge_as_home(*about, what, mark, phone) for what, mark in marks.items()}
    if "phone" in outcomes:
        too_many = gettext("这台手机已经替几家评过了。请换自己家的手机，或者到工作站来评。")
        return shown(appraisals, too_many, card.deputy.id), 429
    given = gettext("收到了，谢谢您。评了什么，没有和您家记在一起。")
    flash(given if "given" in outcomes else gettext("已经评过了，谢谢您。"))
    return residents.name_phone(make_response(redirect(url_for("mass_appraisals.show"))))


def named(appraisals: HomeAppraisals) -> HomeCard:
    """The card that the form came from."""
    round_id, deputy_id = (request.form.get(name, type=number) for name in ("round", "deputy"))
    these = (one for one in appraisals.cards if (one.round.id, one.deputy.id) == (round_id, deputy_id))
    return next(these, None) or abort(404)

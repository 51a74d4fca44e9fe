"""Certificates (代表证): a public page says whether one is valid now, the office gives and ends them."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import certificates_for, printed_deputies_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.papers.certificate import Certificate
from models.papers.contact_card import ContactCard
from rules.papers.papers import PAPERS

pages = Blueprint("certificates", __name__, url_prefix="/certificates")


@pages.get("/<token>")
def show(token: str):
    """Where the code on a certificate leads: whether it is valid at this minute, and whose it is."""
    certificate = Certificate.with_token(token)
    if not certificate:
        return render_template("certificates/unknown.html"), 404
    now, state = clock.now(), certificate.state(clock.today())
    card = ContactCard(certificate.deputy)
    return render_template("certificates/show.html", certificate=certificate, card=card, state=state, now=now)


@pages.get("/deputies/<int:deputy_id>")
def deputy(deputy_id: int):
    """Every certificate a deputy has had, with who gave and who ended it, and why."""
    found = within_reach(deputy_id)
    every = found.certificates.select(Certificate, User).join(User, on=Certificate.made_by)
    history = list(every.order_by(Certificate.id.desc()))
    card, today = ContactCard(found), clock.today()
    return render_template("certificates/deputy.html", deputy=found, card=card, history=history, today=today)


@pages.post("/deputies/<int:deputy_id>")
def create(deputy_id: int):
    found = within_reach(deputy_id)
    if not ContactCard(found).mandates:
        flash(gettext("这位代表的任期已经结束，不能发证。"), "error")
        return redirect(url_for("certificates.deputy", deputy_id=found.id))
    Certificate.issue(found, current_user)
    return redirect(url_for("prints.deputy", paper="certificate", deputy_id=found.id))


@pages.post("/<int:certificate_id>/replacement")
def replace(certificate_id: int):
    """Lost or worn: another one, and whoever scans this one is told so."""
    certificate = one_of(certificate_id)
    if reason := reason_given():
        certificate.replace(current_user, reason)
        flash(gettext("换好了。旧证从现在起不再有效，请把新证打印出来。"))
    return back_to(certificate)


@pages.post("/<int:certificate_id>/end")
def take_back(certificate_id: int):
    certificate = one_of(certificate_id)
    if reason := reason_given():
        certificate.take_back(current_user, reason)
        flash(gettext("收回了。谁扫这张证，都会看到它已经无效。"))
    return back_to(certificate)


def within_reach(deputy_id: int) -> Deputy:
    reached = printed_deputies_for(current_user, PAPERS["certificate"].roles)
    return reached.where(Deputy.id == deputy_id).first() or abort(404)


def one_of(certificate_id: int) -> Certificate:
    return certificates_for(current_user).where(Certificate.id == certificate_id).first() or abort(404)


def reason_given() -> str:
    reason = request.form.get("reason", "").strip()
    if not reason:
        flash(gettext("请写一句为什么，以后好查。"), "error")
    return reason


def back_to(certificate: Certificate):
    return redirect(url_for("certificates.deputy", deputy_id=certificate.deputy_id))

"""One-time enrolment codes: printed by the office, scanned by the deputy."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_login import current_user

from lib import qr
from models.access.people_access import accounts_for
from models.accounts.enrolment import Enrolment
from models.accounts.user import User
from routes.addresses import base_url
from routes.forms import number
from routes.sign_ins import let_in

pages = Blueprint("enrolments", __name__)


@pages.post("/enrolments")
def create():
    """Print a new slip for one account; older slips of the account end."""
    account = accounts_for(current_user).where(User.id == request.form.get("account", type=number)).first()
    if not account:
        abort(404)
    enrolment, token = Enrolment.issue(account, current_user)
    address = f"{base_url()}/E/{token}".upper()
    return render_template(
        "enrolments/slip.html", account=account, enrolment=enrolment, address=address,
        qr_svg=qr.svg(address, account.name),
    )  # fmt: skip


@pages.get("/E/<token>")
def show(token: str):
    """Ask before it is used up: chat apps look at links on their own."""
    enrolment = Enrolment.open(token.upper())
    return render_template("enrolments/show.html", enrolment=enrolment, token=token.upper()), 200 if enrolment else 404


@pages.post("/E/<token>")
def use(token: str):
    enrolment = Enrolment.open(token.upper())
    if not enrolment or not enrolment.use():
        return redirect(url_for("enrolments.show", token=token))
    return let_in(enrolment.user, url_for("passwords.edit", welcome=1))

"""The second factor: set up an authenticator app, show a code of it, or one of the recovery codes from the drawer."""

import unicodedata

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import one_time, qr
from models.access.people_access import people_for
from models.accounts import second_factor
from models.accounts.attempt import Attempt
from models.accounts.authenticator import Authenticator
from models.accounts.recovery_code import RecoveryCode
from models.accounts.user import User
from models.database import act
from routes.forms import local_path
from routes.sign_ins import please_wait, seconds_until

pages = Blueprint("second_factors", __name__, url_prefix="/second-factors")


@pages.get("/new")
def new():
    """Why, and the two ways: a passkey, or an app that shows codes."""
    return render_template("second-factors/new.html", next=onward())


@pages.post("")
def create():
    """A new secret, drawn for the app to scan. It is nothing before its first code was typed."""
    if Authenticator.of(current_user) or not second_factor.may_add(current_user):
        return redirect(url_for("second_factors.ask", next=onward()))
    return drawn(Authenticator.begin(current_user))


@pages.post("/confirmation")
def confirm():
    app = Authenticator.begun(current_user)
    if not app or not second_factor.may_add(current_user):
        return redirect(url_for("second_factors.new", next=onward()))
    with act():
        codes = app.confirm(typed())
        if codes:
            current_user.sign_in.pass_second_factor()
    return render_template("second-factors/codes.html", codes=codes, next=onward()) if codes else (
        drawn(app, gettext("这个数不对，或者过时了。请输手机上现在显示的六位数。")), 422
    )  # fmt: skip


def drawn(app: Authenticator, error: str = "") -> str:
    address = one_time.address(app.secret, current_user.login, gettext("连心"))
    return render_template(
        "second-factors/scan.html", secret=app.secret, qr_svg=qr.svg(address, app.secret), error=error, next=onward()
    )


@pages.get("/current")
def ask():
    return asked("")


@pages.post("/current")
def answer():
    """A code of the app, or a recovery code. Wrong ones slow down and then lock, as wrong passwords do."""
    login, address = current_user.login, request.remote_addr or ""
    until = Attempt.wait_until(login, address, second=True)
    if until:
        Attempt.tell(login, "refused", second=True)
        return asked(please_wait(until)), 429, {"Retry-After": str(seconds_until(until))}
    if not second_factor.show(current_user, typed()):
        Attempt.failed(login, address, second=True)
        return asked(gettext("这个数不对，或者过时了。请输手机上现在显示的六位数。")), 422
    Attempt.forget(login, second=True)
    return redirect(onward() or url_for("homes.show"))


def asked(error: str) -> str:
    has_app, has_passkey = Authenticator.of(current_user) is not None, current_user.passkeys.exists()
    return render_template(
        "second-factors/ask.html", has_app=has_app, has_passkey=has_passkey, error=error, next=onward()
    )


@pages.post("/codes")
def renew():
    """New recovery codes; the old sheet can go into the bin."""
    if not current_user.sign_in.second_factor_at:
        abort(403)
    return render_template("second-factors/codes.html", codes=RecoveryCode.issue(current_user), next=onward())


@pages.post("/<int:user_id>/reset")
def reset(user_id: int):
    """The phone is lost, and the person stands before the administrator of security, who knows them."""
    account = people_for(current_user).where(User.id == user_id, User.id != current_user.id).first() or abort(404)
    second_factor.reset(account, current_user)
    flash(gettext("第二道锁清掉了，登录着的设备都退出了。下次登录会请本人重新设置。"))
    return redirect(url_for("accounts.show", user_id=account.id))


def typed() -> str:
    return unicodedata.normalize("NFKC", request.form.get("code", "")).strip()  # Chinese keyboards give wide digits


def onward() -> str:
    return local_path(request.values.get("next"))

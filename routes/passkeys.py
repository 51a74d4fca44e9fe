"""Passkeys: made on a person's own page, used at the sign-in, taken away again. The browser talks JSON here."""

from urllib.parse import urlsplit

from flask import Blueprint, abort, flash, jsonify, redirect, request, session, url_for
from flask_babel import gettext
from flask_login import current_user

from lib.passkeys import Site
from lib.passkeys import request as passkey_request
from models.accounts import second_factor
from models.accounts.challenge import Challenge
from models.accounts.passkey import Passkey
from models.database import act
from routes import bodies
from routes.addresses import base_url
from routes.forms import local_path
from routes.sign_ins import let_in
from rules.devices import device

pages = Blueprint("passkeys", __name__, url_prefix="/passkeys")


def site() -> Site:
    origin = base_url()
    return Site(urlsplit(origin).hostname or "", gettext("连心"), origin)


@pages.post("/registration")
def begin():
    """What the browser has to make."""
    refuse_unless_allowed()
    return jsonify(Passkey.ask_new(current_user, site(), given("new")))


@pages.post("")
def create():
    """Keep what the browser made; it has shown finger, face or code just now, so this sign-in counts as safe."""
    refuse_unless_allowed()
    answer = told()
    name = gettext(device(request.user_agent.string))
    with act():
        made = Passkey.add(current_user, site(), taken(), answer.get("credential"), name)
        if made:
            current_user.sign_in.pass_second_factor()
    if not made:
        return jsonify(error="passkey"), 422
    flash(gettext("通行密钥添好了，下次可以直接用它登录。"))
    return jsonify(next=local_path(answer.get("next")) or url_for("profiles.mine"))


def refuse_unless_allowed() -> None:
    if not second_factor.may_add(current_user):
        abort(403)


@pages.post("/challenge")
def challenge():
    """What a passkey has to sign before its owner is let in."""
    return jsonify(passkey_request(site(), given("sign-in")))


@pages.post("/sign-in")
def enter():
    answer = told()
    user = Passkey.whose(site(), taken(), answer.get("credential"))
    if not user:
        return jsonify(error="passkey"), 422
    path = local_path(answer.get("next")) or url_for("homes.show")
    let_in(user, path, second_factor=True)
    return jsonify(next=path)


@pages.post("/<int:passkey_id>/removal")
def destroy(passkey_id: int):
    passkey = current_user.passkeys.where(Passkey.id == passkey_id).first() or abort(404)
    if not current_user.sign_in.second_factor_at and second_factor.has_any(current_user):
        return redirect(url_for("second_factors.ask", next=url_for("profiles.mine")))
    passkey.remove(current_user)
    flash(gettext("这把通行密钥删掉了。"))
    return redirect(url_for("profiles.mine"))


def told() -> dict:
    answer = bodies.told()
    return answer if isinstance(answer, dict) else {}


def given(purpose: str) -> str:
    session["challenge"] = Challenge.issue(purpose)
    return session["challenge"]


def taken() -> str:
    return session.pop("challenge", "")

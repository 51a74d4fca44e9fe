"""Accounts, for two of the three administrators: of people (roles, open or shut) and of security (sign-ins, locks)."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.people_access import people_for, regions_ruled_by
from models.accounts import role_giving, second_factor
from models.accounts.attempt import Attempt
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.network.region import Region
from routes.forms import page_number
from routes.roles import options, role_asked_for
from rules.devices import device

pages = Blueprint("accounts", __name__, url_prefix="/accounts")

PAGE = 50


@pages.get("")
def index():
    """Staff first, for they are few; deputies are found by name or login."""
    text, number = request.args.get("q", "").strip(), page_number()
    found = people_for(current_user)
    found = found.where((User.login == text) | User.name.contains(text)) if text else found.where(User.deputy.is_null())
    accounts = list(found.order_by(User.login).paginate(number, PAGE))
    return render_template(
        "accounts/index.html", accounts=accounts, held=role_giving.held_by(accounts), text=text,
        page=number, pages=-(-found.count() // PAGE), **options(current_user),
    )  # fmt: skip


@pages.get("/<int:user_id>")
def show(user_id: int):
    account = reached(user_id)
    now = clock.now()
    open_ones = account.sign_ins.where(SignIn.revoked_at.is_null(), SignIn.expires_at > now)
    return render_template(
        "accounts/show.html", account=account, has_factor=second_factor.has_any(account),
        phones=[(gettext(device(one.agent)), one) for one in open_ones.order_by(SignIn.seen_at.desc())],
        roles=role_giving.rows_of(account), locked=Attempt.locked(account.login), **options(current_user),
    )  # fmt: skip


@pages.post("")
def create():
    """A new account with its first role; a slip to enter by is printed from its page."""
    login, name = request.form.get("login", "").strip(), request.form.get("name", "").strip()
    role, region = role_asked_for()
    if not (login and name and role) or len(login) > 40 or len(name) > 40:
        flash(gettext("请把登录名、姓名、身份和地方都填上。"), "error")
    elif User.get_or_none(User.login == login):
        flash(gettext("这个登录名有人用了，请换一个。"), "error")
    elif not regions_ruled_by(current_user).where(Region.code == region).exists():
        abort(404)
    else:
        account = role_giving.appoint(login, name, role, region, current_user)
        return redirect(url_for("accounts.show", user_id=account.id))
    return redirect(url_for("accounts.index"))


@pages.post("/<int:user_id>/closing")
def close(user_id: int):
    account = others(user_id)
    role_giving.close(account, current_user)
    flash(gettext("账号停用了，登录着的设备都退出了。"))
    return redirect(url_for("accounts.show", user_id=account.id))


@pages.post("/<int:user_id>/reopening")
def reopen(user_id: int):
    account = others(user_id)
    role_giving.reopen(account, current_user)
    flash(gettext("账号又可以用了。"))
    return redirect(url_for("accounts.show", user_id=account.id))


@pages.post("/<int:user_id>/unlocking")
def unlock(user_id: int):
    """Whoever mistyped too often need not wait."""
    account = reached(user_id)
    Attempt.unlock(account, current_user)
    flash(gettext("解锁了，现在就可以再试。"))
    return redirect(url_for("accounts.show", user_id=account.id))


def reached(user_id: int) -> User:
    return people_for(current_user).where(User.id == user_id).first() or abort(404)


def others(user_id: int) -> User:
    """Nobody shuts their own account by mistake."""
    return people_for(current_user).where(User.id == user_id, User.id != current_user.id).first() or abort(404)

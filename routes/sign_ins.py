"""Signing in and out, and taking a phone's sign-in back."""

from flask import Blueprint, abort, flash, make_response, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_login import current_user, login_user, logout_user

from lib import clock
from models.access.people_access import accounts_for
from models.accounts.attempt import Attempt
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from routes.forms import local_path
from routes.passwords import by_way_of_a_better_one
from routes.residents import mark_as_deputys

pages = Blueprint("sign_ins", __name__, url_prefix="/sign-ins")


@pages.get("/new")
def new():
    return render_template("sign-ins/new.html", next=local_path(request.args.get("next")), name="", error="")


@pages.post("")
def create():
    name, address = request.form.get("name", "").strip(), request.remote_addr or ""
    until = Attempt.wait_until(name, address)
    if until:
        Attempt.tell(name, "refused")
        return *again(name, please_wait(until), 429), {"Retry-After": str(seconds_until(until))}
    user, password = User.get_or_none((User.login == name) & User.active), request.form.get("password", "")
    if not (user or User()).knows(password):
        Attempt.failed(name, address)
        return again(name, gettext("名字或密码不对，请再看一看。忘了密码，请办公室发一张登录码。"), 422)
    Attempt.forget(name)
    onward = local_path(request.form.get("next")) or url_for("homes.show")
    return let_in(user, by_way_of_a_better_one(password, user, onward))


def please_wait(until) -> str:
    seconds = seconds_until(until)
    if seconds < 60:
        return gettext("请等 %(seconds)s 秒再试。", seconds=seconds)
    return gettext("错得太多，先停 %(minutes)s 分钟。急用请找办公室发一张登录码。", minutes=-(-seconds // 60))


def seconds_until(moment) -> int:
    return max(1, int((moment - clock.now()).total_seconds()) + 1)


def again(name: str, error: str, status: int):
    page = render_template("sign-ins/new.html", next=local_path(request.form.get("next")), name=name, error=error)
    return page, status


def let_in(user: User, path: str, second_factor: bool = False):
    """Begin a sign-in on this device and go on. The old session ends, so that nobody can plant one beforehand."""
    session.clear()
    session.permanent = True
    login_user(SignIn.begin(user, request.user_agent.string, second_factor))
    answer = redirect(path)
    return mark_as_deputys(answer) if user.deputy_id else answer


@pages.post("/current/end")
def destroy():
    """Sign out; the browser forgets every page of this person (what waits to be sent is the script's, and stays)."""
    current_user.sign_in.revoke(current_user)
    was_deputy = current_user.deputy_id
    logout_user()
    session.clear()
    response = make_response(redirect(url_for("sign_ins.new", left=1)))
    response.headers["Clear-Site-Data"] = '"cache"'
    return mark_as_deputys(response) if was_deputy else response


@pages.post("/<int:sign_in_id>/revocation")
def revoke(sign_in_id: int):
    sign_in = SignIn.get_or_none((SignIn.id == sign_in_id) & SignIn.user.in_(accounts_for(current_user)))
    if not sign_in:
        abort(404)
    sign_in.revoke(current_user)
    flash(gettext("这台手机已经退出，再用要重新登录。"))
    return redirect(local_path(request.form.get("next")) or url_for("profiles.mine"))

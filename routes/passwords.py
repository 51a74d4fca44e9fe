from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib.guessing import is_easily_guessed
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from routes.forms import local_path

pages = Blueprint("passwords", __name__, url_prefix="/passwords")

SHORTEST = 8
OURS = ("lianxin", "daibiao", "连心", "代表")


@pages.get("/mine")
def edit():
    return asked(request.args)


@pages.post("/mine")
def update():
    fault = fault_in(request.form.get("password", ""), request.form.get("again", ""))
    if fault:
        return asked(request.form, fault), 422
    with act():
        current_user.set_password(request.form["password"])
        Audit.note(current_user, "password.set", current_user)
    flash(gettext("密码设好了。"))
    return redirect(onward(request.form))


def asked(given, error: str = "") -> str:
    """`welcome`: the phone was enrolled just now; `weak`: the password of now is easily guessed. Both may wait."""
    welcome, weak = bool(given.get("welcome")), bool(given.get("weak"))
    return render_template("passwords/edit.html", error=error, welcome=welcome, weak=weak, next=onward(given))


def onward(given) -> str:
    return local_path(given.get("next")) or url_for("homes.show")


def fault_in(password: str, again: str) -> str:
    if not password:
        return gettext("请想一个新密码。")
    if len(password) < SHORTEST:
        return gettext("还短了一点，再添几个字就行。")
    if password != again:
        return gettext("两次输的不一样，请再输一遍。")
    if is_weak(password, current_user):
        return gettext("这个密码别人容易猜到：名字、生日、电话都不行。请换一句只有您想得到的话，比如爱唱的歌词。")
    return ""


def is_weak(password: str, user: User) -> bool:
    return is_easily_guessed(password, [*OURS, *user.known_to_others])


def by_way_of_a_better_one(password: str, user: User, path: str) -> str:
    """For whoever set theirs before there was such a check."""
    return url_for("passwords.edit", weak=1, next=path) if is_weak(password, user) else path

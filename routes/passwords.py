from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib.guessing import is_easily_guessed
from models.audit import Audit
from models.database import act

pages = Blueprint("passwords", __name__, url_prefix="/passwords")

SHORTEST = 8
OURS = ("lianxin", "daibiao", "连心", "代表")


@pages.get("/mine")
def edit():
    return render_template("passwords/edit.html", error="", welcome=request.args.get("welcome"))


@pages.post("/mine")
def update():
    fault = fault_in(request.form.get("password", ""), request.form.get("again", ""))
    if fault:
        return render_template("passwords/edit.html", error=fault, welcome=request.form.get("welcome")), 422
    with act():
        current_user.set_password(request.form["password"])
        Audit.note(current_user, "password.set", current_user)
    flash(gettext("密码设好了。"))
    return redirect(url_for("homes.show"))


def fault_in(password: str, again: str) -> str:
    if len(password) < SHORTEST:
        return gettext("密码至少要 8 位，好记的一句话也行。")
    if password != again:
        return gettext("两次输的不一样，请再输一遍。")
    if is_easily_guessed(password, [*OURS, *current_user.known_to_others]):
        return gettext("这个密码别人容易猜到：名字、生日、电话都不行。请换一句只有您想得到的话，比如爱唱的歌词。")
    return ""

from flask import Blueprint, redirect, url_for
from flask_login import current_user

pages = Blueprint("homes", __name__)


@pages.get("/")
def show():
    """Everybody's first page: a deputy's day, the office's scores, a unit's work, an auditor's log."""
    if not current_user.is_authenticated:
        return redirect(url_for("sign_ins.new"))
    if current_user.deputy_id:
        return redirect(url_for("duties.today"))
    return redirect(url_for(first_page(current_user)))


def first_page(user) -> str:
    if user.is_office:
        return "score_tables.index"
    if user.is_unit:
        return "opinions.index"
    if user.is_station:
        return "codes.index"
    return "audits.index" if user.is_auditor else "accounts.index" if user.is_security else "profiles.mine"

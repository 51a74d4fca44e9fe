from flask import Blueprint, redirect, url_for
from flask_login import current_user

pages = Blueprint("homes", __name__)


@pages.get("/")
def show():
    """Everybody's first page: the day for a deputy, the scores for the office, the codes for a station."""
    if not current_user.is_authenticated:
        return redirect(url_for("sign_ins.new"))
    if current_user.deputy_id:
        return redirect(url_for("duties.today"))
    return redirect(url_for("score_tables.index" if current_user.is_office else "codes.index"))

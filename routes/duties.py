"""Duties of the day: a deputy's home."""

from flask import Blueprint, render_template
from flask_login import current_user

from lib import clock
from models.visits.today import Today
from routes.audits import note_look

pages = Blueprint("duties", __name__, url_prefix="/duties")


@pages.get("/today")
def today():
    day = Today(current_user, clock.today(), clock.now())
    note_look("due.listed", current_user.deputy, len(day.shown))
    return render_template("duties/today.html", today=day)

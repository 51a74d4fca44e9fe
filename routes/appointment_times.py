"""The times of an appointment, as forms offer them and bring them."""

from datetime import date, datetime

from flask import request
from flask_babel import gettext

from lib import clock
from routes.dress import weekday_day
from routes.forms import moment
from rules.meetings.appointment import HOURS, MOST, days_ahead


def times_to_choose() -> dict:
    """Days and hours to choose from, and what was chosen."""
    return {
        "days": [(one.isoformat(), weekday_day(one)) for one in days_ahead(clock.today())],
        "hours": [(str(hour), gettext("%(hour)s 点", hour=hour)) for hour in HOURS],
        "typed": [(request.form.get(f"day{n}", ""), request.form.get(f"hour{n}", "")) for n in range(1, MOST + 1)],
    }


def proposed() -> datetime | None:
    """The one time that the deputy typed."""
    return moment("on", "at")


def tomorrow() -> date:
    return days_ahead(clock.today())[0]

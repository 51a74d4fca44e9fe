"""The days that are off or made up in a district, and how many working days each may take with an opinion."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import districts_of_office
from models.opinions.holiday import Holiday
from models.opinions.opinion_limits import OpinionLimits
from routes.forms import day, number
from rules.opinions.holidays import ANNOUNCED, Day
from rules.opinions.opinion_limits import MOST, WORDS, Limits

pages = Blueprint("holidays", __name__, url_prefix="/holidays")


@pages.get("")
def index():
    """A district's year, and its limits; the office says which, where it has several."""
    district, year = chosen_district(), chosen_year()
    return render_template(
        "holidays/index.html", district=district, districts=districts_of_office(current_user), year=year,
        days=Holiday.of_year(district, year), checked=Holiday.checked(district, year), announced=year in ANNOUNCED,
        limits=OpinionLimits.of(district)._asdict(), words=WORDS, most=MOST, this_year=clock.today().year,
    )  # fmt: skip


@pages.post("/checks")
def adopt():
    """The office has compared the year with what was announced."""
    district, year = chosen_district(), chosen_year()
    Holiday.adopt(district, year, current_user)
    flash(gettext("好的，%(year)s 年就按这些日子算。", year=year))
    return back(district, year)


@pages.post("")
def create():
    district, when = chosen_district(), request.form.get("day", type=day)
    if not when:
        flash(gettext("请选一个日期。"), "error")
        return back(district, clock.today().year)
    works, name = request.form.get("works") == "1", request.form.get("name", "").strip()[:20]
    Holiday.put(district, Day(when, works, name), current_user)
    flash(gettext("记下了。已经定好的期限不变，往后的按新的算。"))
    return back(district, when.year)


@pages.post("/removal")
def destroy():
    district, when = chosen_district(), request.form.get("day", type=day) or abort(404)
    Holiday.drop(district, when, current_user)
    flash(gettext("去掉了，这一天照星期几算。"))
    return back(district, when.year)


@pages.post("/limits")
def limit():
    district = chosen_district()
    now = OpinionLimits.of(district)
    asked = {name: request.form.get(name, type=number) for name in Limits._fields}
    wanted = now._replace(**{name: days for name, days in asked.items() if days is not None})
    if OpinionLimits.set(district, wanted, current_user):
        flash(gettext("改好了，往后的意见按新的期限算。"))
    return back(district, chosen_year())


def chosen_district() -> str:
    """The one that was asked for, among those of the reader's office; without a wish the first."""
    codes = [one.code for one in districts_of_office(current_user)]
    asked = request.values.get("district") or (codes[0] if codes else "")
    return asked if asked in codes else abort(404)


def chosen_year() -> int:
    asked, this_year = request.values.get("year", type=number), clock.today().year
    return asked if asked in range(this_year - 1, this_year + 3) else this_year


def back(district: str, year: int):
    return redirect(url_for("holidays.index", district=district, year=year))


@pages.app_template_filter()
def festival(name: str) -> str:
    """A holiday's name in the reader's language, where it's one of those that came with the software."""
    return gettext(name) if name else ""

"""Receptions (接待日): planned by office and station, held by deputies, who write down who came and what was said."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_time, gettext
from flask_login import current_user

from models.access.access import stations_for
from models.audit import Audit
from models.database import act
from models.meetings.reception import Reception
from models.meetings.reception_file import ReceptionFile, file_of
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_list import OwnReceptions, ReceptionList
from models.meetings.reception_rule import deputies_at
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.station import Station
from routes.audits import note_look
from routes.dress import weekday_day
from routes.forms import form_key, moment, new_key, number, page_number, text
from rules.meetings.reception import OUTCOMES

pages = Blueprint("receptions", __name__, url_prefix="/receptions")

WORD, WORDS, NAME = 200, 1000, 40


@pages.app_template_filter()
def hours(reception: Reception) -> str:
    """11月27日 周五 09:00–11:30"""
    times = (clock_time(at) for at in (reception.begins_at, reception.ends_at))
    return f"{weekday_day(reception.on)} {'–'.join(times)}"


@pages.app_template_filter()
def clock_time(at) -> str:
    """09:00, as a time field takes it."""
    return format_time(at, "HH:mm")


@pages.app_template_filter()
def options(rows) -> list[tuple[int, str]]:
    """People and places to choose from."""
    return [(row.id, row.name) for row in rows]


@pages.app_template_filter()
def reception_options(receptions: list[Reception]) -> list[tuple[int, str]]:
    return [(one.id, f"{one.deputy.name} {hours(one)}") for one in receptions]


@pages.get("")
def index():
    """What is ahead, what nobody has said anything about yet, and what is past."""
    receptions = ReceptionList(current_user, request.args.get("tab", ""), request.args.get("station", type=number))
    page = page_number()
    station = receptions.station
    return render_template(
        "receptions/index.html", receptions=receptions, days=receptions.days(page), page=page,
        deputies=deputies_at(station) if station else [],
    )  # fmt: skip


@pages.get("/mine")
def mine():
    return render_template("receptions/mine.html", receptions=OwnReceptions(current_user.deputy))


@pages.post("")
def create():
    """One more, outside of every rule."""
    station = stations_for(current_user).where(Station.id == request.form.get("station", type=number)).first()
    if not station:
        abort(404)
    deputy, hours = chosen_deputy(deputies_at(station)), chosen_hours()
    if not deputy or not hours:
        flash(gettext("请选哪位代表、哪一天、从几点到几点。"), "error")
        return redirect(url_for("receptions.index", station=station.id))
    with act():
        reception = Reception.place(station, deputy, *hours, current_user)
        Audit.note(current_user, "reception.planned", reception)
    flash(gettext("排好了。"))
    return redirect(url_for("receptions.show", reception_id=reception.id))


@pages.get("/<int:reception_id>")
def show(reception_id: int):
    return shown(within_reach(reception_id))


@pages.post("/<int:reception_id>")
def update(reception_id: int):
    """Another time, or another deputy."""
    file = within_reach(reception_id)
    reception, hours = file.reception, chosen_hours()
    deputy = chosen_deputy([reception.deputy, *file.colleagues])
    if not deputy or not hours:
        return shown(file, gettext("请选哪位代表、哪一天、从几点到几点。")), 422
    if reception.change(current_user, deputy, *hours, text("change-word", WORD)):
        flash(gettext("改好了，公开的页面和日历也跟着改。"))
    return back_to(reception)


@pages.post("/<int:reception_id>/cancellation")
def cancel(reception_id: int):
    file, word = within_reach(reception_id), text("cancel-word", WORD)
    if not word:
        return shown(file, gettext("请写一句为什么取消，代表会看到。")), 422
    if file.reception.cancel(current_user, word):
        flash(gettext("取消了，公开的页面和日历上会写明。"))
    else:
        flash(gettext("这一次已经改不了了。"), "info")
    return back_to(file.reception)


@pages.post("/<int:reception_id>/outcome")
def tell(reception_id: int):
    """Who received, or that nobody did."""
    file = own_or_staffs(reception_id)
    outcome, reception = request.form.get("outcome"), file.reception
    deputy = {"held": reception.deputy, "covered": chosen_deputy(file.colleagues, "came")}.get(outcome)
    if outcome not in OUTCOMES or (outcome == "covered" and not deputy):
        return shown(file, gettext("请说明那天是谁接待的。")), 422
    if not reception.begun:
        return shown(file, gettext("这一天还没到，接待过了再记。")), 422
    if reception.tell(current_user, deputy, text("outcome-word", WORD)):
        flash(gettext("记下了。"))
    return back_to(reception)


@pages.post("/<int:reception_id>/guests")
def welcome(reception_id: int):
    """Somebody came: who, and what was said. What was said becomes an opinion, if so wished."""
    file = own_or_staffs(reception_id)
    told = {"name": text("name", NAME), "phone": text("phone", 20), "words": text("words", WORDS)}
    area = chosen_area(file)
    if not any(told.values()):
        return shown(file, gettext("写一句来的人说了什么，或者是谁来的。")), 422
    if not file.reception.begun:
        return shown(file, gettext("这一天还没到，接待过了再记。")), 422
    guest = ReceptionGuest.write(file.reception, form_key(), current_user, area, **told)
    flash(gettext("记下了，意见已经登记，办公室会办。") if guest.opinion_id else gettext("记下了。"))
    return back_to(file.reception)


def within_reach(reception_id: int) -> ReceptionFile:
    return file_of(current_user, reception_id) or abort(404)


def own_or_staffs(reception_id: int) -> ReceptionFile:
    file = within_reach(reception_id)
    return file if file.is_own or file.is_staff else abort(404)


def shown(file: ReceptionFile, error: str = "") -> str:
    note_look("reception.looked", file.reception, len(file.guests))
    return render_template("receptions/show.html", file=file, error=error, form_key=new_key(), typed=request.form)


def back_to(reception: Reception):
    return redirect(url_for("receptions.show", reception_id=reception.id))


def chosen_deputy(among: list[Deputy], field: str = "deputy") -> Deputy | None:
    chosen = request.form.get(field, type=number)
    return next((one for one in among if one.id == chosen), None)


def chosen_hours() -> tuple | None:
    """From when to when, if that is a time."""
    hours = moment("on", "begins"), moment("on", "ends")
    return hours if all(hours) and hours[0] < hours[1] else None


def chosen_area(file: ReceptionFile) -> Area | None:
    """Of which area the opinion is to be; None if it is not to become one."""
    chosen = request.form.get("area", type=number)
    return next((one for one in file.areas if one.id == chosen), None) if "register" in request.form else None

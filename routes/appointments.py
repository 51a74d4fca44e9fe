"""Appointments (约访): asked for by anybody on a deputy's public page, followed with a code, answered by the deputy.

Held, an appointment becomes the visit that the deputy records then. The code is never part of an address.
"""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.meeting_access import appointments_for
from models.meetings.appointment import Appointment
from models.meetings.appointment_file import AppointmentFile
from models.meetings.appointment_list import AppointmentList, OwnAppointments
from models.network.deputy import Deputy
from routes import limits, residents
from routes.appointment_times import proposed, times_to_choose, tomorrow
from routes.audits import note_look
from routes.dress import weekday_day
from routes.forms import KEY, form_key, number, page_number, text
from routes.shown_codes import ShownCodes, look_up
from routes.vocabularies import options_of
from rules.meetings import appointment as words
from rules.meetings.appointment import AppointmentForm

pages = Blueprint("appointments", __name__, url_prefix="/appointments")

shown_codes = ShownCodes("appointments")
WORD = 200  # signs


@pages.app_template_filter()
def at_time(at) -> str:
    """11月27日 周五 09:00"""
    return f"{weekday_day(clock.day_of(at))} {at.astimezone(clock.SHANGHAI):%H:%M}"


@pages.get("/new")
def new():
    return asked(named(request.args.get("deputy", "")), AppointmentForm(), {})


@pages.post("")
def ask():
    """The same form sent twice asks once. Whatever fills in the field that nobody sees has to press again."""
    deputy, key = named(request.form.get("deputy", "")), request.form.get("form", "")
    form = AppointmentForm.read(request.form, clock.today())
    home = residents.inside()
    errors = {field: gettext(fault) for field, fault in form.faults(known=bool(home)).items()}
    if not KEY.fullmatch(key) or request.form.get("website"):
        errors["form"] = gettext("请再看一遍，再按一次按钮。")
    if errors:
        return asked(deputy, form, errors), 422
    if wait := limits.wait_to_send(f"appointments {deputy.slug}"):
        busy = {"form": gettext("这会儿约的人太多。您写的还在，请过几分钟再按一次。")}
        return asked(deputy, form, busy), 429, {"Retry-After": str(wait)}
    appointment = Appointment.ask(deputy, form, key, home)
    shown_codes.hold(appointment)
    return redirect(url_for("appointments.own", appointment_id=appointment.id))


def asked(deputy: Deputy, form: AppointmentForm, errors: dict[str, str]) -> str:
    return render_template(
        "appointments/new.html", deputy=deputy, known=bool(residents.inside()), form=form, errors=errors,
        key=form_key(), choice=times_to_choose(), ways=options_of(words.WAYS),
    )  # fmt: skip


def named(slug: str) -> Deputy:
    return Deputy.with_slug(slug) or abort(404)


@pages.get("/follow")
def follow():
    return render_template("appointments/follow.html", typed="", error="")


@pages.post("/follow")
def find():
    typed = request.form.get("code", "")[:40]
    appointment, wrong, status = look_up(Appointment, typed)
    if wrong:
        return render_template("appointments/follow.html", typed=typed, error=wrong), status
    shown_codes.hold(appointment)
    return redirect(url_for("appointments.own", appointment_id=appointment.id))


def held(appointment_id: int) -> Appointment | None:
    found = Appointment.select().where(Appointment.id == appointment_id)
    return found.first() if shown_codes.holds(appointment_id) else None


@pages.get("/own/<int:appointment_id>")
def own(appointment_id: int):
    """What somebody sees of the appointment they asked for."""
    appointment = held(appointment_id)
    if not appointment:
        return redirect(url_for("appointments.follow"))
    return followed(appointment)


def followed(appointment: Appointment, error: str = "") -> str:
    return render_template("appointments/own.html", one=appointment, error=error, choice=times_to_choose())


@pages.post("/own/<int:appointment_id>")
def reply(appointment_id: int):
    """Whoever asked takes the time that the deputy proposed, offers others, or calls it off with a word."""
    appointment, word = held(appointment_id), text("word", WORD)
    if not appointment:
        return redirect(url_for("appointments.follow"))
    if "cancel" in request.form:
        done = appointment.cancel(None, word)
    elif "offer" in request.form:
        times = AppointmentForm.read(request.form, clock.today()).times
        if not times:
            return followed(appointment, gettext(words.NO_TIME)), 422
        done = appointment.offer_again(times, text("offer-word", WORD))
    else:
        done = appointment.agree(request.form.get("time", type=number), None)
    say(done, gettext("记下了，代表看得到。"))
    return redirect(url_for("appointments.own", appointment_id=appointment.id))


@pages.get("")
def index():
    """For office and stations: those nobody has answered, the oldest first."""
    found, page = AppointmentList(current_user, request.args.get("tab", "")), page_number()
    ones = found.page(page)
    note_look("appointments.listed", None, len(ones))
    return render_template("appointments/index.html", appointments=found, ones=ones, page=page)


@pages.get("/mine")
def mine():
    found = OwnAppointments(current_user.deputy)
    note_look("appointments.listed", current_user.deputy, len(found.open) + len(found.ended))
    return render_template("appointments/mine.html", appointments=found)


@pages.get("/<int:appointment_id>")
def show(appointment_id: int):
    return shown(within_reach(appointment_id))


@pages.post("/<int:appointment_id>")
def answer(appointment_id: int):
    """The deputy, or the office on behalf: agrees, proposes another time, calls off, says whether they met."""
    appointment, step, word = within_reach(appointment_id), request.form.get("step", ""), answered()
    if error := amiss(step, word):
        return shown(appointment, error), 422
    done = {
        "agree": lambda: appointment.agree(request.form.get("time", type=number), current_user),
        "propose": lambda: appointment.propose(proposed(), current_user, word),
        "cancel": lambda: appointment.cancel(current_user, word),
        "hold": lambda: appointment.hold(current_user, word=word),
        "miss": lambda: appointment.miss(current_user, word),
    }[step]()
    say(done, gettext("记下了，对方凭查询码看得到。"))
    return redirect(url_for("appointments.show", appointment_id=appointment.id))


def say(done: bool, told: str) -> None:
    """What was done; or that somebody else was faster."""
    if done:
        flash(told)
    else:
        flash(gettext("已经改了，请看看现在怎样。"), "info")


def answered() -> str:
    """The word that goes with the step: each has a field of its own."""
    return text(f"{request.form.get('step', '')}-word", WORD)


def amiss(step: str, word: str) -> str:
    if "deputy" not in words.TRANSITIONS.get(step, ((), "", ()))[2]:
        return gettext("请选一样。")
    if step == "propose":
        later = proposed()
        return "" if later and later > clock.now() else gettext("请选一个往后的日子和钟点。")
    return "" if word or step not in ("cancel", "miss") else gettext("请写一句为什么，对方会看到。")


def within_reach(appointment_id: int) -> Appointment:
    return appointments_for(current_user).where(Appointment.id == appointment_id).first() or abort(404)


def shown(appointment: Appointment, error: str = "") -> str:
    note_look("appointment.looked", appointment, 1)
    file = AppointmentFile(appointment, current_user)
    return render_template("appointments/show.html", file=file, error=error, tomorrow=tomorrow())

"""Pledges (承诺): what a deputy said would be done, by when, how far it is, kept or not."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.access.meeting_access import pledges_for
from models.meetings.pledge import Pledge
from models.meetings.pledge_list import OwnPledges, PledgeList
from models.network.deputy import Deputy
from routes.audits import note_look
from routes.forms import day, form_key, new_key, number, page_number, text
from rules.meetings.pledge import LONGEST

pages = Blueprint("pledges", __name__, url_prefix="/pledges")

STEPS = ("tell", "kept", "broken", "withdrawn")


@pages.get("")
def index():
    """For the office: what is late, what is open, what has ended."""
    found, page = PledgeList(current_user, request.args.get("tab", "")), page_number()
    ones = found.page(page)
    note_look("pledges.listed", None, sum(not one.is_public for one in ones))
    return render_template("pledges/index.html", pledges=found, ones=ones, page=page)


@pages.get("/mine")
def mine():
    return own("", 200)


@pages.get("/deputies/<int:deputy_id>/new")
def new(deputy_id: int):
    """The office writes down what a deputy promised elsewhere."""
    return on_behalf(deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404))


def on_behalf(deputy: Deputy, error: str = "") -> str:
    return render_template("pledges/new.html", deputy=deputy, error=error, typed=request.form, form_key=form_key())


@pages.post("")
def create():
    """In public, with a date: a deputy's own, or entered by the office on behalf."""
    deputy, promised, due_on = whose(), text("text", LONGEST), request.form.get("due_on", type=day)
    if not promised or not due_on or due_on < clock.today():
        error = gettext("请写答应了什么事，到哪天办好。")
        if deputy.id == current_user.deputy_id:
            return own(error, 422)
        return on_behalf(deputy, error), 422
    pledge = Pledge.promise(deputy, promised, due_on, form_key(), current_user)
    flash(gettext("记下了，公开的页面上看得到。"))
    return redirect(url_for("pledges.show", pledge_id=pledge.id))


@pages.get("/<int:pledge_id>")
def show(pledge_id: int):
    return shown(within_reach(pledge_id))


@pages.post("/<int:pledge_id>")
def answer(pledge_id: int):
    """How far it is, with another date if need be; kept, or not; or entered by mistake. Always with a word."""
    pledge, step, word = within_reach(pledge_id), request.form.get("step", ""), text("word", LONGEST)
    if step not in STEPS or not word:
        return shown(pledge, gettext("请写一句：办到哪一步了，或者为什么。")), 422
    done = {
        "tell": lambda: pledge.tell(word, current_user, request.form.get("due_on", type=day)),
        "kept": lambda: pledge.settle(True, word, current_user),
        "broken": lambda: pledge.settle(False, word, current_user),
        "withdrawn": lambda: pledge.withdraw(word, current_user),
    }[step]()
    flash(gettext("记下了。") if done else gettext("已经办结了，没有再改。"))
    return redirect(url_for("pledges.show", pledge_id=pledge.id))


def whose() -> Deputy:
    """The deputy it is entered for: oneself, or whom the office chose."""
    chosen = request.form.get("deputy", type=number) if current_user.is_office else None
    reached = deputies_for(current_user).where(Deputy.id == (chosen or current_user.deputy_id))
    return reached.first() or abort(404)


def own(error: str, status: int):
    found = OwnPledges(current_user.deputy)
    note_look("pledges.listed", current_user.deputy, len(found.at_doors))
    return render_template(
        "pledges/mine.html", pledges=found, error=error, typed=request.form, form_key=new_key()
    ), status


def within_reach(pledge_id: int) -> Pledge:
    return pledges_for(current_user).where(Pledge.id == pledge_id).first() or abort(404)


def shown(pledge: Pledge, error: str = "") -> str:
    note_look("pledge.looked", pledge, int(not pledge.is_public))
    return render_template("pledges/show.html", pledge=pledge, error=error, typed=request.form)

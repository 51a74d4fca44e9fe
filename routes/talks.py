"""Talks, criticism, removal proposed: written down by the office; the deputy sees them and can answer."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.audit import Audit
from models.database import act
from models.fairness.access import looked_at_deputies_for, talks_for
from models.fairness.talk import Talk
from models.network.deputy import Deputy
from routes.forms import day, form_key, new_key, page_number, text
from routes.vocabularies import options_of
from rules.fairness.talks import LONGEST, TALKS

pages = Blueprint("talks", __name__, url_prefix="/talks")

PAGE, LONGEST_NAME = 50, 40


@pages.get("")
def index():
    """The office's, the newest first."""
    found, page = talks_for(current_user).order_by(Talk.id.desc()), page_number()
    ones = list(found.paginate(page, PAGE))
    write_down_look(None, len(ones))
    return render_template("talks/index.html", talks=ones, page=page, pages=-(-found.count() // PAGE))


@pages.get("/deputies/<int:deputy_id>")
def new(deputy_id: int):
    return form(within_reach(deputy_id), "", 200)


@pages.post("/deputies/<int:deputy_id>")
def create(deputy_id: int):
    deputy, kind = within_reach(deputy_id), request.form.get("kind", "")
    held_on, reason = request.form.get("held_on", type=day), text("reason", LONGEST)
    if kind not in TALKS or not held_on or held_on > clock.today() or not reason:
        return form(deputy, gettext("请选是什么、哪一天，再写为什么。"), 422)
    speaker = text("speaker", LONGEST_NAME) or current_user.name
    talk = Talk.hold(deputy, kind, held_on, speaker, reason, form_key(), current_user)
    flash(gettext("记下了。代表看得到，也可以说明。"))
    return redirect(url_for("talks.show", talk_id=talk.id))


def form(deputy: Deputy, error: str, status: int):
    return render_template(
        "talks/new.html", deputy=deputy, error=error, typed=request.form, form_key=new_key(), today=clock.today(),
        kinds=options_of(TALKS), longest=LONGEST,
    ), status  # fmt: skip


@pages.get("/mine")
def mine():
    """A deputy's own."""
    own = Talk.deputy == current_user.deputy_id
    return render_template("talks/mine.html", talks=list(talks_for(current_user).where(own).order_by(Talk.id.desc())))


@pages.get("/<int:talk_id>")
def show(talk_id: int):
    return shown(one_of(talk_id), "", 200)


@pages.post("/<int:talk_id>")
def answer(talk_id: int):
    """The deputy's word, or the office's; the office may take a talk back, with the reason."""
    talk, words = one_of(talk_id), text("words", LONGEST)
    withdraws = request.form.get("step") == "withdraw" and is_offices(talk)
    if not words:
        return shown(talk, gettext("请写一句。"), 422)
    done = talk.answer(words, form_key(), current_user, withdraws)
    flash(gettext("记下了。") if done else gettext("已经撤回了，没有再改。"))
    return redirect(url_for("talks.show", talk_id=talk.id))


def shown(talk: Talk, error: str, status: int):
    write_down_look(talk, 1)
    return render_template(
        "talks/show.html", talk=talk, error=error, form_key=new_key(), longest=LONGEST, offices=is_offices(talk)
    ), status


def is_offices(talk: Talk) -> bool:
    """Whether the reader is of the office, and it is not about themselves."""
    theirs = looked_at_deputies_for(current_user).where(Deputy.id == talk.deputy_id).exists()
    return theirs and talk.deputy_id != current_user.deputy_id


def write_down_look(talk: Talk | None, count: int) -> None:
    if count:
        with act():
            Audit.note(current_user, "talk.looked" if talk else "talks.listed", talk, count)


def within_reach(deputy_id: int) -> Deputy:
    return looked_at_deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)


def one_of(talk_id: int) -> Talk:
    return talks_for(current_user).where(Talk.id == talk_id).first() or abort(404)

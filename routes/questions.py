"""Questions in public: anybody asks a deputy, the deputy answers, the office decides what everybody may read."""

import re
from uuid import uuid4

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.voice_access import questions_for
from models.network.deputy import Deputy
from models.voices.annual_report import AnnualReport
from models.voices.question import LONGEST, Question
from models.voices.question_list import PAGE, counts, days_waiting, in_state, is_late
from routes.forms import number, page_number
from rules.words import QUESTION_STATES

pages = Blueprint("questions", __name__, url_prefix="/questions")

KEY = re.compile(r"[0-9a-f-]{36}")
LEAST = 4


@pages.get("/deputies/<slug>")
def new(slug: str):
    return form(asked(slug))


@pages.post("/deputies/<slug>")
def create(slug: str):
    """Whoever fills in what nobody sees is perhaps a machine: a person looks at it before the deputy does."""
    deputy, text = asked(slug), request.form.get("text", "").strip()
    if len(text) < LEAST:
        return form(deputy, text, gettext("请写下您想问的，几个字也行。")), 422
    if len(text) > LONGEST:
        return form(deputy, text, gettext("写得太长了，请留下最要紧的 %(most)s 个字。", most=LONGEST)), 422
    key = request.form.get("key", "")
    doubtful = bool(request.form.get("website"))
    Question.ask(deputy, text, key if KEY.fullmatch(key) else str(uuid4()), doubtful, report_asked_about(deputy))
    return redirect(url_for("questions.new", slug=slug, thanks=1))


def form(deputy: Deputy, text: str = "", error: str = ""):
    thanks = "thanks" in request.args and not error
    return render_template(
        "questions/new.html", deputy=deputy, text=text, error=error, key=uuid4(), most=LONGEST, thanks=thanks,
        report_year=report_asked_about(deputy),
    )  # fmt: skip


def report_asked_about(deputy: Deputy) -> int | None:
    """The year of the annual report that a question is about, as long as everybody may read that."""
    year = request.values.get("report", type=number)
    return year if year and AnnualReport.public_of(deputy, year) else None


def asked(slug: str) -> Deputy:
    return Deputy.with_slug(slug) or abort(404)


@pages.get("")
def index():
    """A deputy's own, or the office's by state; what has waited longest first."""
    reached = questions_for(current_user)
    so_many = counts(reached)
    state = request.args.get("state", "")
    if state not in QUESTION_STATES:
        state = next((one for one in usual_order() if so_many.get(one)), usual_order()[0])
    found = in_state(reached, state)
    late_first = Question.asked_at if state in ("asked", "doubtful", "answered") else Question.asked_at.desc()
    pages_ = max(1, -(-found.count() // PAGE))
    page = min(page_number(), pages_)
    questions = list(found.order_by(late_first).paginate(page, PAGE))
    return render_template(
        "questions/index.html", questions=questions, state=state, counts=so_many, page=page, pages=pages_,
        days_waiting=days_waiting, is_late=is_late,
    )  # fmt: skip


def usual_order() -> list[str]:
    """What there is to do comes first: for the office what waits to be published, for a deputy what waits for them."""
    mine = ["asked", "answered", "published"]
    return ["doubtful", "answered", "asked", "published"] if current_user.is_office else mine


@pages.get("/<int:question_id>")
def show(question_id: int):
    question = within_reach(question_id)
    return render_template("questions/show.html", question=question, days=days_waiting(question))


@pages.post("/<int:question_id>/answer")
def answer(question_id: int):
    """The deputy's own answer, nobody else's."""
    question = within_reach(question_id)
    if question.deputy_id != current_user.deputy_id:
        abort(404)
    text = request.form.get("answer", "").strip()
    if not text:
        flash(gettext("先写一句回答。"), "error")
    elif question.reply(text, current_user):
        flash(gettext("答好了。办公室看过就公开，大家都看得到。"))
    return redirect(url_for("questions.show", question_id=question.id))


@pages.post("/<int:question_id>/vouching")
def vouch(question_id: int):
    question = within_reach(question_id)
    if question.vouch(current_user):
        flash(gettext("交给代表回答了。"))
    return redirect(url_for("questions.show", question_id=question.id))


@pages.post("/<int:question_id>/publication")
def publish(question_id: int):
    question, wording = within_reach(question_id), request.form.get("wording", "").strip()
    if wording and question.publish(wording, current_user):
        flash(gettext("公开了，代表的连心卡上看得到。"))
    return redirect(url_for("questions.index"))


@pages.post("/<int:question_id>/withdrawal")
def withdraw(question_id: int):
    question = within_reach(question_id)
    if question.withdraw(current_user):
        flash(gettext("撤下了，别人看不到了。"))
    return redirect(url_for("questions.show", question_id=question.id))


@pages.post("/<int:question_id>/setting-aside")
def set_aside(question_id: int):
    question, why = within_reach(question_id), request.form.get("why", "").strip()
    if not why:
        flash(gettext("请写一句为什么不公开。"), "error")
        return redirect(url_for("questions.show", question_id=question.id))
    if question.set_aside(why, current_user):
        flash(gettext("放在一边了，谁都看不到；为什么，这里记着。"))
    return redirect(url_for("questions.index"))


def within_reach(question_id: int) -> Question:
    return questions_for(current_user).where(Question.id == question_id).first() or abort(404)

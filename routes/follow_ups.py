"""Following one's own opinion with its code, without an account. The code is never part of an address that is sent:
it is typed, or stands behind the "#" of the receipt's QR code; for half an hour the session knows it was shown."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.opinions.opinion import Opinion
from models.opinions.opinion_photo import photos_of
from models.opinions.opinion_story import Event, OpinionStory
from models.opinions.opinion_word import say_more
from routes.dress import day, word
from routes.forms import number
from routes.shown_codes import ShownCodes, look_up
from rules.steps import Overtaken, StepError

pages = Blueprint("follow_ups", __name__, url_prefix="/follow-ups")

shown_codes = ShownCodes("opinions")
LONGEST = 500


@pages.after_request
def keep_out_of_lists(response):
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@pages.get("")
def index():
    return render_template("follow-ups/index.html", typed="", error="")


@pages.post("")
def find():
    typed = request.form.get("code", "")[:40]
    opinion, wrong, status = look_up(Opinion, typed)
    if wrong:
        return render_template("follow-ups/index.html", typed=typed, error=wrong), status
    shown_codes.hold(opinion)
    return redirect(url_for("follow_ups.show", opinion_id=opinion.id))


def held(opinion_id: int) -> Opinion | None:
    return Opinion.get_or_none(Opinion.id == opinion_id) if shown_codes.holds(opinion_id) else None


@pages.get("/<int:opinion_id>")
def show(opinion_id: int):
    opinion = held(opinion_id)
    if not opinion:
        return redirect(url_for("follow_ups.index"))
    if opinion.state == "answered" and not current_user.is_authenticated:
        took(lambda: opinion.tell(None, "follow-up"))
    return shown(opinion)


def shown(opinion: Opinion, words: str = "", error: str = "", field: str = "") -> str:
    return render_template(
        "follow-ups/show.html", story=OpinionStory(opinion), photos=photos_of(opinion), words=words, error=error,
        field=field, longest=LONGEST,
    )  # fmt: skip


@pages.post("/<int:opinion_id>/verdict")
def judge(opinion_id: int):
    """Satisfied or not, with a word if one likes. A second press of the same button changes nothing."""
    opinion, said = within_reach(opinion_id), request.form.get("verdict-word", "").strip()
    satisfied = request.form.get("satisfied")
    if satisfied not in ("0", "1") or len(said) > LONGEST:
        return shown(opinion, said, gettext("请选满意还是不满意；话写短一点，最多 500 个字。"), "verdict"), 422
    version = request.form.get("version", type=number)
    if took(lambda: opinion.as_seen(version).judge(satisfied == "1", said)):
        flash(gettext("记下了，谢谢您。") if satisfied == "1" else gettext("记下了。会再办一次，办好了再告诉您。"))
    elif not said_already(opinion, said):
        return overtaken(opinion_id, said)
    return redirect(url_for("follow_ups.show", opinion_id=opinion_id))


def said_already(opinion: Opinion, said: str) -> bool:
    spoken = [step.word for step in opinion.steps if step.role == "household"]
    return bool(spoken) and spoken[-1] == said


def overtaken(opinion_id: int, said: str):
    """Something happened while the household was writing: its word stays on the page, in the form that is there now."""
    opinion = within_reach(opinion_id)
    field = "verdict" if OpinionStory(opinion).asks else "word"
    return shown(opinion, said, gettext("刚刚又有了新情况，请先看一眼上面。您写的还在。"), field), 409


@pages.post("/<int:opinion_id>/words")
def add(opinion_id: int):
    """A word more; once the matter has ended that has it handled again."""
    opinion, said = within_reach(opinion_id), request.form.get("word", "").strip()
    if not said or len(said) > LONGEST:
        return shown(opinion, said, gettext("请写一句，最多 500 个字。"), "word"), 422
    if not said_already(opinion, said):
        if not took(lambda: say_more(opinion, said)):
            return overtaken(opinion_id, said)
        flash(gettext("补上了。"))
    return redirect(url_for("follow_ups.show", opinion_id=opinion_id))


def took(step) -> bool:
    """False if it cannot be taken now: somebody was faster."""
    try:
        step()
    except (Overtaken, StepError):
        return False
    return True


def within_reach(opinion_id: int) -> Opinion:
    return held(opinion_id) or abort(404)


@pages.post("/leaving")
def leave():
    shown_codes.forget()
    return redirect(url_for("follow_ups.index"))


@pages.app_template_filter()
def told_of_step(event: Event) -> str:
    """An event's sentence in the reader's language."""
    kind = word(None, event.kind, "OPINION_KINDS")
    return gettext(event.sentence, kind=kind, unit=event.unit, day=day(event.day))

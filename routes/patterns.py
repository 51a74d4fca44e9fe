"""Patterns that deserve a look: plain facts for the office; for a deputy only what the office asks about."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import districts_of_office
from models.fairness.access import asked_patterns_for, looked_at_deputies_for
from models.fairness.pattern_limits import PatternLimits
from models.fairness.pattern_list import Case, case_of, cases, districts_of
from models.fairness.pattern_note import PatternNote
from models.network.deputy import Deputy
from models.network.region import Region
from models.visits.seen_visit import seen_by
from models.visits.visit import Visit
from routes.audits import homes_in, note_look
from routes.forms import form_key, new_key, number, text
from rules.counting.halves import Half
from rules.fairness.patterns import BOUNDS, FACTS, PATTERNS, WORDS, Limits, Pattern

pages = Blueprint("patterns", __name__, url_prefix="/patterns")

LONGEST = 500
STEPS = ("asked", "explained", "review")  # the office's; the deputy answers


@pages.app_template_filter()
def pattern_facts(found: Pattern) -> str:
    return gettext(FACTS[found.code]) % found.facts


@pages.get("")
def index():
    """A district's half-year; the office says which, where it has several."""
    district, half = chosen_district(), chosen_half()
    return render_template(
        "patterns/index.html", cases=cases(current_user, district, half), district=district, half=half,
        halves=halves(), limits=PatternLimits.of(district)._asdict(), bounds=BOUNDS, words=WORDS,
        places=Region.select().where(Region.code.in_(districts_of(current_user))).order_by(Region.code),
        may_set=district in {one.code for one in districts_of_office(current_user)},
    )  # fmt: skip


@pages.post("/limits")
def limit():
    """From where on something is listed: the whole district's office says so."""
    district = chosen_district()
    if district not in {one.code for one in districts_of_office(current_user)}:
        abort(404)
    now = PatternLimits.of(district)
    asked = {name: request.form.get(name, type=number) for name in Limits._fields}
    wanted = now._replace(**{name: one for name, one in asked.items() if one is not None})
    if PatternLimits.set(district, wanted, current_user):
        flash(gettext("改好了，名单按新的列。"))
    return redirect(url_for("patterns.index", district=district))


@pages.get("/<int:deputy_id>/<half>/<pattern>")
def show(deputy_id: int, half: str, pattern: str):
    return shown(*asked_for(deputy_id, half, pattern), "", 200)


@pages.post("/<int:deputy_id>/<half>/<pattern>")
def note(deputy_id: int, half: str, pattern: str):
    """What a person found, in words: asked, explained, or a review of these visits."""
    case, when = asked_for(deputy_id, half, pattern)
    step, words = request.form.get("step", ""), text("words", LONGEST)
    if step not in STEPS or not words:
        return shown(case, when, gettext("请写一句：问什么，或者弄清了什么。"), 422)
    visits = case.visit_ids
    if PatternNote.write(case.deputy, pattern, when, step, words, form_key(), current_user, visits):
        flash(gettext("问过去了，代表会看到，也可以说明。") if step == "asked" else gettext("记下了。"))
    return redirect(url_for("patterns.show", deputy_id=deputy_id, half=half, pattern=pattern))


def shown(case: Case, half: Half, error: str, status: int):
    visits = seen_visits(case.visit_ids)
    note_look("pattern.looked", case.deputy, homes_in(visits))
    return render_template(
        "patterns/show.html", case=case, half=half, visits=visits, error=error, typed=request.form, longest=LONGEST,
        form_key=new_key(),
    ), status  # fmt: skip


@pages.get("/mine")
def mine():
    """What the office has asked a deputy about, the latest first."""
    asked = asked_patterns_for(current_user).order_by(PatternNote.id.desc())
    return render_template("patterns/mine.html", asked=list(asked))


@pages.get("/asked/<int:pattern_note_id>")
def asked(pattern_note_id: int):
    return asked_shown(own(pattern_note_id), "", 200)


@pages.post("/asked/<int:pattern_note_id>")
def answer(pattern_note_id: int):
    question, words = own(pattern_note_id), text("words", LONGEST)
    if not words:
        return asked_shown(question, gettext("请写一句，照实说就好。"), 422)
    about = question.deputy, question.code, question.half, "answered", words
    if PatternNote.write(*about, form_key(), current_user, question.visit_ids):
        flash(gettext("说明交给办公室了，谢谢您。"))
    return redirect(url_for("patterns.asked", pattern_note_id=question.id))


def asked_shown(question: PatternNote, error: str, status: int):
    since = PatternNote.about(question.deputy, question.code, question.half)
    answers = [one for one in since if one.step == "answered" and one.id > question.id]
    visits = seen_visits(question.visit_ids)
    note_look("pattern.looked", question.deputy, homes_in(visits))
    return render_template(
        "patterns/asked.html", question=question, visits=visits, answers=answers, error=error, longest=LONGEST,
        form_key=new_key(),
    ), status  # fmt: skip


def own(pattern_note_id: int) -> PatternNote:
    return asked_patterns_for(current_user).where(PatternNote.id == pattern_note_id).first() or abort(404)


def asked_for(deputy_id: int, half: str, pattern: str) -> tuple[Case, Half]:
    deputy = looked_at_deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    when = Half.read(half) or abort(404)
    return case_of(deputy, when, pattern if pattern in PATTERNS else abort(404)), when


def seen_visits(numbers: list[int]):
    return seen_by(current_user, list(Visit.select().where(Visit.id.in_(numbers)).order_by(Visit.visited_at)))


def chosen_district() -> str:
    """The one that was asked for, among those of the reader's office; without a wish the first."""
    codes = districts_of(current_user)
    asked = request.values.get("district") or (codes[0] if codes else "")
    return asked if asked in codes else abort(404)


def halves() -> list[Half]:
    """This half-year and the three before."""
    found = [Half.of(clock.today())]
    while len(found) < 4:
        found.append(found[-1].before)
    return found


def chosen_half() -> Half:
    asked = Half.read(request.args.get("half", ""))
    return asked if asked in halves() else halves()[0]

"""Opinions as those see them who handle them: the list of each, an opinion's story, and the steps that come next."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.voice_access import opinions_for
from models.opinions.opinion import Opinion
from models.opinions.opinion_file import OpinionFile
from models.opinions.opinion_list import OpinionList
from models.points.solved import solved
from routes.audits import note_look
from routes.dress import day
from routes.forms import day as read_day
from routes.forms import number, page_number, serial
from routes.opinion_steps import TAKERS, WRITTEN, FormError
from routes.vocabularies import options_of
from rules import words
from rules.steps import StepError
from rules.words import N_

TABS = {"todo": N_("等我办"), "late": N_("过期的"), "going": N_("正在办"), "ended": N_("有结果的")}

pages = Blueprint("opinions", __name__, url_prefix="/opinions")


@pages.get("")
def index():
    """What waits for the reader first, and in it what is late."""
    unit, asked = request.args.get("unit", type=number), request.args.get("q", "").strip()
    listed = OpinionList(current_user, request.args.get("tab", ""), page_number(), unit, serial(asked))
    rows = listed.rows
    note_look("opinions.listed", None, len(rows))
    counts = solved(current_user, clock.today().year) if current_user.is_office or current_user.deputy_id else None
    return render_template("opinions/index.html", listed=listed, rows=rows, solved=counts, text=asked)


@pages.get("/<int:opinion_id>")
def show(opinion_id: int):
    return told(within_reach(opinion_id))


@pages.post("/<int:opinion_id>/steps")
def take(opinion_id: int):
    """The step that the form names, if the opinion is still as it was when the form was made."""
    opinion = within_reach(opinion_id)
    step = request.form.get("step", "")
    if step not in TAKERS:
        return told(opinion, gettext("请选一步来办。")), 422
    if request.form.get("preview"):
        return told(opinion)
    try:
        TAKERS[step](opinion.as_seen(request.form.get("version", type=number)), current_user)
    except FormError as error:
        return told(opinion, str(error)), 422
    except StepError as error:
        return told(within_reach(opinion_id), gettext(str(error))), 409
    flash(gettext("记好了。"))
    return redirect(back_to(opinion))


def told(opinion: Opinion, error: str = "") -> str:
    """Its page; with what was written, when something was amiss."""
    file = OpinionFile(opinion, current_user)
    note_look("opinion.looked", opinion, 1)
    return render_template(
        "opinions/show.html", file=file, opinion=opinion, error=error, sent=request.form,
        written={name: request.form.get(name, "").strip()[:most] for name, most in WRITTEN.items()},
    )  # fmt: skip


def within_reach(opinion_id: int) -> Opinion:
    return opinions_for(current_user).where(Opinion.id == opinion_id).first() or abort(404)


def back_to(opinion: Opinion) -> str:
    """The list, if the step was taken there; a page that is no longer the reader's is left too."""
    if "listed" in request.form or not opinions_for(current_user).where(Opinion.id == opinion.id).exists():
        return url_for("opinions.index", tab=request.form.get("listed") or None)
    return url_for("opinions.show", opinion_id=opinion.id)


@pages.app_template_filter()
def named(rows) -> list[tuple[int, str]]:
    """Units, areas or deputies as choices."""
    return [(one.id, one.name) for one in rows]


@pages.app_template_filter()
def choices(vocabulary: str) -> list[tuple[str, str]]:
    """A vocabulary of `rules.words` as choices, in the reader's language."""
    return options_of(getattr(words, vocabulary))


@pages.app_template_filter()
def opinion_tab(tab: tuple[str, int]) -> tuple[str, str]:
    """(tab, how many) → (its words, its address)."""
    name, count = tab
    return f"{gettext(TABS[name])} {count}", url_for("opinions.index", tab=name)


@pages.app_template_filter()
def iso_day(text: str) -> str:
    return day(read_day(text))


@pages.app_template_filter()
def reply(opinion: Opinion, text: str, outcome: str) -> str:
    """An answer as the household reads it."""
    unit = opinion.unit.name if opinion.unit_id else gettext("联络办公室")
    how = gettext(words.OPINION_OUTCOMES[outcome]) if outcome in words.OPINION_OUTCOMES else ""
    said = gettext("您说的事，%(unit)s答复：%(how)s", unit=unit, how=how)
    return f"{said}\n{text}"

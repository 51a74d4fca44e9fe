"""Duties declared by hand (履职申报): a deputy's form and list, and the lists of those who check and audit."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.declarations.about_home import number_of, served_by
from models.declarations.access import declarations_for
from models.declarations.declaration import Declaration
from models.declarations.declaration_file import DeclarationFile
from models.declarations.declaration_list import DeclarationList, OwnDeclarations
from models.declarations.evidence import Evidence
from models.households.household import Household
from routes.audits import note_look
from routes.bodies import takes
from routes.declaration_batches import AT_DESK, LONGEST, Batch
from routes.declaration_forms import FILE_TYPES, PHOTO_TYPES, ROOM, brought, closed_last_year
from routes.forms import form_key, number, page_number, text
from rules import words
from rules.declarations.declarable import DECLARABLE, GROUPS
from rules.declarations.declaration import MENDABLE
from rules.declarations.duty_entry import measure
from rules.steps import StepError

pages = Blueprint("declarations", __name__, url_prefix="/declarations")

STEPS = (*AT_DESK, "contest", "accept", "uphold", "withdraw")


@pages.get("")
def index():
    return listed()


@pages.get("/mine")
def mine():
    return render_template("declarations/mine.html", own=OwnDeclarations(current_user.deputy))


@pages.get("/new")
def new():
    """First which kind it is, then what that kind asks."""
    kind = request.args.get("kind", "")
    home = served_by(current_user).where(Household.id == request.args.get("household", type=number)).first()
    if kind not in DECLARABLE:
        return render_template("declarations/kinds.html", groups=GROUPS, home=home)
    return form(kind, typed={"household": number_of(home)} if home else {})


@pages.post("")
@takes(ROOM)
def create():
    kind = request.form.get("kind", "")
    if kind not in DECLARABLE:
        return render_template("declarations/kinds.html", groups=GROUPS, home=None), 422
    sent = brought(kind)
    if not sent.declared:
        return form(kind, typed=request.form, errors=sent.errors), 422
    declaration = Declaration.declare(sent.declared, sent.key, current_user, sent.household)
    flash(gettext("交上去了。有人核对以后，这里看得到。"))
    return redirect(url_for("declarations.show", declaration_id=declaration.id))


@pages.get("/<int:declaration_id>")
def show(declaration_id: int):
    return told(within_reach(declaration_id))


@pages.get("/<int:declaration_id>/edit")
def edit(declaration_id: int):
    declaration = mendable(declaration_id)
    return form(declaration.entry.kind, declaration, typed=as_typed(declaration))


@pages.post("/<int:declaration_id>")
@takes(ROOM)
def update(declaration_id: int):
    """Mended, and handed in again."""
    declaration = mendable(declaration_id)
    kind = declaration.entry.kind
    sent = brought(kind, has_evidence=bool(declaration.evidence))
    if not sent.declared:
        return form(kind, declaration, request.form, sent.errors), 422
    try:
        seen = declaration.as_seen(request.form.get("version", type=number))
        seen.mend(sent.declared, sent.key, current_user, sent.household)
    except StepError as error:
        return told(within_reach(declaration_id), gettext(str(error))), 409
    flash(gettext("改好了，又交上去了。"))
    return redirect(url_for("declarations.show", declaration_id=declaration_id))


@pages.post("/<int:declaration_id>/steps")
def take(declaration_id: int):
    """The step that the form names, if it is still as it was when the form was made."""
    declaration, step = within_reach(declaration_id), request.form.get("step", "")
    if step not in STEPS:
        return told(declaration, gettext("请选一步来办。")), 422
    try:
        seen = declaration.as_seen(request.form.get("version", type=number))
        seen.take(step, current_user, text("word", LONGEST))
    except StepError as error:
        return told(within_reach(declaration_id), gettext(str(error))), 409
    flash(gettext("记好了。"))
    return redirect(url_for("declarations.show", declaration_id=declaration_id))


@pages.post("/<int:declaration_id>/evidence/<int:evidence_id>/removal")
def remove(declaration_id: int, evidence_id: int):
    """A piece of evidence shows what nobody should see."""
    declaration = within_reach(declaration_id)
    evidence = next((one for one in declaration.evidence if one.id == evidence_id), None) or abort(404)
    try:
        declaration.remove_evidence(evidence, current_user, text("word", LONGEST))
    except StepError as error:
        return told(within_reach(declaration_id), gettext(str(error))), 409
    flash(gettext("拿掉了，经过里写着是谁、为什么。"))
    return redirect(url_for("declarations.show", declaration_id=declaration_id))


@pages.post("/steps")
def take_many():
    """One step of several that were ticked."""
    batch = Batch.brought(current_user)
    if batch.amiss:
        return listed(batch.amiss), 422
    batch.take()
    return redirect(url_for("declarations.index", tab=request.form.get("tab") or None))


def within_reach(declaration_id: int) -> Declaration:
    return declarations_for(current_user).where(Declaration.id == declaration_id).first() or abort(404)


def mendable(declaration_id: int) -> Declaration:
    """One's own, as long as it can be changed."""
    declaration = within_reach(declaration_id)
    if declaration.deputy_id != current_user.deputy_id or declaration.state not in MENDABLE:
        abort(404)
    return declaration


def listed(error: str = "") -> str:
    """The list; with what was ticked and written, when something was amiss."""
    found, page = DeclarationList(current_user, request.values.get("tab", "")), page_number()
    cases = found.cases(page)
    note_look("declarations.listed", None, len(cases))
    return render_template(
        "declarations/index.html", listed=found, cases=cases, page=page, error=error,
        ticked=request.form.getlist("one"), all="all" in request.args,
    )  # fmt: skip


def told(declaration: Declaration, error: str = "") -> str:
    note_look("declaration.looked", declaration, 1)
    file = DeclarationFile(declaration, current_user, clock.today())
    return render_template(
        "declarations/show.html", file=file, declaration=declaration, error=error, typed=request.form
    )


def form(kind: str, declaration: Declaration | None = None, typed=None, errors: dict[str, str] | None = None) -> str:
    key = form_key()
    return render_template(
        "declarations/form.html", kind=kind, what=DECLARABLE[kind], declaration=declaration, typed=typed or {},
        errors=errors or {}, key=key, kept=Evidence.brought_by(key, current_user), photo_types=PHOTO_TYPES,
        file_types=FILE_TYPES, today=clock.today(), closed=closed_last_year(),
    )  # fmt: skip


def as_typed(declaration: Declaration) -> dict[str, str]:
    """What was declared, as its form was filled in."""
    facts = declaration.declared
    return {
        "aspect": facts.aspect, "authorship": facts.traits, "done_on": facts.done_on.isoformat(), "title": facts.title,
        "quantity": format(facts.quantity.normalize(), "f"), "words": facts.words,
    }  # fmt: skip


@pages.app_template_filter()
def example(kind: str) -> str:
    """What such a duty may be, said to a deputy."""
    return gettext(DECLARABLE[kind].example)


@pages.app_template_filter()
def unit(kind: str, aspect: str) -> str:
    """In what such a duty is measured; "" where each counts once."""
    word, _ = measure(kind, aspect)
    return gettext(word) if word else ""


@pages.app_template_filter()
def coded(codes, vocabulary: str) -> list[tuple[str, str]]:
    """Codes of a vocabulary of `rules.words` as choices, in the reader's language."""
    return [(code, gettext(getattr(words, vocabulary)[code])) for code in codes]

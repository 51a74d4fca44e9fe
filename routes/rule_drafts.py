"""Rule sets while they are being written: begun, changed part by part, looked over, published."""

from io import BytesIO

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from lib import clock
from models.rule_sets import sources
from models.rule_sets.reach import drafts_for, regions_written_by, writes_rules
from models.rule_sets.rule_draft import RuleDraft, RuleSave, StaleError
from models.rule_sets.rule_set import RuleSet, RuleSetError
from routes.forms import number, text
from routes.regions import places
from routes.rule_forms import PARTS, as_typed, fields_of_part, is_partial, typed_part, value_of
from rules.faults import FaultError
from rules.writing.drafting import mark, part_of, with_part
from rules.writing.form_reading import changed
from rules.writing.outline import outline, place_of
from rules.writing.telling_parts import tell_part

pages = Blueprint("rule_drafts", __name__, url_prefix="/rule-drafts")

RECENT = 12


@pages.before_request
def only_who_writes_the_rules() -> None:
    if not writes_rules(current_user):
        abort(404)


@pages.get("/new")
def new():
    return render_template(
        "rule-drafts/new.html", year=clock.today().year + 1, ready=sources.ready(),
        written=[*sources.published(current_user), *sources.drafts(current_user)],
        regions=[(one.code, one.name) for one in regions_written_by(current_user)],
    )  # fmt: skip


@pages.post("")
def create():
    """From a source, from a file, or from nothing."""
    region = chosen_region()
    file, year = request.files.get("file"), request.form.get("year", type=number) or clock.today().year
    try:
        if file and file.filename:
            draft = sources.begin_from_file(file.read(sources.LARGEST + 1), file.filename, current_user, region)
        else:
            source = sources.found(request.form.get("source", ""), current_user)
            draft = sources.begin_from(source, year, current_user, region)
    except FaultError:
        flash(gettext("这个文件读不出来。请选从这里导出的 .json 文件。"), "error")
        return redirect(url_for("rule_drafts.new"))
    return redirect(url_for("rule_drafts.show", draft_id=draft.id))


def chosen_region() -> str:
    """Whose rules are to be written: as asked for; without a word the widest region that the person writes for."""
    mine = [one.code for one in regions_written_by(current_user)]
    asked = request.form.get("region", mine[0])
    return asked if asked in mine else abort(404)


@pages.get("/<int:draft_id>")
def show(draft_id: int):
    """All of it, with what is still wrong and where."""
    draft = reached(draft_id)
    document = draft.document
    looked = outline(document)
    return render_template(
        "rule-drafts/show.html", draft=draft, document=document, outline=looked,
        faults=[(fault, *place_of(fault, document)) for fault in looked.faults],
        saves=list(RuleSave.of(draft).limit(RECENT)), place=place_of_draft(draft),
    )  # fmt: skip


@pages.get("/<int:draft_id>/parts/<part>")
def edit(draft_id: int, part: str):
    draft, part = reached(draft_id), known(part)
    stands = part_of(draft.document, part)
    return form(draft, part, as_typed(part, stands), mark(stands), draft.faults if "check" in request.args else ())


@pages.post("/<int:draft_id>/parts/<part>")
def save(draft_id: int, part: str):
    """Keep a part as it was typed, faults and all; or only add, move or take away one of its rows."""
    draft, typed, seen = reached(draft_id), typed_part(known(part)), text("seen", 16)
    if order := request.form.get("order"):
        return form(draft, part, changed(typed, order), seen)
    try:
        draft.save_part(part, value_of(part, typed), seen, current_user)
    except StaleError as stale:
        return form(draft, part, typed, mark(part_of(draft.document, part)), other=stale.save), 409
    except RuleSetError as error:
        return refused(draft, error)
    faults = [fault for fault in draft.faults if place_of(fault, draft.document)[0] == part]
    if faults:
        return form(draft, part, typed, mark(value_of(part, typed)), draft.faults, saved=True), 422
    flash(gettext("记下了。"))
    return redirect(url_for("rule_drafts.show", draft_id=draft_id))


def form(draft: RuleDraft, part: str, typed: dict, seen: str, faults=(), other=None, saved=False) -> str:
    spots, rest = fields_of_part(part, typed, draft.document, faults)
    return render_template(
        f"rule-drafts/{'form' if is_partial() else 'part'}.html", draft=draft, part=part, spots=spots, rest=rest,
        seen=seen, other=other, saved=saved, action=url_for("rule_drafts.save", draft_id=draft.id, part=part),
        sentences=sentences(draft, part, typed),
    )  # fmt: skip


def sentences(draft: RuleDraft, part: str, typed: dict) -> list[str] | None:
    """What the part means as it is typed."""
    return tell_part(part, with_part(draft.document, part, value_of(part, typed)), gettext)


@pages.post("/<int:draft_id>/parts/<part>/telling")
def tell(draft_id: int, part: str):
    draft, typed = reached(draft_id), typed_part(known(part))
    return render_template("rule-drafts/telling.html", sentences=sentences(draft, part, typed))


@pages.get("/<int:draft_id>/file.json")
def export(draft_id: int):
    """The draft as it stands, to be imported elsewhere."""
    draft = reached(draft_id)
    file = BytesIO(draft.newest.document.encode())
    return send_file(file, "application/json", as_attachment=True, download_name=f"{draft.title or draft.id}.json")


@pages.get("/<int:draft_id>/publication")
def look_over(draft_id: int):
    """What everybody will read, before it is published."""
    draft = reached(draft_id)
    rules = outline(draft.document).rules
    if not draft.is_open or not rules:
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    before, apart = (ask(rules.year, draft.region_code) for ask in (RuleSet.newest, RuleSet.with_their_own))
    names = places([*apart, *([before.region_code] if before else [])])
    return render_template(
        "rule-drafts/publication.html", draft=draft, rules=rules, seen=mark(draft.document), before=before,
        place=place_of_draft(draft), places=names, names_apart=[names[region] for region in apart],
    )  # fmt: skip


@pages.post("/<int:draft_id>/publication")
def publish(draft_id: int):
    draft = reached(draft_id)
    try:
        published = draft.publish(text("seen", 16), current_user, text("reason", 200))
    except (StaleError, RuleSetError) as error:
        return refused(draft, error, "rule_drafts.look_over")
    except FaultError as wrong:
        count = len(wrong.faults)
        flash(ngettext("还有 %(num)s 处要改，改好了再发布。", "还有 %(num)s 处要改，改好了再发布。", count), "error")
        return redirect(url_for("rule_drafts.show", draft_id=draft_id))
    flash(gettext("发布了，大家都看得到。"))
    return redirect(url_for("rule_sets.show", year=published.year, region=published.region_code))


@pages.post("/<int:draft_id>/removal")
def put_away(draft_id: int):
    draft = reached(draft_id)
    try:
        draft.put_away(current_user)
    except RuleSetError as error:
        return refused(draft, error)
    flash(gettext("收起来了，写过的都还留着。"))
    return redirect(url_for("rule_sets.index"))


def place_of_draft(draft: RuleDraft) -> str:
    """For where it is written; "" for who writes for one place only."""
    return places([draft.region_code])[draft.region_code] if len(regions_written_by(current_user)) > 1 else ""


def known(part: str) -> str:
    return part if part in PARTS else abort(404)


def reached(draft_id: int) -> RuleDraft:
    return drafts_for(current_user).where(RuleDraft.id == draft_id).first() or abort(404)


def refused(draft: RuleDraft, error: StaleError | RuleSetError, endpoint: str = "rule_drafts.show", **where):
    """Say why it could not be done, and show what is to be looked at again."""
    flash(overtaken(error) if isinstance(error, StaleError) else gettext(str(error)), "error")
    return redirect(url_for(endpoint, draft_id=draft.id, **where))


def overtaken(stale: StaleError) -> str:
    return gettext("%(who)s刚刚又改过，请再看一遍。", who=stale.save.saved_by.name)

"""The open letter (致群众的一封信): the office writes it, and sees it as it will be printed."""

from types import SimpleNamespace

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import force_locale, gettext
from flask_login import current_user

from models.access.access import areas_for, regions_of_office
from models.network.area import Area
from models.network.region import Region, within
from models.papers.letter_text import Letter, LetterText
from routes.addresses import base_url
from routes.drawings import letter_with, rendered
from routes.forms import number, region_code
from rules.papers import letter

pages = Blueprint("letters", __name__, url_prefix="/letters")


@pages.get("")
def edit():
    """The text of a region, with what it looks like in one of its areas, and its earlier versions."""
    regions = written_for()
    region = next((one for one in regions if one.code == region_code()), regions[0]) if regions else abort(404)
    text = LetterText.of(region.code)
    if old := request.args.get("version", type=number):
        text = LetterText.get_or_none((LetterText.id == old) & (LetterText.region == region)) or abort(404)
    return page(region, regions, text)


@pages.post("/preview")
def preview():
    """What is being written, as it will be printed: for the picture beside the form."""
    region = chosen_region()
    return render_template("letters/preview.html", **picture(region, draft()))


@pages.post("")
def create():
    """A new version. What does not fit on its page, or names what there is not, stays in the form to mend."""
    region, text = chosen_region(), draft()
    if errors := faults(text):
        return page(region, written_for(), text, errors), 422
    LetterText.write(region, text.title, text.body, current_user)
    flash(gettext("存好了。从现在起印的信，用的就是这一版。"))
    return redirect(url_for("letters.edit", region=region.code))


def written_for() -> list[Region]:
    """The regions that may have a text of their own: districts, and streets and towns."""
    return [one for one in regions_of_office(current_user) if len(one.code) <= 9]


def chosen_region() -> Region:
    wish = request.form.get("region", "")
    return next((one for one in written_for() if one.code == wish), None) or abort(404)


def draft():
    """What the form holds; a version that is not kept yet."""
    title, body = (request.form.get(name, "").replace("\r\n", "\n").strip() for name in ("title", "body"))
    return SimpleNamespace(title=title, body=body, id=None)


def faults(text) -> dict[str, str]:
    """Field → what to mend."""
    found = {}
    if not text.title or len(text.title) > 40:
        found["title"] = gettext("标题写 1 到 40 个字。")
    elif strange := letter.unknown(text.title):
        found["title"] = gettext("没有“%(name)s”这个空格，请从下面几个里选。", name=strange[0])
    if not text.body:
        found["body"] = gettext("正文还空着。")
    elif strange := letter.unknown(text.body):
        found["body"] = gettext("没有“%(name)s”这个空格，请从下面几个里选。", name=strange[0])
    elif not letter.fits(text.body):
        found["body"] = gettext("一页 A4 纸放不下了，请删短一点。")
    return found


def page(region: Region, regions: list[Region], text, errors: dict | None = None) -> str:
    versions = list(LetterText.versions(region).limit(30))
    return render_template(
        "letters/edit.html", region=region, regions=regions, text=text, errors=errors or {}, versions=versions,
        placeholders=letter.PLACEHOLDERS, **picture(region, text),
    )  # fmt: skip


def picture(region: Region, text) -> dict:
    """The letter of the region's first area; no picture where there is none."""
    area = areas_for(current_user).where(within(Area.region, region.code)).order_by(Area.number).first()
    if not area:
        return {"area": None, "drawn": "", "fits": True}
    with force_locale("zh"):
        drawn = rendered("letter", **letter_with(Letter(area, text), base_url()))
    return {"area": area, "drawn": drawn, "fits": letter.fits(text.body)}

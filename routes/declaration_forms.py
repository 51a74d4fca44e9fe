"""What the form of a declared duty brings. Whatever is amiss, nothing that was typed or chosen is lost.

Evidence that is sound is kept under the form's key until the form is through.
"""

from typing import NamedTuple

from flask import request
from flask_babel import gettext
from flask_login import current_user

from lib import clock, documents, pictures
from lib.documents import DocumentError, plain_name, recognise
from lib.pictures import PictureError, clean
from models.declarations.about_home import matching, number_of
from models.declarations.evidence import Evidence
from models.evaluations.after_closing import closed_sheet
from models.households.household import Household
from models.network.deputy import Deputy
from routes.forms import form_key, number
from routes.portraits import WRONG
from rules.declarations.declaration_form import FILES, MANY_FILES, MANY_PHOTOS, PHOTOS, Declared, read
from rules.faults import FaultError
from rules.words import N_

ROOM = PHOTOS * pictures.MOST_BYTES + FILES * documents.MOST_BYTES + 2**20  # a little too large is told so in words
PHOTO_TYPES = "image/jpeg,image/png,image/webp"
FILE_TYPES = ",".join(f".{ending}" for ending in documents.ENDINGS.values())
WRONG_FILE = {
    "large": N_("这份文件超过 10 兆，请选小一点的。"),
    "macros": N_("这份文件里带有程序（宏），请另存为不带宏的，或者存成 PDF。"),
    "unknown": N_("这份文件打不开。请选 PDF、Word、Excel 或 PPT 文件。"),
}


class Brought(NamedTuple):
    """`declared` is None while something is amiss; `errors`: field → sentence in the reader's language."""

    key: str
    declared: Declared | None
    errors: dict[str, str]
    household: Household | None


def brought(kind: str, has_evidence: bool = False) -> Brought:
    key, meant = form_key(), matching(request.form.get("household", ""), current_user)
    errors = keep_evidence(key) | told_home(meant)
    declared = None
    try:
        shown = has_evidence or bool(Evidence.brought_by(key, current_user))
        declared = read(kind, request.form, clock.today(), shown)
    except FaultError as wrong:
        errors |= {fault.path[0]: gettext(fault.message) % fault.params for fault in wrong.faults}
    if declared:
        errors |= unless_known(current_user.deputy, declared.done_on.year)
    return Brought(key, None if errors else declared, errors, meant[0] if meant else None)


def closed_last_year() -> int | None:
    """Last year, if it is closed for the deputy who writes."""
    last = clock.today().year - 1
    return last if closed_sheet(current_user.deputy_id, last) else None


def told_home(meant: list[Household]) -> dict[str, str]:
    """What is amiss with the household that was typed."""
    if len(meant) > 1:
        told = gettext("有两户都对得上，请把责任区也写上，比如 %(example)s。", example=number_of(meant[0]))
        return {"household": told}
    if request.form.get("household", "").strip() and not meant:
        return {"household": gettext("您负责的住户里没有找到。请写户号，比如 001，或者住户登记的名字；不写也行。")}
    return {}


def unless_known(deputy: Deputy, year: int) -> dict[str, str]:
    """A year that is closed for a deputy takes in nothing more: whoever enters a duty of it has to say they know."""
    if request.form.get("known") or not closed_sheet(deputy.id, year):
        return {}
    told = gettext("%(year)s 年的考评已经封存。这一条可以记下，留在档案里，但不算进那一年的考评。", year=year)
    return {"known": told}


def keep_evidence(key: str) -> dict[str, str]:
    """Keep what came along and is sound; what is amiss, by field."""
    Evidence.drop(key, current_user, request.form.getlist("drop", type=number))
    there = Evidence.brought_by(key, current_user)
    photos = sum(one.is_photo for one in there)
    errors = {
        "photos": keep_all("photos", PHOTOS - photos, MANY_PHOTOS, lambda file: keep_photo(file, key)),
        "files": keep_all("files", FILES - len(there) + photos, MANY_FILES, lambda file: keep_file(file, key)),
    }
    return {field: gettext(words) for field, words in errors.items() if words}


def keep_all(field: str, room: int, many: str, keep) -> str:
    """What is amiss with one of them; the others are kept."""
    files = [file for file in request.files.getlist(field) if file.filename]
    told = [keep(file) for file in files[: max(0, room)]]
    return next(filter(None, told), many if len(files) > room else "")


def keep_photo(file, key: str) -> str:
    try:
        Evidence.keep(clean(file.read(pictures.MOST_BYTES + 1)), key, current_user)
    except PictureError as error:
        return WRONG[error.reason]
    return ""


def keep_file(file, key: str) -> str:
    try:
        document = recognise(file.read(documents.MOST_BYTES + 1))
    except DocumentError as error:
        return WRONG_FILE[error.reason]
    Evidence.keep(document, key, current_user, plain_name(file.filename, document.type))
    return ""

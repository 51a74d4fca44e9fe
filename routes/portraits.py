"""A deputy's portrait: handed in by the deputy or the office, shown on the contact card to everybody."""

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib.pictures import MOST_BYTES, PictureError
from models.access.access import record_books_for
from models.network.deputy import Deputy
from models.upload import Upload
from routes.bodies import takes
from routes.uploads import folder
from rules.words import N_

pages = Blueprint("portraits", __name__, url_prefix="/portraits")

WRONG = {
    "large": N_("这张照片超过 10 兆，请选小一点的。"),
    "wide": N_("这张照片的尺寸太大，请先在手机里裁小一点。"),
    "unreadable": N_("这个文件打不开。请选一张照片（JPG、PNG 或 WebP）。"),
}


@pages.post("/<int:deputy_id>")
@takes(MOST_BYTES + 2**20)  # so that one a little too large is told so in words
def update(deputy_id: int):
    deputy = within_reach(deputy_id)
    file = request.files.get("portrait")
    try:
        Upload.take_portrait(file.read(MOST_BYTES + 1) if file else b"", deputy, current_user, folder())
        flash(gettext("照片换好了，连心卡上看得到。"))
    except PictureError as error:
        flash(gettext(WRONG[error.reason]), "error")
    return redirect(back_to(deputy))


@pages.post("/<int:deputy_id>/removal")
def remove(deputy_id: int):
    deputy = within_reach(deputy_id)
    if Upload.remove_portrait(deputy, current_user, folder()):
        flash(gettext("照片撤下了。"))
    return redirect(back_to(deputy))


def within_reach(deputy_id: int) -> Deputy:
    """One's own, and the office's; not a leader's."""
    return record_books_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)


def back_to(deputy: Deputy) -> str:
    if deputy.id == current_user.deputy_id:
        return url_for("profiles.mine")
    return url_for("deputies.show", deputy_id=deputy.id)

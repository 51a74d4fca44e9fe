"""Deputies: found by name, initials or number; of whom they are made up; and each one's page for the office."""

from flask import Blueprint, abort, render_template, request
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import deputies_for
from models.network.composition import composition
from models.network.deputy import Deputy
from models.network.deputy_file import DeputyFile
from models.network.deputy_list import PAGE, listed
from routes.forms import page_number
from rules.devices import device

pages = Blueprint("deputies", __name__, url_prefix="/deputies")


@pages.get("")
def index():
    text, today = request.args.get("q", "").strip(), clock.today()
    reached = deputies_for(current_user)
    found = reached.where(Deputy.called(text)) if text else reached
    total = found.count()
    last = max(1, -(-total // PAGE))
    number = min(page_number(), last)
    parts = {"rows": listed(found, today, number), "total": total, "text": text, "page": number, "pages": last}
    if request.headers.get("HX-Request-Type") == "partial":
        return render_template("deputies/table.html", **parts)
    return render_template("deputies/index.html", whole=composition(reached, today), **parts)


@pages.get("/<int:deputy_id>")
def show(deputy_id: int):
    deputy = deputies_for(current_user).where(Deputy.id == deputy_id).first() or abort(404)
    file = DeputyFile(deputy, clock.today())
    phones = [(gettext(device(one.agent)), one) for one in file.sign_ins]
    return render_template("deputies/show.html", file=file, phones=phones)

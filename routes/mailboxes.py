"""Mailboxes (意见箱): what a household has to say, sent from the public page of an area or a deputy, or typed in by the
station; and what became of it, as far as that is public.

Nothing here knows from whose door a visitor came, unless the household has shown its PIN and ticks that it wrote this.
"""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import qr
from models.access.access import areas_for, households_for
from models.audit import Audit
from models.households.household import Household
from models.households.household_search import HouseholdSearch
from models.network.area import Area
from models.opinions.mailbox import Mailbox, published_in
from models.opinions.opinion import Opinion
from models.papers.contact_card import area_with_slug
from routes import limits, residents
from routes.addresses import base_url
from routes.bodies import takes
from routes.follow_ups import held, shown_codes
from routes.forms import number, page_number
from routes.mailing import EMPTY, ROOM, Mail, key_of_form, told
from rules.opinions.mailbox_form import PHOTOS, MailboxForm
from rules.words import N_

pages = Blueprint("mailboxes", __name__, url_prefix="/mailboxes")

PAGE, FOUND, LONGEST = 20, 20, 120
BUSY = N_("这会儿写的人太多。您写的还在，请过几分钟再按“发送”。")


@pages.get("/areas/<slug>")
def area(slug: str):
    return asked(Mailbox.of_area(slug) or abort(404))


@pages.post("/areas/<slug>")
@takes(ROOM)
def write_to_area(slug: str):
    return taken_in(Mailbox.of_area(slug) or abort(404))


@pages.get("/deputies/<slug>")
def deputy(slug: str):
    return asked(Mailbox.of_deputy(slug) or abort(404))


@pages.post("/deputies/<slug>")
@takes(ROOM)
def write_to_deputy(slug: str):
    return taken_in(Mailbox.of_deputy(slug) or abort(404))


def taken_in(box: Mailbox):
    """Sent: on to the receipt, the same one for the same form. Otherwise the form again, with all that was typed."""
    mail, area = Mail.brought(), box.area(request.form.get("area", type=number))
    if errors := mail.amiss(area):
        return asked(box, mail.form, errors), 422
    sent = mail.sent
    if not sent and (wait := limits.wait_to_send(box.slug)):
        return asked(box, mail.form, {"form": BUSY}), 429, {"Retry-After": str(wait)}
    sent = sent or mail.send(area, deputy=box.deputy, household=own_home(area) if says_so() else None)
    return handed_out(sent) if isinstance(sent, Opinion) else (asked(box, mail.form, sent), 422)


def own_home(area: Area | None = None) -> Household | None:
    """The household that has shown its PIN in this browser, if it lives in this area."""
    home = residents.inside()
    return home if home and area in (None, home.area) else None


def says_so() -> bool:
    """Nobody's opinion is bound to a door in silence: the household ticks it."""
    return request.form.get("home") == "1"


def asked(box: Mailbox, form: MailboxForm = EMPTY, errors: dict[str, str] | None = None) -> str:
    return render_template(
        "mailboxes/show.html", box=box, form=form, errors=told(errors or {}), key=key_of_form(), most=PHOTOS,
        chosen=request.form.get("area", type=number), action=request.path, bound=says_so(),
        home=next(filter(None, map(own_home, box.areas)), None),
    )  # fmt: skip


def handed_out(opinion: Opinion):
    shown_codes.hold(opinion)
    return redirect(url_for("mailboxes.receipt", opinion_id=opinion.id))


@pages.get("/receipts/<int:opinion_id>")
def receipt(opinion_id: int):
    """For the browser that sent it, for half an hour."""
    opinion = held(opinion_id)
    if not opinion:
        return redirect(url_for("follow_ups.index"))
    address = base_url() + url_for("follow_ups.index")
    drawn = qr.svg(f"{address}#{opinion.follow_shown}", gettext("查询码"))
    return render_template("mailboxes/receipt.html", opinion=opinion, qr_svg=drawn, address=address)


@pages.get("/areas/<slug>/answers")
def answers(slug: str):
    """What was made public of an area's opinions, newest first."""
    area, page = area_with_slug(slug) or abort(404), page_number()
    found = published_in(area)
    return render_template(
        "mailboxes/answers.html", area=area, page=page, pages=-(-found.count() // PAGE),
        opinions=list(found.paginate(page, PAGE)),
    )  # fmt: skip


@pages.get("/new")
def new():
    """For the station and the office, who write down what somebody came or called with."""
    return typed_in(home=served(request.args.get("household", type=number)))


@pages.post("")
@takes(ROOM)
def create():
    mail, home = Mail.brought(), served(request.form.get("home", type=number))
    if "search" in request.form:
        return typed_in(mail.form, home=home)
    area = home.area if home else within_reach(request.form.get("area", type=number))
    if errors := mail.amiss(area):
        return typed_in(mail.form, errors, home), 422
    sent = mail.send(area, source="station", by=current_user, household=home)
    return handed_out(sent) if isinstance(sent, Opinion) else (typed_in(mail.form, sent, home), 422)


def within_reach(area_id: int | None) -> Area | None:
    return areas_for(current_user).where(Area.id == area_id).first()


def served(household_id: int | None) -> Household | None:
    return households_for(current_user).where(Household.id == household_id).first()


def typed_in(form: MailboxForm = EMPTY, errors: dict[str, str] | None = None, home: Household | None = None) -> str:
    q, area = request.form.get("q", "").strip()[:LONGEST], request.form.get("area", type=number)
    homes = found(q, area) if q else []
    if home and home not in homes:
        homes = [home, *homes]
    return render_template(
        "mailboxes/new.html", form=form, errors=told(errors or {}), key=key_of_form(), most=PHOTOS, q=q, homes=homes,
        home=home and home.id, area=area or (home and home.area_id),
        areas=[(one.id, one.name) for one in areas_for(current_user).order_by(Area.number)],
    )  # fmt: skip


def found(q: str, area: int | None) -> list[Household]:
    """The households that answer to these words; to have seen them is written down."""
    homes = [one.household for one in HouseholdSearch(current_user, text=q, area=area).page(1)[:FOUND]]
    Audit.note(current_user, "households.listed", count=len(homes))
    return homes

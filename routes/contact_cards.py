"""Contact cards (连心卡): the public pages of deputies and areas. Nothing of any household."""

from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, redirect, render_template, url_for
from flask_babel import gettext

from lib.card_sheet import FontMissingError
from lib.share_picture import drawn
from models.papers.contact_card import ContactCard
from models.papers.place_card import AreaCard
from routes.addresses import base_url
from routes.assets import asset
from routes.posts import posts
from routes.uploads import folder
from rules.papers import vcard as contacts

pages = Blueprint("contact_cards", __name__, url_prefix="/contact-cards")

A_DAY = "public, max-age=86400"


@pages.get("/areas/<slug>")
def area(slug: str):
    """The deputies who answer for an area: where a household's code leads whoever is not signed in."""
    return render_template("contact-cards/area.html", card=area_card(slug))


@pages.get("/<slug>")
def deputy(slug: str):
    return render_template("contact-cards/deputy.html", card=deputy_card(slug))


@pages.get("/<slug>/card.vcf")
def vcard(slug: str):
    """The deputy for a phone's address book; the number only if the deputy allows it."""
    card = deputy_card(slug)
    place = card.stations[0] if card.stations else None
    content = contacts.vcard(contacts.Contact(
        name=card.deputy.name, title=posts(card.mandates), phone=card.phone, organisation=gettext("代表联络办公室"),
        address=f"{place.name} {place.place}".strip() if place else "",
        url=f"{base_url()}{url_for('contact_cards.deputy', slug=slug)}",
        note="、".join(area.name for area in card.areas),
    ))  # fmt: skip
    headers = {"Content-Disposition": 'attachment; filename="card.vcf"'}
    return Response(content, mimetype="text/vcard", headers=headers)


@pages.get("/<slug>/card.png")
def picture(slug: str):
    """What a shared link to the deputy's page shows."""
    card = deputy_card(slug)
    name = card.deputy.name
    return shared(name[:1], name, posts(card.mandates), str(card.portrait.file(folder())) if card.portrait else "")


@pages.get("/areas/<slug>/card.png")
def area_picture(slug: str):
    card = area_card(slug)
    names = "、".join(one.deputy.name for one in card.cards)
    return shared(gettext("连"), gettext("您家的代表"), names or card.area.name)


def shared(initial: str, title: str, line: str, portrait: str = ""):
    """The picture; where the machine has no Chinese font, the mark."""
    try:
        content = kept_picture(initial, title, line, portrait)
    except FontMissingError:
        return redirect(asset("icons/icon-512.png"))
    return Response(content, mimetype="image/png", headers={"Cache-Control": A_DAY})


@lru_cache(1024)  # some ten kilobytes each
def kept_picture(initial: str, title: str, line: str, portrait: str) -> bytes:
    there = portrait and Path(portrait).is_file()
    return drawn(initial, title, line, Path(portrait).read_bytes() if there else None)


def deputy_card(slug: str) -> ContactCard:
    return ContactCard.with_slug(slug) or abort(404)


def area_card(slug: str) -> AreaCard:
    return AreaCard.with_slug(slug) or abort(404)

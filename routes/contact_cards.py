"""Contact cards (连心卡): the public pages of deputies and areas. Nothing of any household."""

from flask import Blueprint, abort, render_template

from models.contact_card import ContactCard, area_with_slug

pages = Blueprint("contact_cards", __name__, url_prefix="/contact-cards")


@pages.get("/areas/<slug>")
def area(slug: str):
    """The deputies who answer for an area: where a household's code leads whoever is not signed in."""
    place = area_with_slug(slug) or abort(404)
    return render_template("contact-cards/area.html", area=place, cards=ContactCard.of_area(place))


@pages.get("/<slug>")
def deputy(slug: str):
    card = ContactCard.with_slug(slug) or abort(404)
    return render_template("contact-cards/deputy.html", card=card)

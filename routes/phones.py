"""What a deputy's phone asks for: whether it is still signed in, and the book of its own households."""

from flask import Blueprint, jsonify
from flask_login import current_user
from flask_wtf.csrf import generate_csrf

from models.audit import Audit
from models.database import act
from models.visits.book import Book
from routes.assets import asset_version

pages = Blueprint("phones", __name__, url_prefix="/phones")


@pages.get("/pulse")
def pulse():
    return jsonify(
        deputy=current_user.deputy_id,
        name=current_user.name,
        csrf=generate_csrf(),
        epoch=current_user.sign_in.epoch,
        version=asset_version(),
        book=Book(current_user).fingerprint,
    )


@pages.get("/book")
def book():
    own = Book(current_user)
    with act():
        Audit.note(current_user, "book.taken", current_user.deputy, count=len(own.households))
    return jsonify(own.pages)

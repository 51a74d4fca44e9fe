"""Chinese first; another language when the person chose it on the page."""

from flask import request
from flask_babel import Babel

LOCALES = ("zh", "en")


def chosen_locale() -> str:
    choice = request.cookies.get("locale", "")
    return choice if choice in LOCALES else "zh"


def init_app(app) -> None:
    Babel(app, locale_selector=chosen_locale)

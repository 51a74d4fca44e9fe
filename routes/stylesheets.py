"""One stylesheet for the public pages, put together from several files: on a cheap phone each question costs."""

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, current_app, url_for

pages = Blueprint("stylesheets", __name__, url_prefix="/stylesheets")

PARTS = ("plain", "tokens", "base", "parts", "figures", "fields", "public")
A_YEAR = "public, max-age=31536000, immutable"


@pages.get("/public.css")
def public():
    return Response(text(current_app.static_folder), mimetype="text/css", headers={"Cache-Control": A_YEAR})


def public_address() -> str:
    """Its address, which changes with its content."""
    return url_for("stylesheets.public", v=fingerprint(current_app.static_folder))


@cache
def text(static: str) -> str:
    css = Path(static) / "css"
    sheets = [(css / f"{name}.css").read_text() for name in PARTS]
    return "\n".join([*sheets, on_paper((css / "print.css").read_text())])


def on_paper(sheet: str) -> str:
    return f"@media print {{\n{sheet}\n}}"


@cache
def fingerprint(static: str) -> str:
    return hashlib.sha256(text(static).encode()).hexdigest()[:10]

from flask import Blueprint, redirect, request, url_for

from routes.forms import local_path

pages = Blueprint("preferences", __name__, url_prefix="/preferences")

CHOICES = {"locale": ("zh", "en"), "care": ("0", "1"), "theme": ("auto", "light", "dark")}
YEAR = 365 * 24 * 3600


@pages.post("")
def update():
    """Keep how the pages should look and speak on this device."""
    response = redirect(local_path(request.form.get("next")) or url_for("homes.show"))
    for name, allowed in CHOICES.items():
        if request.form.get(name) in allowed:
            response.set_cookie(name, request.form[name], max_age=YEAR, samesite="Lax", secure=request.is_secure)
    return response

"""The notice on privacy: who keeps what about a household, why, for how long, and what it can ask for."""

from flask import Blueprint, current_app, render_template

from models.upkeep.retention import Retention
from rules.households.privacy import PURPOSES

pages = Blueprint("privacy", __name__, url_prefix="/privacy")
pages.add_app_template_global(PURPOSES, "privacy_purposes")


@pages.get("")
def show():
    return render_template("privacy/show.html", purposes=PURPOSES, days=Retention.days_now(), office=office())


def office() -> dict[str, str]:
    """How the liaison office is reached: name, phone, address; empty where nobody has told us."""
    return {field: current_app.config[f"OFFICE_{field.upper()}"] for field in ("name", "phone", "address")}

"""Signs of life, for a proxy or a watchman: whether the process answers, and whether it could serve somebody."""

from pathlib import Path

from flask import Blueprint, current_app, jsonify

from models.upkeep.readiness import lacking

pages = Blueprint("vitals", __name__, url_prefix="/vitals")


@pages.get("/live")
def live():
    return jsonify(state="live")


@pages.get("/ready")
def ready():
    reason = lacking(Path(current_app.config["INSTANCE"]))
    if reason:
        return jsonify(state="not-ready", reason=reason), 503, {"Retry-After": "5"}
    return jsonify(state="ready")

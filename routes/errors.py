"""What went wrong, said so that a person knows what to do; a program gets JSON."""

from flask import current_app, jsonify
from flask_wtf.csrf import CSRFError
from peewee import PeeweeException
from werkzeug.exceptions import HTTPException

from models.upkeep.installation import Installation
from models.upkeep.outage import AWAY, DISK, outage
from routes.assets import asset_version
from routes.dress import look
from routes.gate import wants_json
from routes.journal import number

STATUS = {AWAY: 503, DISK: 507}
AGAIN = {AWAY: "30", DISK: "300"}  # seconds until it is worth asking again


def register_errors(app) -> None:
    app.register_error_handler(CSRFError, stale_page)
    app.register_error_handler(HTTPException, explain)
    app.register_error_handler(Exception, break_down)


def stale_page(_error):
    return told("csrf", 400)


def explain(error: HTTPException):
    if error.response is not None or (error.code or 500) < 400:
        return error
    again = {"Retry-After": str(error.retry_after)} if getattr(error, "retry_after", None) else {}
    return *told(error.name.lower().replace(" ", "-"), error.code), again


def told(name: str, code: int):
    if wants_json():
        return in_json(name), code
    return drawn(code, Installation.here().demo), code


def in_json(name: str):
    return jsonify(error=name, request=number())


def break_down(error: Exception):
    kind = outage(error)
    if kind:
        return apologise(kind)
    if current_app.testing:
        raise error
    current_app.logger.exception("a request failed")
    try:
        return told("broken", 500)
    except PeeweeException:
        return drawn(500), 500


def apologise(kind: str):
    """An outage that passes. Nothing was kept by halves, and phones keep what they have to send."""
    current_app.logger.error(kind)
    body = in_json(kind) if wants_json() else drawn(STATUS[kind])
    return body, STATUS[kind], {"Retry-After": AGAIN[kind]}


def drawn(code: int, demo: bool = False) -> str:
    """The page, drawn without asking who looks and what waits for them: the database may be what is wrong."""
    page = current_app.jinja_env.get_template("errors/show.html")
    return page.render(code=code, request_id=number(), look=look(), demo=demo, asset_version=asset_version())

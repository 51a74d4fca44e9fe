"""What went wrong, said so that a person knows what to do; a program gets JSON."""

from flask import current_app, jsonify, render_template
from flask_wtf.csrf import CSRFError
from peewee import DatabaseError
from werkzeug.exceptions import HTTPException

from routes.gate import wants_json


def register_errors(app) -> None:
    app.register_error_handler(CSRFError, stale_page)
    app.register_error_handler(HTTPException, explain)
    app.register_error_handler(Exception, break_down)


def stale_page(_error):
    if wants_json():
        return jsonify(error="csrf"), 400
    return render_template("errors/show.html", code=400), 400


def explain(error: HTTPException):
    if error.response is not None or (error.code or 500) < 400:
        return error
    if wants_json():
        return jsonify(error=error.name.lower().replace(" ", "-")), error.code
    return render_template("errors/show.html", code=error.code), error.code


def break_down(error: Exception):
    if current_app.testing:
        raise error
    current_app.logger.exception("a request failed")
    if wants_json():
        return jsonify(error="broken"), 500
    try:
        return render_template("errors/show.html", code=500), 500
    except DatabaseError:  # the page asks who looks and how; without a database nobody can say
        return current_app.jinja_env.get_template("errors/plain.html").render(), 500

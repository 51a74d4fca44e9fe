"""The gate: every request passes it, and what has no row in the table of who may do what is nobody's."""

from flask import abort, jsonify, redirect, request, session, url_for
from flask_login import current_user

from models import audit
from models.access.acts import ACTS, PUBLIC, may
from models.accounts import second_factor
from models.accounts.sign_in import SignIn
from models.audit import Audit
from models.database import release

BEFORE_THE_SECOND_FACTOR = {
    "second_factors.new", "second_factors.create", "second_factors.confirm", "second_factors.ask",
    "second_factors.answer", "passkeys.begin", "passkeys.create", "sign_ins.destroy",
    "phones.pulse", "visits.create",  # a deputy who is of the office too: what was recorded at the doors is taken in
}  # fmt: skip


def init_app(app) -> None:
    app.before_request(note_address)
    app.before_request(check)
    app.teardown_appcontext(close_connection)


def note_address() -> None:
    audit.address.set(request.remote_addr or "")


def close_connection(_error) -> None:
    release()


def check():
    endpoint = request.endpoint
    if endpoint is None or ACTS.get(endpoint) == PUBLIC:
        return None
    user = current_user._get_current_object()
    if not user.is_authenticated:
        return ask_to_sign_in()
    if not may(user, endpoint):
        Audit.note(user, "access.refused", outcome="refused", detail=endpoint)
        abort(403)
    if endpoint not in BEFORE_THE_SECOND_FACTOR and second_factor.lacking(user):
        return ask_for_second_factor()
    return None


def ask_for_second_factor():
    """An office's sign-in goes no further than here until it has shown one, or set one up."""
    if wants_json():
        return jsonify(error="second-factor"), 403
    endpoint = "second_factors.ask" if second_factor.has_any(current_user) else "second_factors.new"
    return redirect(url_for(endpoint, next=way_back()))


def way_back() -> str | None:
    return request.full_path.rstrip("?") if request.method == "GET" else None


def ask_to_sign_in():
    """A page leads to the sign-in and back; a program is told plainly."""
    if wants_json():
        return jsonify(error="signed-out", revoked=SignIn.was_revoked(session.get("_user_id", ""))), 401
    return redirect(url_for("sign_ins.new", next=way_back()))


def wants_json() -> bool:
    return request.is_json or request.accept_mimetypes.best == "application/json"

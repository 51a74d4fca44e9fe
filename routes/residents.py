"""A household that has shown its PIN: a short session of its own, beside whoever is signed in. It is no account.

And the phones that deputies use: a mark stays on them after signing out, so that no household's opinion comes from one.
"""

import secrets
from datetime import timedelta

from flask import abort, current_app, redirect, request, session, url_for
from flask_login import current_user
from itsdangerous import BadSignature, URLSafeSerializer

from lib import clock
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area

LASTS = timedelta(minutes=30)
INSIDE, PHONE, MARK = "own_home", "own-phone", "deputys-phone"
LONG = 400 * 24 * 3600  # as long as browsers keep a cookie


def let_in(code: Code) -> None:
    session[INSIDE] = {"code": code.id, "began_at": now(), "seen_at": now()}


def leave() -> None:
    session.pop(INSIDE, None)


def resident() -> Household:
    """The household whose page this is; whoever has shown no PIN, or half an hour ago, is asked for it."""
    home = inside()
    if not home:
        late = session.pop(INSIDE, None) and 1
        abort(redirect(url_for("own_homes.new", late=late)))
    session[INSIDE] = session[INSIDE] | {"seen_at": now()}
    return home


def inside() -> Household | None:
    """The household that is inside: as long as its code and its PIN are those with which it came in."""
    kept = session.get(INSIDE)
    if not kept or kept["seen_at"] < now() - LASTS.total_seconds():
        return None
    code = (
        Code.select(Code, Household, Area).join(Household).join(Area)
        .where(Code.id == kept["code"], Code.replaced_at.is_null(), Household.erased_at.is_null()).first()
    )  # fmt: skip
    renewed = code and code.pinned_at and code.pinned_at.timestamp() > kept["began_at"]
    return code.household if code and not renewed else None


def now() -> float:
    return clock.now().timestamp()


def is_a_deputys_phone() -> bool:
    """Whether somebody of ours is signed in here, or a deputy ever was."""
    return current_user.is_authenticated or _reads(MARK) == MARK


def mark_as_deputys(response):
    return _write(response, MARK, MARK)


def phone() -> str:
    """What this phone is called, to tell it from others; "" if it has no name yet."""
    return _reads(PHONE)


def name_phone(response):
    """Give the phone a name, once."""
    return response if phone() else _write(response, PHONE, secrets.token_hex(12))


def _reads(name: str) -> str:
    try:
        return _signer(name).loads(request.cookies.get(name, ""))
    except BadSignature:
        return ""


def _write(response, name: str, value: str):
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    response.set_cookie(name, _signer(name).dumps(value), LONG, httponly=True, samesite="Lax", secure=secure)
    return response


def _signer(name: str) -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key, salt=name)

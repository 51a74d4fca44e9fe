"""Being signed in without the form: the cookie that a sign-in leaves in the browser."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from lib import clock
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.households.code import Code
from routes import residents


def resident_session(app: Flask, code: Code) -> str:
    """The same for a household that has just shown its PIN; it stays open until tomorrow."""
    tomorrow = clock.now().timestamp() + 24 * 3600
    content = {residents.INSIDE: {"code": code.id, "began_at": tomorrow, "seen_at": tomorrow}}
    return SecureCookieSessionInterface().get_signing_serializer(app).dumps(content)


def session_of(app: Flask, user: User, device: str = "a test") -> str:
    """The cookie's value for somebody who has just signed in and shown the second factor."""
    token = SignIn.begin(user, device, second_factor=True).sign_in.token
    return cookie_of(app, {"_user_id": token, "_fresh": True, "_permanent": True})


def cookie_of(app: Flask, content: dict) -> str:
    """The value of a session's cookie that says this."""
    return SecureCookieSessionInterface().get_signing_serializer(app).dumps(content)

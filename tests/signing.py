"""Being signed in without the form: the cookie that a sign-in leaves in the browser."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from models.sign_in import SignIn
from models.user import User


def session_of(app: Flask, user: User, device: str = "a test") -> str:
    """The cookie's value for somebody who has just signed in and shown the second factor."""
    token = SignIn.begin(user, device, second_factor=True).sign_in.token
    content = {"_user_id": token, "_fresh": True, "_permanent": True}
    return SecureCookieSessionInterface().get_signing_serializer(app).dumps(content)

"""Sessions: signed cookies. How long a sign-in is good stands in its row (`models.accounts.sign_in`), and nowhere
else."""

from functools import lru_cache

from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface
from flask_login import LoginManager
from itsdangerous import BadSignature

LATELY = 4096  # cookies of which it is remembered what they say


class Sessions(SecureCookieSessionInterface):
    """Flask's own, but that a cookie's age is not asked: a server whose clock was set back would take every cookie for
    one from the future, and sign everybody out. And a browser that sends its cookie again is read again, but its
    signature is not reckoned again."""

    def __init__(self, app):
        self.signer, self.tagged = super().get_signing_serializer(app), TaggedJSONSerializer()
        self.said_in = lru_cache(LATELY)(self._said_in)

    def get_signing_serializer(self, app):
        return self.signer

    def open_session(self, app, request):
        cookie = request.cookies.get(self.get_cookie_name(app))
        try:
            return self.session_class(self.tagged.loads(self.said_in(cookie)) if cookie else None)
        except BadSignature:
            return self.session_class()

    def _said_in(self, cookie: str) -> str:
        """As text: what one request does to its session is nothing to the next. BadSignature is not remembered."""
        return self.tagged.dumps(self.signer.loads(cookie))

    def save_session(self, app, session, response):
        if session.modified:
            super().save_session(app, session, response)
        elif session.accessed:
            response.headers.add("Vary", "Cookie")


class SignIns(LoginManager):
    """Flask-Login's own, but that it isn't noted whether the browser is another than at the sign-in: its name and its
    address change with every update and every street, and nothing here asks."""

    def _session_protection_failed(self) -> bool:
        return False


def init_app(app) -> None:
    app.session_interface = Sessions(app)

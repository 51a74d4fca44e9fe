"""Sessions: signed cookies. How long a sign-in is good stands in its row (`models.sign_in`), and nowhere else."""

from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadSignature


class Sessions(SecureCookieSessionInterface):
    """Flask's own, but that a cookie's age is not asked: a server whose clock was set back would take every cookie for
    one from the future, and sign everybody out."""

    def __init__(self, app):
        self.signer = super().get_signing_serializer(app)

    def get_signing_serializer(self, app):
        return self.signer

    def open_session(self, app, request):
        try:
            return self.session_class(self.signer.loads(request.cookies.get(self.get_cookie_name(app), "")))
        except BadSignature:
            return self.session_class()


def init_app(app) -> None:
    app.session_interface = Sessions(app)

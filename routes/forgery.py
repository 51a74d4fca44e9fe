"""The token against forged requests. Flask-WTF makes it, and says what is wrong with one.

A phone that hands in shows the same token in a header again and again, for which Flask-WTF would read a form and reckon
the signature each time. Here that is reckoned once; whether it is this session's token is asked of every request.
"""

import hmac
from functools import lru_cache

from flask.globals import request_ctx
from flask_wtf.csrf import CSRFProtect, same_origin
from itsdangerous import BadData, URLSafeTimedSerializer

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
LATELY = 4096  # tokens of which it is remembered what is signed in them


class Tokens(CSRFProtect):
    def protect(self, apply_exemptions=False):
        asked = request_ctx._get_current_object()
        if asked.request.method not in SAFE and not (fits(asked) and is_from_here(asked.request)):
            super().protect(apply_exemptions)


def fits(asked) -> bool:
    """Whether the header's token was made for this session."""
    given, own = asked.request.headers.get("X-CSRFToken"), asked.session.get("csrf_token")
    try:
        return bool(given and own) and hmac.compare_digest(own, signed_in(asked.app.secret_key, given))
    except BadData:
        return False


@lru_cache(LATELY)
def signed_in(secret: str, token: str) -> str:
    return URLSafeTimedSerializer(secret, salt="wtf-csrf-token").loads(token)


def is_from_here(request) -> bool:
    """Over TLS a browser says which page sends it."""
    return not request.is_secure or same_origin(request.referrer, f"https://{request.host}/")

"""Each request's number and its line in the log: what was asked for, how it ended, how long it took.

The number is on every page that says something went wrong, short enough to be read out over the telephone.
"""

import logging
import re
import secrets
import time

from flask import current_app, g, request

from lib import log_lines
from routes.metrics import count_request

FROM_PROXY = re.compile(r"[A-Za-z0-9-]{6,64}")
log = logging.getLogger(log_lines.REQUESTS)


def init_app(app) -> None:
    if app.config["LOG"] == "json":
        log_lines.open_log()
    app.before_request(begin)
    app.after_request(end)
    app.teardown_request(lambda _error: log_lines.request_id.set(""))


def begin() -> None:
    here = g._get_current_object()
    here.began, here.request_id = time.perf_counter(), given_number() or made_number()
    log_lines.request_id.set(here.request_id)


def number() -> str:
    """This request's; an error may come before its first line."""
    if "request_id" not in g:
        begin()
    return g.request_id


def given_number() -> str:
    """A proxy of our own may have numbered the request; nobody else's number is believed."""
    given = request.headers.get("X-Request-ID", "") if current_app.config["PROXIES"] else ""
    return given if FROM_PROXY.fullmatch(given) else ""


def made_number() -> str:
    first, last = divmod(secrets.randbelow(10**8), 10**4)
    return f"{first:04}-{last:04}"


def end(response):
    """One line: never the address itself, which may carry a token, nor anything that was sent."""
    response.headers.add("X-Request-ID", number())
    seconds, asked = time.perf_counter() - g.began, request._get_current_object()
    count_request(asked.endpoint, response.status_code, seconds)
    if log.isEnabledFor(logging.INFO):
        user = g.get("_login_user")  # who signed in, if that was asked for
        log.info("request", extra={"facts": {
            "method": asked.method, "endpoint": asked.endpoint, "status": response.status_code,
            "ms": round(1000 * seconds, 1), "user": getattr(user, "id", None),
        }})  # fmt: skip
    return response

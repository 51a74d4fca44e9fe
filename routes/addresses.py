"""Addresses: the one under which people reach this installation, and those of the present page with changes."""

from urllib.parse import urlencode

from flask import current_app, request, url_for
from werkzeug.routing import IntegerConverter


class NumberConverter(IntegerConverter):
    """`<int:…>`: a number in ASCII that a database can hold; no page lies behind any other."""

    regex = "[0-9]{1,15}"


def base_url() -> str:
    """BASE_URL of the environment; without it, the address this request came to."""
    return (current_app.config["BASE_URL"] or request.host_url).rstrip("/")


def same_page(endpoint: str = "", **changes) -> str:
    """The address of this page with changes to what is asked for; or of another page that is asked the same.

    What stands in an address is never handed to `url_for` as its own arguments: `_scheme` or `endpoint` might be there.
    """
    asked = {name: value for name, value in (request.args.to_dict() | changes).items() if value not in (None, "")}
    path = url_for(endpoint or request.endpoint, **(request.view_args or {}))
    return f"{path}?{urlencode(asked)}" if asked else path

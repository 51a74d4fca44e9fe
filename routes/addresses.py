"""Addresses: the one under which people reach this installation, and those of the present page with changes."""

from urllib.parse import urlencode, urlsplit

from flask import abort, current_app, request, url_for
from werkzeug.routing import BaseConverter, IntegerConverter
from werkzeug.sansio.utils import host_is_trusted

THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")


class NumberConverter(IntegerConverter):
    """`<int:…>`: a number in ASCII that a database can hold; no page lies behind any other."""

    regex = "[0-9]{1,15}"


class CalendarConverter(BaseConverter):
    """`<ics:…>`: a name, as a file that calendar programs know for what it is."""

    regex = r"[^/]+\.ics"

    def to_python(self, value: str) -> str:
        return value.removesuffix(".ics")

    def to_url(self, value: str) -> str:
        return super().to_url(f"{value}.ics")


def init_app(app) -> None:
    app.url_map.converters |= {"int": NumberConverter, "ics": CalendarConverter}
    app.before_request(refuse_foreign_host)


def refuse_foreign_host() -> None:
    """With a BASE_URL nothing is served under another name; but on the machine itself, where its health is asked for.

    Names are printed in capitals on cards and slips, which is why Flask's own TRUSTED_HOSTS would not do.
    """
    own = current_app.config["BASE_URL"]
    if own and not host_is_trusted(host_asked_for(), [urlsplit(own).hostname or "", *THIS_MACHINE]):
        abort(404)


def host_asked_for() -> str:
    return request.environ.get("HTTP_HOST", "").lower()


def base_url() -> str:
    """BASE_URL of the environment; without it, the address this request came to."""
    return (current_app.config["BASE_URL"] or request.host_url).rstrip("/")


def page_address(path: str = "") -> str:
    """The whole address of a path, or of this page without what was asked of it: as others may keep and pass it on."""
    return f"{base_url()}{path or request.path}"


def same_page(endpoint: str = "", **changes) -> str:
    """The address of this page with changes to what is asked for; or of another page that is asked the same.

    What stands in an address is never handed to `url_for` as its own arguments: `_scheme` or `endpoint` might be there.
    """
    asked = {name: value for name, value in (request.args.to_dict() | changes).items() if value not in (None, "")}
    path = url_for(endpoint or request.endpoint, **(request.view_args or {}))
    return f"{path}?{urlencode(asked)}" if asked else path

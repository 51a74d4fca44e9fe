"""What every answer tells the browser: run nothing but our own files, and be framed by nobody."""

from collections.abc import Callable

from routes.robots import INDEXED

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; worker-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
PERMISSIONS = (
    "camera=(self), microphone=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), "
    "geolocation=(), payment=(), usb=(), bluetooth=(), serial=(), midi=(), display-capture=()"
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}
UNLESS_SAID = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
A_YEAR = "max-age=31536000"  # without subdomains: those of a district's host may belong to somebody else


def init_app(app) -> None:
    app.wsgi_app = Dressed(app.wsgi_app)


class Dressed:
    """The application, with this in all its answers. Within Flask each header would be looked at anew each time."""

    def __init__(self, application: Callable):
        self.application = application

    def __call__(self, environ: dict, start_response: Callable):
        def start(status: str, said: list[tuple[str, str]], *error):
            return start_response(status, told(environ, status, said), *error)

        return self.application(environ, start)


def told(environ: dict, status: str, said: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What a page itself said, and what goes with every page; of the two, what is ALWAYS so holds."""
    ours = ALWAYS | about(environ, status)
    names = {name.lower(): name for name in ours}
    kept = [header for header in said if header[0].lower() not in names]
    theirs = {name.lower() for name, _ in kept}
    return [*kept, *ours.items(), *(one for one in UNLESS_SAID.items() if one[0].lower() not in theirs)]


def about(environ: dict, status: str) -> dict[str, str]:
    """What hangs on the page that was asked for, and on the line on which it was."""
    endpoint, found = environ["werkzeug.request"].endpoint, {}
    if endpoint == "static" and "v=" not in environ.get("QUERY_STRING", ""):
        found["Cache-Control"] = "no-cache"  # a module that another imports: asked for again, mostly unchanged
    if endpoint not in INDEXED or status >= "4":
        found["X-Robots-Tag"] = "noindex, nofollow"
    if environ["wsgi.url_scheme"] == "https":
        found["Strict-Transport-Security"] = A_YEAR
    return found

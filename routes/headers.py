"""What every answer tells the browser: run nothing but our own files, and be framed by nobody."""

from flask import request

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
    app.after_request(secure)


def secure(response):
    headers = response.headers
    said = {name.lower() for name, _ in headers}
    for name in ALWAYS:
        if name.lower() in said:
            headers.remove(name)
    # added all at once: to set one is to look through all the others
    headers.extend(ALWAYS | {name: value for name, value in UNLESS_SAID.items() if name.lower() not in said})
    if request.endpoint == "static" and "v" not in request.args:
        headers["Cache-Control"] = "no-cache"  # a module that another imports: asked for again, mostly unchanged
    if request.endpoint not in INDEXED or response.status_code >= 400:
        headers["X-Robots-Tag"] = "noindex, nofollow"
    if request.is_secure:
        headers["Strict-Transport-Security"] = A_YEAR
    return response

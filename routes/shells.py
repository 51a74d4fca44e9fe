"""What turns the pages into an app: the service worker and what it keeps, the scanner's worker, the manifest."""

import json
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, current_app, jsonify, url_for
from flask_babel import gettext

from routes.assets import asset, asset_version, fingerprint
from routes.languages import chosen_locale

pages = Blueprint("shells", __name__)

SHELLS = ("/visits/new", "/visits/scan", "/visits/waiting")
PAGES = ("/duties/today", "/visits", "/scorecards/mine", "/profiles/mine", "/")
WORKERS = {"/scan-worker.js": "js/scan-worker.js"}
SHEETS = ("tokens", "base", "parts", "figures", "fields", "print", "deputy", "phone", "dossiers")
OF_A_DEPUTY = ("js/*.js", *(f"css/{name}.css" for name in SHEETS), "icons/icon.svg", "vendor/weui*.css")
SIGNAL_ONLY = {
    "passkeys.js",
    "print.js",
    "read-aloud.js",
    "follow-up.js",
}  # nothing imports them
DECODER = "vendor/zxing-wasm*/**/*"
SCRIPT_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


@pages.get("/service-worker.js", defaults={"name": "service-worker.js"})
@pages.get("/background-worker.js", defaults={"name": "background-worker.js"})
def service_worker(name: str):
    """The worker at the root, so that it answers for every page. What it keeps is written above it."""
    return script(f"self.SHELF = {json.dumps(shelf())};\n" + (Path(current_app.static_folder) / name).read_text())


@pages.get("/scan-worker.js")
def scan_worker():
    """The decoder's thread, under a policy of its own: nothing else may compile WebAssembly."""
    response = script((Path(current_app.static_folder) / WORKERS["/scan-worker.js"]).read_text())
    response.headers["Content-Security-Policy"] = SCRIPT_POLICY
    return response


def script(text: str) -> Response:
    return Response(text, mimetype="text/javascript", headers={"Cache-Control": "no-cache"})


@pages.get("/manifest.webmanifest")
def manifest():
    response = jsonify(
        id="/", start_url="/duties/today", scope="/", display="standalone", lang=chosen_locale(),
        name=gettext("连心"), short_name=gettext("连心"), description=gettext("代表走访记录"),
        background_color="#faf7f2", theme_color="#faf7f2", icons=icons(),
        shortcuts=[shortcut(gettext("扫码"), "visits.scan"), shortcut(gettext("待上传"), "visits.waiting")],
    )  # fmt: skip
    response.mimetype = "application/manifest+json"
    return response


def icons() -> list[dict]:
    kinds = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("maskable-512.png", 512, "maskable"))
    return [
        {"src": asset(f"icons/{name}"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for name, size, purpose in kinds
    ]


def shortcut(name: str, endpoint: str) -> dict:
    return {"name": name, "url": url_for(endpoint), "icons": icons()[:1]}


def shelf() -> dict:
    """What the service worker keeps: files (the decoder's when the phone is idle), shells, pages."""
    folder = current_app.static_folder
    return {
        "version": asset_version(), "files": fingerprints(folder), "later": sorted(decoder(folder)),
        "shells": SHELLS, "pages": PAGES,
    }  # fmt: skip


@cache
def fingerprints(folder: str) -> dict[str, str]:
    light = [path for pattern in OF_A_DEPUTY for path in Path(folder).glob(pattern) if path.name not in SIGNAL_ONLY]
    files = {f"/static/{path.relative_to(folder)}": str(path.relative_to(folder)) for path in light}
    return {address: fingerprint(folder, file) for address, file in (files | WORKERS | decoder(folder)).items()}


@cache
def decoder(folder: str) -> dict[str, str]:
    files = [path for path in Path(folder).glob(DECODER) if path.suffix in (".js", ".wasm")]
    return {f"/static/{path.relative_to(folder)}": str(path.relative_to(folder)) for path in files} | WORKERS

"""Static files by an address that changes with their content."""

import hashlib
from functools import cache
from pathlib import Path

from flask import current_app, url_for


def asset(path: str) -> str:
    """The address of a static file, which changes with its content and can be kept for ever."""
    return url_for("static", filename=path, v=fingerprint(current_app.static_folder, path))


@cache
def fingerprint(folder: str, path: str) -> str:
    return hashlib.sha256((Path(folder) / path).read_bytes()).hexdigest()[:10]


def asset_version() -> str:
    """One name for all that makes up the app on a phone: any changed script, style, template or word changes it."""
    root = Path(current_app.root_path)
    return version_of(str(root / "static"), str(root / "templates"), str(root / "translations"))


@cache
def version_of(*folders: str) -> str:
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]

"""Pictures and documents that were handed in, for who may see them."""

from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, request, send_file
from flask_login import current_user

from lib.documents import ENDINGS
from lib.pictures import Picture, thumbnail
from models.access.voice_access import uploads_for
from models.declarations.evidence import Evidence
from models.upload import Upload
from routes.follow_ups import shown_codes

pages = Blueprint("uploads", __name__, url_prefix="/uploads")

NAMES = {"image/jpeg": "photo.jpg", "image/webp": "photo.webp"}
SIZES = {"small": (144, 4_000), "large": (288, 12_000)}  # of a square: its edge in pixels, its bytes at most
HARMLESS = "default-src 'none'; sandbox"


@pages.get("/<name>")
def show(name: str):
    """The file under the type that we made it in, whatever its sender called it; with `size` a small square of it."""
    viewer = current_user if current_user.is_authenticated else None
    upload = uploads_for(viewer, shown_codes.numbers()).where(Upload.name == name).first() or abort(404)
    path = upload.file(folder())
    if not path.is_file() or upload.type not in NAMES.keys() | ENDINGS.keys():
        abort(404)
    if upload.type in ENDINGS:
        return document(path, upload)
    if size := SIZES.get(request.args.get("size", "")):
        picture = small(str(path), *size)
        return dressed(Response(picture.content, mimetype=picture.type), picture.type, upload)
    return dressed(send_file(path, mimetype=upload.type, etag=False), upload.type, upload)


def document(path: Path, upload: Upload) -> Response:
    """Never opened here: the reader's own program does, once it was downloaded."""
    name = Evidence.name_of(upload) or f"file.{ENDINGS[upload.type]}"
    answer = send_file(path, mimetype=upload.type, as_attachment=True, download_name=name, etag=False)
    answer.headers["Content-Security-Policy"] = HARMLESS
    answer.headers["Cache-Control"] = "no-store"
    return answer


def dressed(answer: Response, kind: str, upload: Upload) -> Response:
    answer.headers["Content-Disposition"] = f'inline; filename="{NAMES[kind]}"'
    answer.headers["Content-Security-Policy"] = HARMLESS
    answer.headers["Cache-Control"] = "private, max-age=3600" if upload.purpose == "portrait" else "no-store"
    return answer


@lru_cache(1024)  # a few kilobytes each; the name of a file is its content's hash
def small(path: str, edge: int, most: int) -> Picture:
    return thumbnail(Path(path).read_bytes(), edge, most)


def folder() -> Path:
    return Path(current_app.config["INSTANCE"]) / "uploads"

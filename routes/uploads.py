"""Pictures that were handed in, for who may see them."""

from pathlib import Path

from flask import Blueprint, abort, current_app, send_file
from flask_login import current_user

from models.access import uploads_for
from models.upload import Upload
from routes.follow_ups import held_numbers

pages = Blueprint("uploads", __name__, url_prefix="/uploads")

NAMES = {"image/jpeg": "photo.jpg"}
HARMLESS = "default-src 'none'; sandbox"


@pages.get("/<name>")
def show(name: str):
    """The file under the type that we made it in, whatever its sender called it."""
    viewer = current_user if current_user.is_authenticated else None
    upload = uploads_for(viewer, held_numbers()).where(Upload.name == name).first() or abort(404)
    path = upload.file(folder())
    if upload.type not in NAMES or not path.is_file():
        abort(404)
    answer = send_file(path, mimetype=upload.type, download_name=NAMES[upload.type], etag=False)
    answer.headers["Content-Disposition"] = f'inline; filename="{NAMES[upload.type]}"'
    answer.headers["Content-Security-Policy"] = HARMLESS
    answer.headers["Cache-Control"] = "private, max-age=3600" if upload.purpose == "portrait" else "no-store"
    return answer


def folder() -> Path:
    return Path(current_app.config["INSTANCE"]) / "uploads"

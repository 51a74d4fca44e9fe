"""The photos that came with an opinion: seen by whoever may see the opinion, and gone some time after it has ended."""

from datetime import datetime

from lib import clock
from lib.pictures import Picture
from models import upload
from models.database import act
from models.opinions.opinion import Opinion
from models.upload import Upload, forget_files, store

PURPOSE = "opinion"
THERE = (Upload.purpose == PURPOSE) & Upload.removed_at.is_null()


def put_away(pictures: list[Picture]) -> list[str]:
    """Write the files, before the act that names them; their digests."""
    return [store(picture.content, upload.folder) for picture in pictures]


def attach(opinion: Opinion, pictures: list[Picture], digests: list[str], by=None) -> None:
    """Called within the act that registers the opinion."""
    for picture, digest in zip(pictures, digests, strict=True):
        Upload.note(picture, digest, purpose=PURPOSE, opinion=opinion, made_by=by)


def photos_of(opinion: Opinion) -> list[Upload]:
    return list(Upload.select().where(THERE, Upload.opinion == opinion).order_by(Upload.id))


def remove_photos(opinions) -> int:
    """Of these opinions (numbers, or a query of them), rows and files; how many photos there were."""
    with act():
        old = list(Upload.select().where(THERE, Upload.opinion.in_(opinions)))
        Upload.update(removed_at=clock.now()).where(Upload.id.in_([one.id for one in old])).execute()
    if old:
        forget_files(old, upload.folder)
    return len(old)


def remove_old_photos(before: datetime) -> int:
    """Of opinions that ended before then."""
    return remove_photos(Opinion.select(Opinion.id).where(Opinion.ended_at < before))

"""What people hand in, outside the web's reach, under its content's hash: pictures, which are made anew before they are
kept, and documents as evidence, which are only ever downloaded."""

import hashlib
import secrets
from pathlib import Path

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock, pictures
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion

folder: Path | None = None


def open_folder(path: Path) -> None:
    """Where the pictures of this installation lie."""
    global folder
    folder = path


class Upload(Row):
    """One file that was handed in. `name` stands in its address and tells nothing; `digest` says where it lies.

    A removed one stays as a row; its file goes when the last row that shares it is removed.
    """

    name = CharField(32, unique=True, default=lambda: secrets.token_hex(16))
    purpose = CharField(16)  # portrait, opinion or evidence
    deputy = ForeignKeyField(Deputy, null=True, backref="uploads")
    opinion = ForeignKeyField(Opinion, null=True, backref="photos")
    digest = CharField(64, index=True)
    type = CharField(100)
    size = IntegerField()
    width = IntegerField(default=0)
    height = IntegerField(default=0)
    made_by = ForeignKeyField(User, null=True)  # nobody's account: a household's own photo
    made_at = MomentField(default=clock.now)
    removed_at = MomentField(null=True)
    removed_by = ForeignKeyField(User, null=True)

    class Meta:
        indexes = ((("deputy", "purpose"), False),)

    @classmethod
    def portrait_of(cls, deputy: Deputy) -> "Upload | None":
        mine = cls.select().where(cls.deputy == deputy, cls.purpose == "portrait", cls.removed_at.is_null())
        return mine.order_by(cls.id.desc()).first()

    @classmethod
    def take_portrait(cls, content: bytes, deputy: Deputy, by: User, folder: Path) -> "Upload":
        """Keep a new portrait; the one before it goes. `pictures.PictureError` for what can't be taken."""
        picture = pictures.clean(content)
        digest = store(picture.content, folder)
        with act():
            old = cls._remove_portraits(deputy, by)
            upload = cls.note(picture, digest, purpose="portrait", deputy=deputy, made_by=by)
            Audit.note(by, "portrait.changed", deputy)
        forget_files(old, folder)
        return upload

    @classmethod
    def note(cls, picture: pictures.Picture, digest: str, **whose) -> "Upload":
        """A row for a picture that is stored already."""
        facts = {"type": picture.type, "size": len(picture.content), "width": picture.width, "height": picture.height}
        return cls.create(digest=digest, **facts, **whose)

    @classmethod
    def remove_portrait(cls, deputy: Deputy, by: User, folder: Path) -> bool:
        """False if there was none."""
        with act():
            old = cls._remove_portraits(deputy, by)
            if old:
                Audit.note(by, "portrait.removed", deputy)
        forget_files(old, folder)
        return bool(old)

    @classmethod
    def _remove_portraits(cls, deputy: Deputy, by: User) -> list["Upload"]:
        there = (cls.deputy == deputy) & (cls.purpose == "portrait") & cls.removed_at.is_null()
        old = list(cls.select().where(there))
        cls.update(removed_at=clock.now(), removed_by=by).where(cls.id.in_([one.id for one in old])).execute()
        return old

    def file(self, folder: Path) -> Path:
        return place(self.digest, folder)


def place(digest: str, folder: Path) -> Path:
    return folder / digest[:2] / digest


def store(content: bytes, folder: Path) -> str:
    """Write a file under its content's hash, whole or not at all; the hash."""
    digest = hashlib.sha256(content).hexdigest()
    path = place(digest, folder)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = path.with_name(f".{secrets.token_hex(8)}")
        try:
            beside.write_bytes(content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)  # half of it, where there was no room for all
    return digest


def forget_files(removed: list[Upload], folder: Path) -> None:
    """Delete the files of removed uploads that no other one shares."""
    for one in removed:
        if not Upload.select().where(Upload.digest == one.digest, Upload.removed_at.is_null()).exists():
            one.file(folder).unlink(missing_ok=True)

"""What shows that a duty was done: photos and files, handed in under a form, and kept with what the form became."""

from peewee import CharField, DeferredForeignKey, ForeignKeyField

from lib import clock
from lib.documents import ENDINGS, Document
from lib.pictures import Picture
from models import upload
from models.accounts.user import User
from models.database import Row, act
from models.sealed import SealedField
from models.upload import Upload, forget_files, store

PURPOSE = "evidence"


class Evidence(Row):
    """`form`: the key of the form that brought it. Until the form is through it is nobody's but its sender's.

    `title`: the name that its sender's file had; none for a photo.
    """

    upload = ForeignKeyField(Upload, unique=True)
    form = CharField(32, index=True)
    declaration = DeferredForeignKey("Declaration", null=True, backref="evidence_rows")
    title = SealedField(default="")

    @classmethod
    def keep(cls, piece: Picture | Document, form: str, by: User, title: str = "") -> None:
        """Keep one piece under a form; the same piece under the same form is kept once."""
        digest = store(piece.content, upload.folder)
        with act(f"evidence {form}"):
            if any(one.upload.digest == digest for one in cls.brought_by(form, by)):
                return
            size = {"width": getattr(piece, "width", 0), "height": getattr(piece, "height", 0)}
            kept = Upload.create(
                digest=digest, type=piece.type, size=len(piece.content), purpose=PURPOSE, made_by=by, **size
            )
            cls.create(upload=kept, form=form, title=title)

    @classmethod
    def brought_by(cls, form: str, by: User) -> list["Evidence"]:
        """What this person has handed in under a form."""
        return list(cls._there().where(cls.form == form, Upload.made_by == by).order_by(cls.id))

    @classmethod
    def of(cls, declaration) -> list["Evidence"]:
        return list(cls._there().where(cls.declaration == declaration).order_by(cls.id))

    @classmethod
    def of_all(cls, declarations: list) -> dict[int, list["Evidence"]]:
        """Declaration → its evidence, of those that have any."""
        return _sorted(cls._there().where(cls.declaration.in_(declarations)), "declaration_id")

    @classmethod
    def of_forms(cls, forms: list[str]) -> dict[str, list["Evidence"]]:
        """Form → what came with it, of those that brought any."""
        return _sorted(cls._there().where(cls.form.in_(forms)), "form")

    @classmethod
    def name_of(cls, upload: Upload) -> str:
        """What its sender called a file."""
        one = cls.get_or_none(cls.upload == upload)
        return one.title if one else ""

    @classmethod
    def hand_in(cls, form: str, by: User, declaration) -> None:
        """What came under the form is the declaration's from now on; called within an act."""
        mine = [one.id for one in cls.brought_by(form, by)]
        cls.update(declaration=declaration).where(cls.id.in_(mine), cls.declaration.is_null()).execute()

    @classmethod
    def drop(cls, form: str, by: User, ids: list[int]) -> None:
        """Take back what was not handed in yet."""
        dropped = [one for one in cls.brought_by(form, by) if one.id in ids and one.declaration_id is None]
        with act():
            for one in dropped:
                one.remove(by)
        forget_files([one.upload for one in dropped], upload.folder)

    @classmethod
    def _there(cls):
        return cls.select(cls, Upload).join(Upload).where(Upload.removed_at.is_null())

    def remove(self, by: User | None) -> None:
        """Called within an act; the file goes after it."""
        gone = Upload.update(removed_at=clock.now(), removed_by=by)
        gone.where(Upload.id == self.upload_id, Upload.removed_at.is_null()).execute()

    def forget_file(self) -> None:
        forget_files([self.upload], upload.folder)

    @property
    def is_photo(self) -> bool:
        return self.upload.width > 0

    @property
    def ending(self) -> str:
        return ENDINGS.get(self.upload.type, "")


def _sorted(found, key: str) -> dict:
    by_key: dict = {}
    for one in found.order_by(Evidence.id):
        by_key.setdefault(getattr(one, key), []).append(one)
    return by_key

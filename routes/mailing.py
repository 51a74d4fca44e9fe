"""What the form of a mailbox brings, read safely, and what it is told when it can't be sent as it is."""

import re
import secrets
from typing import NamedTuple

from flask import request
from flask_babel import gettext

from lib.pictures import MOST_BYTES, PictureError, clean
from models.network.area import Area
from models.opinions.mailbox import already_sent, send
from models.opinions.opinion import Opinion
from routes.portraits import WRONG
from rules.opinions.mailbox_form import PHOTOS, MailboxForm
from rules.words import N_

KEY = re.compile(r"[0-9a-f]{32}")
ROOM = PHOTOS * MOST_BYTES + 2**20  # so that a photo a little too large is told so in words
EMPTY = MailboxForm()
WHERE = N_("请选一下在哪一片，好找到该办的人。")
AGAIN = N_("请再看一遍，再按一次按钮。")
LOST = N_("照片没留住，请再选一次。")


class Mail(NamedTuple):
    """`key` is the form's own: the same form with the same content is one opinion, however often it comes."""

    form: MailboxForm
    photos: list[bytes]
    key: str

    @classmethod
    def brought(cls) -> "Mail":
        """One photo more than may come is enough to see that there are too many."""
        files = [file for file in request.files.getlist("photos") if file.filename][: PHOTOS + 1]
        photos = [file.read(MOST_BYTES + 1) for file in files]
        return cls(MailboxForm.read(request.form), photos, request.form.get("key", ""))

    def amiss(self, area: Area | None) -> dict[str, str]:
        """Field → what is amiss. Whatever fills in the field that nobody sees has to press again, as only people do."""
        errors = self.form.faults(len(self.photos))
        if not area:
            errors["area"] = WHERE
        if not KEY.fullmatch(self.key) or request.form.get("website"):
            errors["form"] = AGAIN
        return errors

    @property
    def fingerprint(self) -> str:
        return self.form.fingerprint(self.key, self.photos)

    @property
    def sent(self) -> Opinion | None:
        """What came of it when it was sent before."""
        return already_sent(self.fingerprint)

    def send(self, area: Area, **whose) -> Opinion | dict[str, str]:
        """The opinion; or, if one of the photos is none, what is amiss."""
        try:
            pictures = [clean(photo) for photo in self.photos]
        except PictureError as error:
            return {"photos": WRONG[error.reason]}
        return send(self.form, self.fingerprint, area, pictures=pictures, **whose)


def key_of_form() -> str:
    """The form keeps its key while it is mended; a fresh form gets a fresh one."""
    key = request.form.get("key", "")
    return key if KEY.fullmatch(key) else secrets.token_hex(16)


def told(errors: dict[str, str]) -> dict[str, str]:
    """In the reader's language. No browser keeps chosen files in a form that is shown again."""
    chosen = any(file.filename for file in request.files.getlist("photos"))
    lost = {"photos": LOST} if errors and chosen and "photos" not in errors else {}
    return {field: gettext(words) for field, words in (errors | lost).items()}

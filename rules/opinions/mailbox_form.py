"""What somebody writes into a mailbox: brought into shape, and what is amiss in it, said so that it can be mended."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from rules.words import N_

LONGEST, NAME, PHONE = 2000, 40, 20
PHOTOS = 3
SIGNS = re.compile(r"[\s\-–—()./]")
CALLABLE = re.compile(r"\+?[0-9]{7,15}")

NOTHING = N_("还什么都没有写。写几句话、拍张照片，或者勾上“请给我打电话”，有一样就行。")
LONG = N_("写得太长了，最多 2000 个字。请短一点，或者分两次写。")
LONG_NAME = N_("称呼写短一点就好，比如“李大妈”。")
WHERE = N_("要给您打电话，得有个号码。请把电话写上。")
UNREADABLE = N_("这个电话看不明白。请再看一遍，比如 13900000000 或 0717-6000000。")
MANY = N_("照片太多了，最多 3 张。")


class MailboxForm(NamedTuple):
    """`text`, `name` and `phone` as they were typed; all of them may be empty."""

    text: str = ""
    name: str = ""
    phone: str = ""
    call_back: bool = False

    @classmethod
    def read(cls, fields: Mapping[str, str]) -> "MailboxForm":
        typed = {name: fields.get(name, "").replace("\r\n", "\n").strip() for name in ("text", "name", "phone")}
        return cls(**typed, call_back=fields.get("call_back") == "1")

    @property
    def callable_phone(self) -> str:
        """The number as a telephone takes it: half as wide, without spaces and dashes. What isn't one, as typed."""
        return callable_(self.phone)

    def faults(self, photos: int = 0) -> dict[str, str]:
        """Field → what is amiss, as a sentence marked for translation. `photos`: how many come along."""
        found = {
            "text": _text(self, photos),
            "name": LONG_NAME if len(self.name) > NAME else "",
            "phone": _phone(self),
            "photos": MANY if photos > PHOTOS else "",
        }
        return {field: words for field, words in found.items() if words}

    def fingerprint(self, key: str, photos: list[bytes]) -> str:
        """The same for the same form with the same content: a second press is not a second letter, a changed one is."""
        parts = [key.encode(), *(str(value).encode() for value in self), *photos]
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def callable_(phone: str) -> str:
    bare = SIGNS.sub("", unicodedata.normalize("NFKC", phone))
    return bare if CALLABLE.fullmatch(bare) else phone


def _text(form: MailboxForm, photos: int) -> str:
    if len(form.text) > LONGEST:
        return LONG
    return "" if form.text or photos or form.call_back else NOTHING


def _phone(form: MailboxForm) -> str:
    if not form.phone:
        return WHERE if form.call_back else ""
    return "" if CALLABLE.fullmatch(form.callable_phone) else UNREADABLE

"""What in a text shows who somebody is, as far as a machine sees it. That it finds nothing proves nothing."""

import re
import unicodedata
from collections.abc import Iterable

PHONE = re.compile(r"(?<!\d)(?:1\d{10}|0\d{2,3}[- ]?\d{7,8})(?!\d)")
IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
ROOM = re.compile(r"\d+\s*(?:号楼|栋|幢|单元)\s*\d+|\d+\s*室")
HOUSE = re.compile(r"(家|户)$")


def names_in(text: str, known: Iterable[str]) -> list[str]:
    """Of the names, phones and addresses that are known those which stand in the text; and what looks like one."""
    plain = unicodedata.normalize("NFKC", text)
    bare = [HOUSE.sub("", one.strip()) for one in known]
    found = [one for one in bare if len(one) > 1 and one in plain]
    return found + [match[0] for look in (PHONE, IDENTITY, ROOM) for match in look.finditer(plain)]

"""A contact as a vCard 3.0 (RFC 2426), which every phone takes in: escaped, folded, in UTF-8."""

from collections.abc import Iterable
from typing import NamedTuple

LINE = 75  # octets, at which a line is folded; a character is never torn


class Contact(NamedTuple):
    """What is empty is left out."""

    name: str
    organisation: str = ""
    title: str = ""
    phone: str = ""
    address: str = ""
    url: str = ""
    note: str = ""


def vcard(contact: Contact) -> bytes:
    """One card, each line ended by CRLF."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(contact)).encode()


def _lines(contact: Contact) -> Iterable[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{escaped(contact.name)};;;;"  # a Chinese name in one piece: phones would turn its parts about
    yield f"FN:{escaped(contact.name)}"
    if contact.address:
        yield f"ADR;TYPE=WORK:;;{escaped(contact.address)};;;;"
    if contact.phone:
        yield f"TEL;TYPE=CELL,VOICE:{escaped(contact.phone)}"
    for name, text in (("ORG", contact.organisation), ("TITLE", contact.title), ("NOTE", contact.note)):
        if text:
            yield f"{name}:{escaped(text)}"
    if contact.url:
        yield f"URL:{one_line(contact.url)}"  # an address is not a text: nothing in it is escaped
    yield "END:VCARD"


def escaped(text: str) -> str:
    """A text as a value: what would end it, part it or begin another line is marked."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return "\\n".join(text.replace("\0", "").splitlines())


def one_line(text: str) -> str:
    return "".join(text.split())


def folded(line: str) -> str:
    parts, part = [], ""
    for sign in line:
        room = LINE if not parts else LINE - 1  # a line that goes on begins with a blank
        if len((part + sign).encode()) > room:
            parts.append(part)
            part = ""
        part += sign
    return "\r\n ".join([*parts, part])

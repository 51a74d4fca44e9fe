"""Files from anywhere, told apart by what is in them: PDF and office documents, nothing that could run.

Nothing is unpacked. What a file is called, and what its sender says that it is, counts for nothing.
"""

import io
import zipfile
from typing import NamedTuple

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 5_000
LONGEST = 60  # letters of a name
OFFICE = "application/vnd.openxmlformats-officedocument."
PDF = b"%PDF-"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, .xls and .ppt
MACROS = "_VBA_PROJECT".encode("utf-16-le")  # a name in its table of contents
OLD_KINDS = {  # what else stands in that table
    "WordDocument": ("application/msword", "doc"),
    "Workbook": ("application/vnd.ms-excel", "xls"),
    "PowerPoint Document": ("application/vnd.ms-powerpoint", "ppt"),
}
NEW_KINDS = {  # the part that is the document
    "word/document.xml": (f"{OFFICE}wordprocessingml.document", "docx"),
    "xl/workbook.xml": (f"{OFFICE}spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": (f"{OFFICE}presentationml.presentation", "pptx"),
}
ENDINGS = {"application/pdf": "pdf"} | dict([*OLD_KINDS.values(), *NEW_KINDS.values()])


class DocumentError(Exception):
    """`reason`: large (too many bytes), macros (it holds a program), or unknown (broken, or nothing that we know)."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


class Document(NamedTuple):
    content: bytes
    type: str


def recognise(content: bytes) -> Document:
    """The document under its true type, or a DocumentError."""
    if len(content) > MOST_BYTES:
        raise DocumentError("large")
    if content.startswith(PDF):
        return Document(content, "application/pdf")
    return Document(content, _old(content) if content.startswith(OLD) else _new(content))


def plain_name(name: str, kind: str) -> str:
    """What a file may be called here: no path, nothing unprintable, the ending that its type has."""
    last = name.replace("\\", "/").rpartition("/")[2]
    stem = last.rpartition(".")[0] or last
    shown = "".join(sign for sign in stem if sign.isprintable() and sign not in '<>:"|?*/').strip(" .")
    return f"{shown[:LONGEST] or 'file'}.{ENDINGS[kind]}"


def _old(content: bytes) -> str:
    if MACROS in content:
        raise DocumentError("macros")
    found = (kind for name, (kind, _) in OLD_KINDS.items() if name.encode("utf-16-le") in content)
    return _known(next(found, None))


def _new(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise DocumentError("unknown") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise DocumentError("large")
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise DocumentError("macros")
    found = (kind for name, (kind, _) in NEW_KINDS.items() if name in names)
    return _known(next(found, None))


def _known(kind: str | None) -> str:
    if kind is None:
        raise DocumentError("unknown")
    return kind

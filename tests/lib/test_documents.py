import io
import zipfile

import pytest

from lib import documents
from lib.documents import DocumentError, recognise


def package(*names: str, content: bytes = b"<x/>") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, content)
    return made.getvalue()


def container(*streams: str) -> bytes:
    """As the old office programs wrote: their container, with the names in its table of contents."""
    return documents.OLD + b"\0" * 504 + b"".join(name.encode("utf-16-le") + b"\0" * 64 for name in streams)


@pytest.mark.parametrize(("content", "ending"), [
    (b"%PDF-1.7\n...", "pdf"),
    (package("word/document.xml"), "docx"),
    (package("xl/workbook.xml"), "xlsx"),
    (package("ppt/presentation.xml"), "pptx"),
    (container("WordDocument"), "doc"),
    (container("Workbook"), "xls"),
])  # fmt: skip
def test_a_document_is_known_by_what_is_in_it(content, ending):
    document = recognise(content)

    assert documents.ENDINGS[document.type] == ending
    assert document.content == content


@pytest.mark.parametrize("content", [
    b"", b"MZ\x90\0", b"<html><script>alert(1)</script>", b"\x7fELF", b"PK\x03\x04 broken", package("index.html"),
    container("Nothing"), b"GIF89a",
])  # fmt: skip
def test_what_is_no_document_is_refused(content):
    with pytest.raises(DocumentError, match="unknown"):
        recognise(content)


@pytest.mark.parametrize("content", [
    package("word/document.xml", "word/vbaProject.bin"), container("WordDocument", "_VBA_PROJECT"),
])  # fmt: skip
def test_what_holds_a_program_is_refused(content):
    with pytest.raises(DocumentError, match="macros"):
        recognise(content)


def test_a_bomb_is_refused_without_being_unpacked(monkeypatch):
    monkeypatch.setattr(documents, "MOST_UNPACKED", 2_000_000)
    bomb = package("word/document.xml", content=b"\0" * 3_000_000)

    assert len(bomb) < 20_000
    with pytest.raises(DocumentError, match="large"):
        recognise(bomb)


def test_what_is_too_large_is_refused_before_it_is_looked_at():
    with pytest.raises(DocumentError, match="large"):
        recognise(b"%PDF-" + b"\0" * documents.MOST_BYTES)


@pytest.mark.parametrize(("name", "shown"), [
    ("调研报告.pdf", "调研报告.pdf"), ("../../etc/passwd", "passwd.pdf"), ("C:\\报告.exe", "报告.pdf"),
    ("报告\u202efdp.exe", "报告fdp.pdf"), ("\r\nX: y.html", "X y.pdf"), ("", "file.pdf"),
    ("长" * 300 + ".pdf", "长" * 60 + ".pdf"),
])  # fmt: skip
def test_a_name_is_only_a_name(name, shown):
    assert documents.plain_name(name, "application/pdf") == shown

import subprocess

import pytest

from lib import typeset

HERE = {"/static/a.css": b"@page { size: A5; margin: 0 } p { color: #f00 }"}
LINKED = '<!doctype html><link rel="stylesheet" href="/static/a.css"><p>'


def printed(tmp_path, *documents, read=HERE.__getitem__, **more):
    path = tmp_path / "out.pdf"
    typeset.write(path, documents, read, **more)
    return path


def told(tool, *arguments):
    return subprocess.run([tool, *arguments], capture_output=True, text=True, check=True).stdout


def test_documents_follow_one_another_on_the_paper_they_ask_for(tmp_path):
    path = printed(tmp_path, f"{LINKED}一", f"{LINKED}二")
    facts = told("pdfinfo", path)
    assert "Pages:           2" in facts
    assert "419.528 x 595.276" in facts  # A5, in points
    assert told("pdftotext", path, "-").split() == ["一", "二"]


def test_rare_characters_are_printed(tmp_path):
    assert "陈𬭎里㙍𫍯" in told("pdftotext", printed(tmp_path, "<p>陈𬭎里㙍𫍯"), "-")


def test_nothing_is_fetched_but_what_is_given(tmp_path):
    asked = []

    def read(address):
        asked.append(address)
        raise LookupError(address)

    addresses = ("https://example.org/a.png", "file:///etc/passwd", "/uploads/x")
    printed(tmp_path, "".join(f'<img src="{one}">' for one in addresses), read=read)
    assert asked == ["/https://example.org/a.png", "/file:///etc/passwd", "/uploads/x"]


def test_each_document_is_told_when_it_is_done(tmp_path):
    done = []
    printed(tmp_path, *["<p>一"] * 3, progress=done.append)
    assert done == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "boxes"),
    [("王秀英 abc，\n\t陈𬭎㙍𫍯", ""), ("甲\U000323ff乙\U0003fffe", "\U000323ff\U0003fffe")],
)
def test_what_no_font_can_draw_is_known_beforehand(text, boxes):
    assert typeset.undrawable(text) == boxes

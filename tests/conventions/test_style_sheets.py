"""A page names the style sheets of the classes that it writes, beside those that its frame brings."""

import re
from functools import cache
from pathlib import Path

import pytest

TEMPLATES, SHEETS = Path("templates"), Path("static/css")
OF_FRAMES = {"tokens", "base", "parts", "figures", "fields", "office", "deputy", "public", "plain", "phone", "print"}
COMMENTS = re.compile(r"{#.*?#}|/\*.*?\*/", re.S)


@cache
def text_of(path: Path) -> str:
    return COMMENTS.sub("", path.read_text())


@cache
def homes() -> dict[str, set[str]]:
    """Class → the sheets that know it."""
    found: dict[str, set[str]] = {}
    for sheet in SHEETS.glob("*.css"):
        for name in re.findall(r"\.([a-zA-Z][\w-]*)", text_of(sheet)):
            found.setdefault(name, set()).add(sheet.stem)
    return found


def sheets_of(page: Path) -> set[str]:
    """Those that it names, and so do the pages that it fills."""
    text = text_of(page)
    named = re.findall(r"css/([\w-]+)\.css", text)
    for css in re.findall(r"set css = (.*?)%}", text):
        named += re.findall(r"'([\w/-]+)'", css)
    return {*named, *(sheet for one in above(text) for sheet in sheets_of(one))}


def above(text: str) -> list[Path]:
    return [TEMPLATES / name for line in re.findall(r"{% extends (.*?)%}", text) for name in quoted(line)]


def quoted(line: str) -> list[str]:
    return re.findall(r"""["']([\w/-]+\.html)["']""", line)


def classes_of(template: Path) -> set[str]:
    """Those that it writes itself, and so do the parts that it includes."""
    text = text_of(template)
    parts = [TEMPLATES / name for line in re.findall(r"{% include (.*?)%}", text) for name in quoted(line)]
    written = (re.sub(r"{[{%].*?[%}]}", " ", names) for names in re.findall(r'class="([^"]*)"', text))
    return {name for names in written for name in names.split()}.union(*map(classes_of, parts))


def is_page(path: Path) -> bool:
    """It fills a frame, one of those beside the folders; a part may fill another part."""
    return any(one.parent == TEMPLATES or is_page(one) for one in above(text_of(path)))


PAGES = [path for path in sorted(TEMPLATES.rglob("*.html")) if is_page(path)]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_class_finds_its_style(page):
    known = OF_FRAMES | sheets_of(page)

    assert {name for name in classes_of(page) if not known & homes().get(name, known)} == set()

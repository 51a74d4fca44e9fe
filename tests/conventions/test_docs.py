"""A page of docs/ that says what a test shows names one that is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
NAMED = re.compile(r"tests/[\w/]+\.(?:py|json|sql)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_of_the_tests_that_a_page_names_is_there(page):
    assert [name for name in NAMED.findall(page.read_text()) if not (ROOT / name).exists()] == []

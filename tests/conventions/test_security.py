"""docs/security.md names tests that exist, and no requirement stands there without a test or somebody to see to it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text()
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
ROWS = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if re.match(r"\| \d", line)]


def test_every_test_that_the_page_names_is_there():
    named = NAMED.findall(PAGE)
    gone = [f"{path}::{name}" for path, name in named if not defined(ROOT / path, name)]

    assert len(named) > 60
    assert gone == []


def defined(path: Path, name: str) -> bool:
    return path.exists() and f"\ndef {name}(" in path.read_text()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].partition(":")[0])
def test_a_requirement_is_shown_by_a_test_or_is_left_to_the_operator_in_words(row):
    *_, meets, shown, left = row
    assert NAMED.search(shown) or (shown == "–" and left != "–")
    assert meets != "–" or left != "–"


def test_the_page_goes_through_all_that_the_two_laws_number():
    asked = " ".join(row[0] for row in ROWS)
    missing = [f"8.1.4.{number}" for number in range(1, 12) if f"8.1.4.{number}" not in asked]
    assert (len(ROWS) > 45, missing) == (True, [])

"""`make rows`: which feature is proved by which browser test. Prints the table and keeps it in docs/features.md.

The rows and their titles stand in docs/features.md; this fills in the tests that carry the mark `row("V1")`.
"""

import io
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

FEATURES = Path(__file__).parent.parent / "docs" / "features.md"
LINE = re.compile(r"^\| (?P<id>[A-Z]\d+) \| (?P<title>[^|]+) \| (?P<tests>[^|]*) \|$", re.M)


class Collector:
    """Gathers the marked tests while pytest collects, and runs nothing."""

    def __init__(self):
        self.tests: dict[str, list[str]] = {}

    def pytest_collection_finish(self, session):
        for item in session.items:
            for mark in item.iter_markers("row"):
                for row in mark.args:
                    self.tests.setdefault(row, []).append(item.originalname)


def marked() -> dict[str, list[str]]:
    """Row → the names of its tests."""
    collector = Collector()
    with redirect_stdout(io.StringIO()):
        pytest.main(["--collect-only", "-qqq", "-p", "no:cacheprovider", "tests/browser"], plugins=[collector])
    return {row: sorted(set(names)) for row, names in collector.tests.items()}


def filled(text: str, tests: dict[str, list[str]]) -> str:
    def line(match):
        names = "<br>".join(name.removeprefix("test_").replace("_", " ") for name in tests.get(match["id"], []))
        return f"| {match['id']} | {match['title']} | {names or '–'} |"

    return LINE.sub(line, text)


def main() -> int:
    text = filled(FEATURES.read_text(), marked())
    FEATURES.write_text(text)
    for match in LINE.finditer(text):
        count = 0 if match["tests"] == "–" else match["tests"].count("<br>") + 1
        print(f"{match['id']:4} {count:3} {match['title']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""docs/security.md names tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_test_that_the_page_on_security_names_is_there():
    named = NAMED.findall((ROOT / "docs" / "security.md").read_text())
    gone = [f"{path}::{name}" for path, name in named if not defined(ROOT / path, name)]

    assert len(named) > 30
    assert gone == []


def defined(path: Path, name: str) -> bool:
    return path.exists() and f"\ndef {name}(" in path.read_text()

"""docs/features.md says which test proves what; `make rows` writes it."""

import ast
from pathlib import Path

from tests.rows import FEATURES, LINE

BROWSER = Path(__file__).parents[1] / "browser"


def proofs():
    """Row → the names of the browser tests that carry it."""
    found = {}
    for path in BROWSER.glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            for mark in getattr(node, "decorator_list", []):
                if isinstance(mark, ast.Call) and getattr(mark.func, "attr", "") == "row":
                    for row in mark.args:
                        found.setdefault(row.value, set()).add(node.name)
    return found


def test_the_list_of_features_names_the_tests_that_prove_them():
    listed = {
        match["id"]: set() if match["tests"] == "–" else set(match["tests"].split("<br>"))
        for match in LINE.finditer(FEATURES.read_text())
    }
    proved = {row: {name.removeprefix("test_").replace("_", " ") for name in names} for row, names in proofs().items()}

    assert {row: tests for row, tests in listed.items() if tests} == proved

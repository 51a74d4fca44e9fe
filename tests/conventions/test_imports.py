"""Imports run one way: app, cli → routes → models → rules, lib."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = {"rules": 0, "lib": 0, "models": 1, "routes": 2, "demo": 2, "app": 3, "cli": 3, "config": 3, "bench": 4}
STANDARD = {"rules"}
FORBIDDEN = {"rules": {"flask", "peewee"}, "lib": {"flask", "peewee"}, "models": {"flask"}, "routes": set()}


def sources(folder):
    return sorted((ROOT / folder).rglob("*.py"))


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("folder", ["rules", "lib", "models", "routes"])
def test_no_arrow_runs_back(folder):
    back = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(folder)
        for name in imported(path)
        if LAYERS.get(name, -1) > LAYERS[folder] or name in FORBIDDEN[folder]
    ]
    assert back == []


def test_lib_and_rules_do_not_know_each_others_things():
    crossing = [path for path in sources("lib") if "rules" in set(imported(path))]
    assert crossing == []


def test_rules_need_nothing_but_the_standard_library():
    import sys

    foreign = {
        name for path in sources("rules") for name in imported(path) if name not in sys.stdlib_module_names | {"rules"}
    }
    assert foreign == set()


def test_no_file_is_a_drawer_for_everything():
    drawers = [path for folder in LAYERS for path in sources(folder) if path.stem in ("utils", "helpers", "manager")]
    assert drawers == []

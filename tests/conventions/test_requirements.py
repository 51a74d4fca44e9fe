"""What we chose is readable, what it brings along is locked: one exact version, with the hash of each of its files."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHOSEN = re.compile(r"(?P<name>[\w.-]+)(\[[\w,]+\])?==(?P<version>[\w.]+) +# \w.+")
LOCKED = re.compile(r"^([\w.-]+)==([\w.]+)[^\n]*\\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M)

both = pytest.mark.parametrize("folder", [ROOT, ROOT / "tests"], ids=["the system", "the tests"])


def chosen(folder):
    lines = (folder / "requirements.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith(("#", "-r "))]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(folder):
    """Name → version of everything that comes with its hashes."""
    return {plain(name): version for name, version, _ in LOCKED.findall((folder / "requirements.lock").read_text())}


@both
def test_every_choice_is_one_exact_version_with_its_reason(folder):
    assert [line for line in chosen(folder) if not CHOSEN.fullmatch(line)] == []


@both
def test_what_was_chosen_is_locked_in_the_same_version(folder):
    """If not: `make lock`."""
    wanted = {plain(match["name"]): match["version"] for match in map(CHOSEN.match, chosen(folder)) if match}

    assert wanted
    assert wanted.items() - locked(folder).items() == set()


@both
def test_nothing_is_locked_without_its_hashes(folder):
    named = re.findall(r"^([\w.-]+)==", (folder / "requirements.lock").read_text(), re.M)

    assert {plain(name) for name in named} == locked(folder).keys()


def test_the_tests_run_on_what_the_system_runs_on():
    assert locked(ROOT).items() <= locked(ROOT / "tests").items()

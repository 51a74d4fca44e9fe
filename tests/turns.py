"""In which turns `pytest -n` works: file by file, first those that take long or wait for other processes.

What comes last should be short, or one worker is still busy when the others have long gone home. A browser waits most
of the time: its files come between those that compute.
"""

import re
from itertools import chain, zip_longest

import pytest
from xdist.scheduler import LoadFileScheduling

TOGETHER = ("tests/demo/",)  # one district, imported once, serves them all
FIRST = (*TOGETHER, "tests/faults/", "tests/test_reload.py", "tests/cluster/", "tests/test_workers.py",
         "tests/test_install.py", "tests/browser/test_lighthouse.py", "tests/hostile/",
         "tests/routes/test_access.py")  # fmt: skip
BROWSER = "tests/browser/"


class ByFile(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    config.option.loadscopereorder = False  # by the number of tests, which says little
    return ByFile(config, log)


def pytest_collection_modifyitems(items):
    units = dict.fromkeys(unit(item.nodeid) for item in items)
    places = {name: place for place, name in enumerate(in_turn(list(units)))}
    items.sort(key=lambda item: places[unit(item.nodeid)])


def unit(nodeid: str) -> str:
    """What one worker does in one go: a file's tests on one kind of database."""
    file, _, test = nodeid.partition("::")
    folder = next((folder for folder in TOGETHER if file.startswith(folder)), "")
    return folder or (f"{file} on PostgreSQL" if "postgresql" in re.split(r"[\[\]-]", test) else file)


def in_turn(units: list[str]) -> list[str]:
    first = sorted((one for one in units if one.startswith(FIRST)), key=turn)
    browser = [one for one in units if one.startswith(BROWSER) and one not in first]
    others = [one for one in units if one not in {*first, *browser}]
    return first + [one for one in chain(*zip_longest(browser, others)) if one]


def turn(name: str) -> int:
    return next(place for place, start in enumerate(FIRST) if name.startswith(start))

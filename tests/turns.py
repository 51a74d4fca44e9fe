"""In which turns `pytest -n` works: file by file, first those that take long.

What comes last should be short, or one worker is still busy when the others have long gone home. What waits for other
processes comes between what computes, from the first turn on: otherwise there are times when all workers wait, and
times when they stand in each other's way.
"""

import re
from itertools import chain, zip_longest

import pytest
from xdist.scheduler import LoadFileScheduling

TOGETHER = ("tests/demo/",)  # one district, imported once, serves them all
LONG = (*TOGETHER, "tests/hostile/", "tests/routes/test_access.py")
LONG_WAITS = ("tests/faults/", "tests/test_reload.py", "tests/cluster/", "tests/test_workers.py",
              "tests/test_install.py", "tests/browser/test_lighthouse.py")  # fmt: skip
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
    long, waits = ([one for start in starts for one in units if one.startswith(start)] for starts in (LONG, LONG_WAITS))
    others = [one for one in units if one not in {*long, *waits}]
    browser = [one for one in others if one.startswith(BROWSER)]
    return by_turns(long, waits) + by_turns(browser, [one for one in others if one not in browser])


def by_turns(some: list[str], others: list[str]) -> list[str]:
    return [one for one in chain(*zip_longest(some, others)) if one]

"""In which turns `pytest -n` works: file by file, first those that take long or wait for other processes.

What comes last should be short, or one worker is still busy when the others have long gone home.
"""

import pytest
from xdist.scheduler import LoadFileScheduling

TOGETHER = ("tests/demo/",)  # one district, imported once, serves them all
FIRST = (*TOGETHER, "tests/faults/", "tests/test_reload.py", "tests/cluster/", "tests/test_workers.py",
         "tests/test_install.py", "tests/hostile/", "tests/routes/test_access.py")  # fmt: skip


class ByFile(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return next((folder for folder in TOGETHER if file.startswith(folder)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    config.option.loadscopereorder = False  # by the number of tests, which says little
    return ByFile(config, log)


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: turn(item.nodeid))


def turn(nodeid: str) -> int:
    return next((place for place, start in enumerate(FIRST) if nodeid.startswith(start)), len(FIRST))

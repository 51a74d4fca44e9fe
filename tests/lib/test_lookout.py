"""Who looks whether somebody waits on a line in vain."""

import gc
import os
from weakref import ref

import pytest

from lib import lookout
from lib.line import Line
from lib.lookout import Lookout, look
from tests.ports import eventually


@pytest.fixture
def line(postgresql_server):
    with Line.connect(postgresql_server.url(), autocommit=True) as line:
        yield line


@pytest.fixture
def own(monkeypatch):
    """A lookout of this test's own, in a hurry."""
    monkeypatch.setattr(lookout, "PACE", 0.01)
    return Lookout()


class Waiting:
    """A line on which somebody waits, to a server that says nothing until somebody is `heard` meanwhile."""

    in_doubt, server, stood_still = True, ("one",), False

    def __init__(self, *heard: "Waiting"):
        self.waits_since, self.heard, self.calls = 1.0, heard, 0

    def server_answers(self) -> bool:
        self.calls += 1
        for one in self.heard:
            one.waits_since = None
        return False

    def hang_up(self) -> None:
        self.stood_still = True


def test_one_call_tells_of_all_lines_to_a_server():
    lines = [Waiting(), Waiting(), Waiting()]
    look(lines)
    assert [line.stood_still for line in lines] == [True] * 3
    assert sum(line.calls for line in lines) == 1


def test_a_line_that_was_heard_of_meanwhile_is_kept():
    heard = Waiting()
    calling = Waiting(heard)
    look([calling, heard])
    assert calling.stood_still and not heard.stood_still


def test_nobody_is_called_while_nobody_waits_long(line):
    called_at = line.called_at
    look([line])
    with line.waiting():
        look([line])
    assert line.called_at == called_at and not line.stood_still


def test_it_goes_with_the_last_line_and_comes_back_with_the_next(own, line, postgresql_server):
    for _ in range(2):
        with Line.connect(postgresql_server.url()) as another:
            own.over(another)
            assert own.at_work
        eventually(lambda: not own.at_work)


def test_it_keeps_no_line_alive(own, postgresql_server):
    line = Line.connect(postgresql_server.url())
    own.over(line)
    gone = ref(line)
    line.close()
    del line
    gc.collect()
    assert gone() is None


def test_a_process_that_was_forked_off_begins_without(line):
    assert lookout.LOOKOUT.at_work
    child = os.fork()
    if not child:
        os._exit(lookout.LOOKOUT.at_work or len(lookout.LOOKOUT.watched))  # nothing else: other threads' locks are held
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

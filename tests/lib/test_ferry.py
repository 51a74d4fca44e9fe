from threading import Event, Thread

import pytest

from lib.ferry import ROOM, Ferry
from tests.ports import eventually


class Landing:
    """A ferry whose first crossing waits until `go`, and what was aboard of each."""

    def __init__(self):
        self.go, self.aboard, self.results, self.threads = Event(), [], {}, []
        self.ferry = Ferry(self.cross, lambda error: isinstance(error, OSError))

    def cross(self, loads):
        self.aboard.append(loads)
        self.go.wait(60)
        for load in loads:
            if isinstance(load, BaseException):
                raise load
        return [f"{load} is over" for load in loads]

    def bring(self, name, load):
        def take():
            try:
                self.results[name] = self.ferry.take(load)
            except (Exception, SystemExit) as error:
                self.results[name] = error

        self.threads.append(Thread(target=take))
        self.threads[-1].start()

    def bring_behind_another(self, **loads):
        """The first load is under way, and these wait for its return, in this order."""
        self.bring("first", "first")
        eventually(lambda: self.aboard)
        for number, (name, load) in enumerate(loads.items(), 1):
            self.bring(name, load)
            eventually(lambda number=number: len(self.ferry.queue) == number)
        self.go.set()
        for thread in self.threads:
            thread.join(60)


@pytest.fixture
def landing():
    landing = Landing()
    yield landing
    landing.go.set()


def test_a_load_that_comes_alone_crosses_alone(landing):
    landing.go.set()

    assert [landing.ferry.take(load) for load in ("a", "b")] == ["a is over", "b is over"]
    assert landing.aboard == [["a"], ["b"]]


def test_those_who_wait_cross_together_and_each_gets_its_own_result(landing):
    landing.bring_behind_another(a="a", b="b", c="c")

    assert landing.aboard == [["first"], ["a", "b", "c"]]
    assert landing.results == {name: f"{name} is over" for name in ("first", "a", "b", "c")}


def test_there_is_so_much_room_and_the_others_take_the_next(landing):
    many = [str(number) for number in range(ROOM + 2)]

    landing.bring_behind_another(**{name: name for name in many})

    assert landing.aboard == [["first"], many[:ROOM], many[ROOM:]]
    assert len(landing.results) == len(many) + 1


def test_what_is_wrong_with_one_is_borne_by_that_one_alone(landing):
    wrong = ValueError("too heavy")

    landing.bring_behind_another(a="a", b=wrong, c="c")

    assert landing.results == {"first": "first is over", "a": "a is over", "b": wrong, "c": "c is over"}
    assert landing.aboard == [["first"], ["a", wrong, "c"], ["a"], [wrong], ["c"]]


def test_what_stops_everybody_is_told_to_all_and_not_tried_again(landing):
    storm = OSError("no other shore")

    landing.bring_behind_another(a="a", b=storm, c="c")

    assert landing.results == {"first": "first is over", "a": storm, "b": storm, "c": storm}
    assert landing.aboard == [["first"], ["a", storm, "c"]]


def test_nobody_is_left_waiting_when_a_crossing_is_broken_off(landing):
    landing.bring_behind_another(a=SystemExit(), b="b")

    assert isinstance(landing.results["a"], SystemExit)
    assert isinstance(landing.results["b"], RuntimeError)
    assert landing.ferry.take("c") == "c is over"

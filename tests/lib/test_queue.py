import threading

import pytest

from lib import queue
from lib.heartbeat import beating


def test_a_number_goes_through_a_file_to_the_work(tmp_path):
    done = threading.Event()
    queue.open_queue(f"sqlite:///{tmp_path / 'new' / 'queue.db'}", lambda number: number == 7 and done.set())
    queue.enqueue(7)
    assert not queue.is_empty()

    consumer = queue.serve_beside()
    assert done.wait(20)
    consumer.stop(graceful=True)
    assert queue.is_empty()


def test_a_number_goes_through_postgresql_to_the_work(postgresql_server):
    done = threading.Event()
    queue.open_queue(postgresql_server.url(), lambda number: number == 7 and done.set())
    queue.enqueue(7)
    assert not queue.is_empty()

    consumer = queue.serve_beside()
    assert done.wait(20)
    consumer.stop(graceful=True)
    assert queue.is_empty()


def test_a_number_goes_through_redis_to_the_work(redis_url):
    done = threading.Event()
    queue.open_queue(redis_url, lambda number: number == 7 and done.set())
    queue.enqueue(7)
    assert not queue.is_empty()

    consumer = queue.serve_beside()
    assert done.wait(20)
    consumer.stop(graceful=True)
    assert queue.is_empty()


def test_an_address_that_is_not_understood_is_refused():
    with pytest.raises(ValueError, match="QUEUE_URL"):
        queue.open_queue("mysql://somewhere", print)


def test_a_heart_beats_until_the_body_is_over_and_survives_a_missed_beat():
    beats, five = [], threading.Event()

    def beat():
        beats.append(1)
        if len(beats) == 2:
            raise OSError
        if len(beats) == 5:
            five.set()
        return True

    with beating(beat, 0.01):
        assert five.wait(20)
    count = len(beats)
    threading.Event().wait(0.05)
    assert len(beats) == count


def test_a_heart_stops_when_told():
    beats = []
    with beating(lambda: bool(beats.append(1)), 0.01):
        threading.Event().wait(0.1)
    assert beats == [1]

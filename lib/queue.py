"""The queue behind long work: huey on a SQLite file. Knows numbers of jobs, and nothing about them."""

import threading
from collections.abc import Callable
from pathlib import Path

from huey import SqliteHuey
from huey.consumer import Consumer

_queue: SqliteHuey | None = None
_task: Callable[[int], object] | None = None


def open_queue(file: Path, run: Callable[[int], None], immediate: bool = False) -> SqliteHuey:
    """Open the queue; `run(number)` does the work of one job, in the worker (or at once, if immediate)."""
    global _queue, _task
    _queue = SqliteHuey("lianxin", filename=str(file), immediate=immediate, results=False)
    _task = _queue.task()(run)
    return _queue


def enqueue(number: int) -> None:
    _task(number)


def serve(workers: int = 1) -> None:
    """Work until stopped: a worker process of its own calls this."""
    Consumer(_queue, workers=workers, periodic=False, initial_delay=0.05, max_delay=1).run()


def serve_beside() -> Consumer:
    """Work in threads of this process: for a demonstration or a test."""
    consumer = Consumer(_queue, workers=1, periodic=False, initial_delay=0.02, max_delay=0.2)
    consumer._set_signal_handlers = lambda: None  # only a main thread may set them
    threading.Thread(target=consumer.run, daemon=True).start()
    return consumer

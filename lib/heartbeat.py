"""A sign of life while something long is being done."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)


@contextmanager
def beating(beat: Callable[[], bool], every: float) -> Iterator[None]:
    """While the body runs, call `beat` every so many seconds in a thread of its own, until it answers False."""
    over = threading.Event()
    heart = threading.Thread(target=_go_on, args=(beat, every, over), daemon=True)
    heart.start()
    try:
        yield
    finally:
        over.set()
        heart.join()


def _go_on(beat: Callable[[], bool], every: float, over: threading.Event) -> None:
    while not over.wait(every) and _alive(beat):
        pass


def _alive(beat: Callable[[], bool]) -> bool:
    """One beat that fails, as when the database is away, is not the end."""
    try:
        return beat()
    except Exception:
        log.exception("a beat was missed")
        return True

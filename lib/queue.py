"""The queue behind long work: huey in SQLite, Redis or PostgreSQL. Knows numbers of jobs, and nothing about them."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from huey import Huey, PostgresHuey, RedisHuey, SqliteHuey
from huey.consumer import Consumer

NAME = "lianxin"
log = logging.getLogger(__name__)

_queue: Huey | None = None
_task: Callable[[int], object] | None = None


def open_queue(url: str, run: Callable[[int], None], immediate: bool = False) -> Huey:
    """Open the queue at `sqlite:///FILE`, `redis://…` or `postgresql://…`; ValueError for any other address.

    `run(number)` does the work of one job: in the worker, or at once if `immediate`.
    """
    global _queue, _task
    _queue = _opened(url, immediate=immediate, results=False)
    _task = _queue.task()(run)
    return _queue


def _opened(url: str, **options) -> Huey:
    match urlsplit(url).scheme:
        case "sqlite":
            file = Path(url.removeprefix("sqlite:///"))
            file.parent.mkdir(parents=True, exist_ok=True)
            return SqliteHuey(NAME, filename=str(file), **options)
        case "redis" | "rediss":
            return RedisHuey(NAME, url=url, **options)
        case "postgresql" | "postgres":
            return PostgresHuey(NAME, dsn=url, **options)
        case other:
            raise ValueError(f"QUEUE_URL: sqlite:///FILE, redis:// or postgresql:// expected, got {other}:")


def enqueue(number: int) -> None:
    _task(number)


def is_empty() -> bool:
    """Whether no job waits for a worker; one that is being done no longer waits."""
    return _queue.pending_count() == 0


def serve(workers: int = 1, tick: Callable[[], object] = lambda: None, every: float = 2) -> None:
    """Work until stopped, and call `tick` every so many seconds: a worker process of its own calls this."""
    threading.Thread(target=_keep_ticking, args=(tick, every), daemon=True).start()
    Consumer(_queue, workers=workers, periodic=False, initial_delay=0.05, max_delay=1).run()


def _keep_ticking(tick: Callable[[], object], every: float) -> None:
    """Whatever goes wrong, such as a database that is away for a minute, the next tick comes."""
    rest = threading.Event()
    while True:
        try:
            tick()
        except Exception:
            log.exception("a tick of the worker failed")
        rest.wait(every)


def serve_beside() -> Consumer:
    """Work in threads of this process: for a demonstration or a test."""
    consumer = Consumer(_queue, workers=1, periodic=False, initial_delay=0.02, max_delay=0.2)
    consumer._set_signal_handlers = lambda: None  # only a main thread may set them
    threading.Thread(target=consumer.run, daemon=True).start()
    return consumer

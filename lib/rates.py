"""How often is too often: counts in this process's memory, or in Redis where several processes count together."""

import logging
import time
from functools import cache

from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

log = logging.getLogger(__name__)
_limiter: FixedWindowRateLimiter | None = None


def open_rates(url: str) -> None:
    """`memory://` or `redis://HOST:PORT/NUMBER`. A store that is away is an accident, and stops nobody."""
    global _limiter
    options = {} if url.startswith("memory:") else {"wrap_exceptions": True, "socket_timeout": 1}
    _limiter = FixedWindowRateLimiter(storage_from_string(url, **options))


def seconds_to_wait(rate: str, *key: str) -> int:
    """Count one more of these ("60 per minute"); 0: go on, else how long until the next may come."""
    return _wait("hit", _item(rate), key)


def wait_left(rate: str, *key: str) -> int:
    """The same without counting: 0 while another one may come."""
    return _wait("test", _item(rate), key)


def _wait(verb: str, item: RateLimitItem, key: tuple[str, ...]) -> int:
    try:
        if getattr(_limiter, verb)(item, *key):
            return 0
        return max(1, int(_limiter.get_window_stats(item, *key).reset_time - time.time()) + 1)
    except StorageError:
        log.exception("the rates cannot be counted")
        return 0


@cache
def _item(rate: str) -> RateLimitItem:
    return parse(rate)

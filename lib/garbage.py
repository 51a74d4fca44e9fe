"""Searching for garbage less often: not among what stays, nor while very many small things are made to be kept."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def settle() -> None:
    """What is there when a process has begun stays until its end: no search walks it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)  # a request makes some thousands of things that go by themselves


@contextmanager
def put_off() -> Iterator[None]:
    """Nothing is searched within; it begins again where it was on. Each search walks all there is, over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

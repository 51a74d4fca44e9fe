"""Counting in several processes: each writes into files of its own, and whoever is asked adds them up.

A process counts under the lowest number that no other living process holds. Whoever comes after it goes on with its
files, so that workers which come and go leave no heap of them behind.
"""

import fcntl
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from prometheus_client import CollectorRegistry, generate_latest, values
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector


class Seat:
    """The number of this process; it is free again when the process ends, however it ends."""

    def __init__(self, folder: Path):
        self.folder, self.process, self.number, self.lock = folder, 0, 0, None

    def __call__(self) -> int:
        if self.process != os.getpid():  # a child of the one that took the seat needs its own
            self.process = os.getpid()
            self.number, self.lock = next(filter(None, map(self._taken, count())))
        return self.number

    def _taken(self, number: int):
        lock = (self.folder / f"{number}.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return None
        return number, lock


def count_in(folder: Path | None) -> None:
    """Meters made from now on count in files in `folder`, or in this process's memory if it is None."""
    if folder is None:
        values.ValueClass = values.MutexValue
        return
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)  # where the library looks
    values.ValueClass = values.MultiProcessValue(Seat(folder))


def text(folder: Path | None, meters: Iterable, gauges: Iterable[tuple[str, str, float]]) -> bytes:
    """What all processes counted, and gauges (name, meaning, value), as Prometheus reads it."""
    registry = CollectorRegistry()
    if folder:
        MultiProcessCollector(registry, str(folder))
    else:
        for meter in meters:
            registry.register(meter)
    registry.register(Gauges(gauges))
    return generate_latest(registry)


class Gauges:
    def __init__(self, gauges: Iterable[tuple[str, str, float]]):
        self.gauges = list(gauges)

    def collect(self):
        return [GaugeMetricFamily(name, meaning, value) for name, meaning, value in self.gauges]

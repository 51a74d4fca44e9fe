"""Counting in several processes: each writes into files of its own, and whoever is asked adds them up.

A process counts under the lowest number that no other living process holds. Whoever comes after it goes on with its
files, so that workers which come and go leave no heap of them behind. Their room on the disk is taken beforehand: the
files are written in memory, and where the disk has no room for that, the system kills whoever writes.
"""

import fcntl
import logging
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from prometheus_client import CollectorRegistry, generate_latest, values
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

log = logging.getLogger(__name__)

KINDS, ROOM = ("counter", "histogram"), 2**20  # more than all endpoints and outcomes need


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
        for kind in KINDS:
            take_room(self.folder / f"{kind}_{number}.db")
        return number, lock


def take_room(file: Path) -> None:
    """OSError where there is none."""
    with file.open("ab") as opened:
        os.posix_fallocate(opened.fileno(), 0, ROOM)


def count_in(folder: Path | None) -> None:
    """Meters made from now on count in files in `folder`; in this process's memory if it is None or has no room."""
    values.ValueClass = values.MutexValue
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        seat = Seat(folder)
        seat()
    except OSError:
        log.exception("nothing is counted for others")
        return
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)  # where the library looks
    values.ValueClass = values.MultiProcessValue(seat)


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

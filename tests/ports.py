"""Ports of this machine, for the servers that a test or a measure starts, and waiting until they are there."""

import http.client
import os
import socket
import time
from collections.abc import Callable
from itertools import cycle, islice

# Below those that the system deals out to whoever asks for any: a server that is down for a while finds its port free.
# Each process begins elsewhere.
OWN = cycle(range(10_000, 30_000))
next(islice(OWN, os.getpid() * 50 % 20_000, None))


def free_port() -> int:
    """One that nobody listens at, and that this process has not given away before."""
    return next(port for port in OWN if can_be_had(port))


def can_be_had(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def eventually(told: Callable[[], object], patience: float = 120) -> None:
    """Wait until something is so. TimeoutError after `patience` seconds."""
    end = time.monotonic() + patience
    while not told():
        if time.monotonic() > end:
            raise TimeoutError("it did not come about")
        time.sleep(0.02)


def wait_for(*ports: int, patience: float = 120) -> None:
    """Until somebody listens at each of them."""
    eventually(lambda: all(map(listens, ports)), patience)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def answers(port: int, path: str = "/vitals/live") -> bool:
    """Whether the app is there: a port is open long before somebody answers at it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()

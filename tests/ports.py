"""Ports of this machine, for the servers that a test or a measure starts, and waiting until they are there."""

import http.client
import socket
import time
from collections.abc import Callable


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(told: Callable[[], object], patience: float = 20) -> None:
    """Wait until something is so. TimeoutError after `patience` seconds."""
    end = time.monotonic() + patience
    while not told():
        if time.monotonic() > end:
            raise TimeoutError("it did not come about")
        time.sleep(0.02)


def wait_for(*ports: int, patience: float = 40) -> None:
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

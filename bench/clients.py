"""Sixteen clients over loopback, each with one connection that stays open.

Requests are made beforehand, so that what is measured is the server and not the client.
"""

import socket
import threading
import time

CLIENTS = 16


class Client:
    """One connection; `send` returns the status and the body."""

    def __init__(self, port: int):
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def send(self, request: bytes) -> tuple[int, bytes, bytes]:
        self.connection.sendall(request)
        head, _, body = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        length = int(next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))[15:])
        while len(body) < length:
            body += self._read()
        self.rest = body[length:]
        return int(head.split(None, 2)[1]), head, body[:length]

    def _until(self, mark: bytes) -> bytes:
        data = self.rest
        while mark not in data:
            data += self._read()
        return data

    def _read(self) -> bytes:
        chunk = self.connection.recv(65536)
        if not chunk:
            raise ConnectionError("the server closed the connection")
        return chunk


def request(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def seconds_for(port: int, work: list[list[bytes]]) -> float:
    """How long all clients together take for their requests, from a common start. Every answer has to be a 200."""
    start, failures = threading.Barrier(len(work) + 1), []

    def run(requests: list[bytes]) -> None:
        client = Client(port)
        start.wait()
        try:
            failures.extend(status for status in (client.send(one)[0] for one in requests) if status != 200)
        except OSError as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(requests,)) for requests in work]
    for thread in threads:
        thread.start()
    start.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    if failures:
        raise RuntimeError(f"answers other than 200: {failures[:5]}")
    return time.perf_counter() - began

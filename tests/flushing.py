"""A phone as the server sees it: it keeps its queue until it holds a receipt for each entry, whatever happens."""

import http.client
import json
import time
from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from uuid import uuid4

from lib import clock

PAUSE = 0.2  # seconds after a failure; a real phone waits longer


class Phone:
    """Signed in by a cookie at an address (host, port); `queue` holds what has no receipt yet."""

    def __init__(self, address: tuple[str, int], cookie: str, entries: list[dict], batch: int = 50):
        self.address, self.cookie, self.batch = address, cookie, batch
        self.queue = {entry["uuid"]: entry for entry in entries}
        self.receipts: dict[str, dict] = {}
        self.failures: list[str] = []
        self.csrf = ""

    def flush(self, patience: float = 120) -> None:
        """Send until nothing waits. TimeoutError if that takes longer than `patience` seconds."""
        end = time.monotonic() + patience
        while self.queue:
            if time.monotonic() > end:
                raise TimeoutError(f"{len(self.queue)} visits are still waiting: {self.failures[-3:]}")
            try:
                self.send_some()
            except (OSError, http.client.HTTPException) as error:
                self.fail(type(error).__name__)

    def send_some(self) -> None:
        if not self.csrf:
            status, told = self.ask("GET", "/phones/pulse")
            return self.trust(told) if status == 200 else self.fail(f"pulse {status}")
        visits = list(self.queue.values())[: self.batch]
        status, told = self.ask("POST", "/visits", {"sent_at": clock.now().isoformat(), "visits": visits})
        if status != 200:
            self.csrf = ""
            return self.fail(f"visits {status}")
        return self.settle(told["receipts"])

    def trust(self, told: dict) -> None:
        self.csrf = told["csrf"]

    def settle(self, receipts: list[dict]) -> None:
        for receipt in receipts:
            self.queue.pop(receipt["uuid"])
            self.receipts[receipt["uuid"]] = receipt

    def fail(self, why: str) -> None:
        self.failures.append(why)
        time.sleep(PAUSE)

    def ask(self, method: str, path: str, content: dict | None = None) -> tuple[int, dict]:
        connection = http.client.HTTPConnection(*self.address, timeout=60)
        headers = {"Cookie": self.cookie, "Accept": "application/json", "X-CSRFToken": self.csrf}
        body = None if content is None else json.dumps(content)
        if body:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        if cookie := answer.headers.get("Set-Cookie"):
            self.cookie = cookie.partition(";")[0]
        connection.close()
        return answer.status, json.loads(text) if answer.status == 200 else {}


def all_flush(phones: list[Phone], meanwhile: Callable[[], None] = lambda: None, patience: float = 120) -> None:
    """Every phone at once, while something happens; the first failure of a phone is raised."""
    failed: list[BaseException] = []

    def flush(phone: Phone) -> None:
        try:
            phone.flush(patience)
        except BaseException as error:
            failed.append(error)

    threads = [Thread(target=flush, args=(phone,)) for phone in phones]
    for thread in threads:
        thread.start()
    meanwhile()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def entries_of(deputy_id: int, codes: list[str], count: int) -> list[dict]:
    """So many visits, an hour apart: nothing here is a burst."""
    now = clock.now()
    return [
        {
            "uuid": str(uuid4()), "deputy": deputy_id, "code": codes[number % len(codes)], "means": "scan",
            "visited_at": (now - timedelta(hours=number)).isoformat(), "place": "home", "schedule": "routine",
        }
        for number in range(1, count + 1)
    ]  # fmt: skip

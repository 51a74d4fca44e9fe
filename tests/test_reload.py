"""A real gunicorn with the real configuration, reloaded and renewed while people use it: nobody notices."""

import http.client
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.ports import answers, eventually, free_port

pytestmark = pytest.mark.timeout(600)
ROOT = Path(__file__).parents[1]
RELOADS = 4
PATIENCE = 120  # seconds: on a busy machine a reload takes long, and who waits for it was not turned away


@pytest.fixture
def server(settings):
    """`server(MORE="settings")`: a port, and the process behind it."""
    running = []

    def start(*more):
        port = free_port()
        environment = os.environ | {
            "LIANXIN_HOME": str(settings["INSTANCE"]), "DATABASE_URL": settings["DATABASE_URL"], "LOG": "json",
            "SECRET_KEY": "only for tests", "BIND": f"127.0.0.1:{port}",
        }  # fmt: skip
        command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "deploy" / "gunicorn.py"), *more]
        log = (settings["INSTANCE"] / "log").open("w")
        process = subprocess.Popen(command, env=environment, cwd="/", stderr=log)
        running.append(process)
        eventually(lambda: answers(port, "/vitals/ready"), PATIENCE)
        return port, process

    yield start
    for process in running:
        process.terminate()
        process.wait()


def ask(connection) -> int:
    """Whether the server is ready: its database is asked, and no rate keeps anybody from asking."""
    connection.request("GET", "/vitals/ready")
    answer = connection.getresponse()
    answer.read()
    return answer.status


class Person(threading.Thread):
    """Asks again and again, on one connection or a new one each time."""

    def __init__(self, port: int, keeps_line: bool):
        super().__init__()
        self.port, self.keeps_line = port, keeps_line
        self.statuses, self.failures, self.enough = [], [], threading.Event()

    def run(self):
        connection = None
        while not self.enough.is_set():
            self.enough.wait(0.03)
            connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            try:
                self.statuses.append(ask(connection))
            except (OSError, http.client.HTTPException) as error:
                self.failures.append(repr(error))
                connection = None
            if connection and (not self.keeps_line or connection.sock is None):
                connection.close()
                connection = None


def workers_of(process) -> set[str]:
    return set(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split())


def all_are_others(process, before: set[str]) -> None:
    """Wait until none of these workers is left, and as many new ones are there."""
    eventually(lambda: len(workers_of(process) - before) == len(workers_of(process)) == len(before), PATIENCE)


def all_were_served(people) -> None:
    """Wait until each of them has had an answer to something asked from now on."""
    before = [len(person.statuses) for person in people]
    each = list(zip(people, before, strict=True))
    eventually(lambda: all(len(person.statuses) > had + 1 for person, had in each), PATIENCE)


def use(port, while_they_do):
    people = [Person(port, keeps_line) for keeps_line in (True, True, False, False)]
    for person in people:
        person.start()
    try:
        while_they_do(people)
    finally:
        for person in people:
            person.enough.set()
        for person in people:
            person.join()
    return people


def test_a_reload_drops_no_request(server):
    port, process = server()

    def reload(people):
        for _ in range(RELOADS):
            before = workers_of(process)
            process.send_signal(signal.SIGHUP)
            all_are_others(process, before)
            all_were_served(people)  # the new ones begin to serve once they are up, on a busy machine long after

    people = use(port, reload)
    assert [failure for person in people for failure in person.failures] == []
    assert {status for person in people for status in person.statuses} == {200}


def test_a_worker_that_is_renewed_after_so_many_requests_drops_none(server):
    port, process = server("--max-requests", "25", "--max-requests-jitter", "5")
    before = workers_of(process)

    people = use(port, lambda _people: all_are_others(process, before))
    assert [failure for person in people for failure in person.failures] == []
    assert {status for person in people for status in person.statuses} == {200}

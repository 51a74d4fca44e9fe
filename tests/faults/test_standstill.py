"""A PostgreSQL server that takes in what it is sent and says no more, until it goes on."""

import http.client
import json

import pytest

from cli.jobs import look_after
from lib.line import Line
from models.jobs.job_watch import Watch
from tests.faults.test_kills import LOGINS, assert_nothing_is_lost
from tests.flushing import all_flush
from tests.ports import eventually
from tests.stores import Files

PATIENCE = 300  # of a phone; a busy machine takes its time
pytestmark = pytest.mark.timeout(3 * PATIENCE)


@pytest.fixture
def server(store, request):
    if isinstance(store, Files):
        pytest.skip("a file has no server that could stand still")
    return request.getfixturevalue("postgresql_server")


def test_phones_keep_what_they_have_and_send_it_once_when_it_goes_on(web, server):
    phones = [web.phone(login, 200, batch=2) for login in LOGINS]

    def meanwhile():
        eventually(lambda: all(phone.receipts for phone in phones))
        with server.standing_still():
            eventually(lambda: state_of(web.port) == (503, "database"), PATIENCE)
            eventually(lambda: all(phone.failures or not phone.queue for phone in phones), PATIENCE)
        eventually(lambda: state_of(web.port) == (200, None))

    all_flush(phones, meanwhile, PATIENCE)
    assert_nothing_is_lost(phones)


def state_of(port: int) -> tuple[int, str | None] | None:
    """What the server says to a proxy that asks whether it is ready; None if it was too busy to say a word."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", "/vitals/ready")
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read()).get("reason")
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def test_the_worker_says_so_in_a_word_and_goes_on_when_it_goes_on(app, server, caplog, monkeypatch):
    watch = Watch()
    monkeypatch.setattr(Line, "silence", 0.2)
    with server.standing_still():
        look_after(watch)
        assert [record.message for record in caplog.records] == ["database-away"]
    eventually(lambda: caplog.clear() or look_after(watch) or not caplog.records)

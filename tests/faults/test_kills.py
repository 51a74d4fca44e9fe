"""Killed at random moments while phones send: in the end receipts equal rows, and the ledger equals the visits.

Five times in the usual run, on either kind of database; `KILLS=200` for more.
"""

import os
import random
import time
from collections import Counter

import psycopg
import pytest

from models import database
from models.audit import Audit
from models.points.duty import Duty
from models.visits.visit import Visit
from tests.flushing import all_flush
from tests.stores import Files

KILLS = int(os.environ.get("KILLS", "5"))
PATIENCE = 120 + 60 * KILLS  # of a phone; on a busy machine a server takes its time to come back
pytestmark = pytest.mark.timeout(2 * PATIENCE)
LOGINS = ("D001", "D002", "D003", "D004")


def test_the_server_is_killed_again_and_again(web):
    phones = [web.phone(login, 25 * KILLS, batch=1) for login in LOGINS]
    killed = []

    def meanwhile():
        while len(killed) < KILLS and waiting(phones):
            serve_for_a_moment(phones)
            killed.append(waiting(phones))
            web.kill()
            web.start()

    all_flush(phones, meanwhile, PATIENCE)

    assert len(killed) > KILLS // 2, "the phones were done too soon"
    assert_nothing_is_lost(phones)


def waiting(phones) -> int:
    return sum(len(phone.queue) for phone in phones)


def serve_for_a_moment(phones) -> None:
    """However fast the server is, there is something left to send when it is killed again."""
    end, enough = time.monotonic() + random.uniform(0.05, 0.6), waiting(phones) - 10 * len(phones)
    while time.monotonic() < end and waiting(phones) > enough:
        time.sleep(0.005)


def test_the_database_is_gone_and_back(web, store, request):
    if isinstance(store, Files):
        pytest.skip("a file has no server to lose")
    server = request.getfixturevalue("postgresql_server")
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("ALTER ROLE lianxin SET synchronous_commit = on")  # as in real life; the other tests hurry
    phones = [web.phone(login, 200, batch=2) for login in LOGINS]

    def meanwhile():
        for _ in range(3):
            time.sleep(random.uniform(0.1, 0.5))
            server.stop("immediate")
            time.sleep(0.3)
            server.start()

    all_flush(phones, meanwhile)

    assert any(phone.failures for phone in phones)
    assert_nothing_is_lost(phones)


def assert_nothing_is_lost(phones) -> None:
    """Receipts equal rows; each visit has its lines once; the audit's chain holds."""
    database.close_database()  # the lines of before may be dead
    receipts = {uuid for phone in phones for uuid in phone.receipts}
    assert sum(len(phone.receipts) for phone in phones) == len(receipts)
    assert sorted(visit.uuid for visit in Visit.select(Visit.uuid)) == sorted(receipts)
    lines = Counter(duty.visit_id for duty in Duty.select(Duty.visit).where(Duty.kind == "visit"))
    assert set(lines.values()) == {1}
    assert len(lines) == len(receipts)
    assert Audit.first_break() is None

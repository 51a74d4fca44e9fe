"""Parts of a cluster are lost while phones send; nothing that was recorded is."""

import time

import psycopg
import pytest

from tests import village as cast
from tests.cluster.conftest import eventually
from tests.flushing import all_flush

pytestmark = pytest.mark.timeout(300)


def stored(url: str) -> set[str]:
    with psycopg.connect(url) as connection:
        return {uuid for (uuid,) in connection.execute("SELECT uuid FROM visit")}


def received(phones) -> set[str]:
    return {uuid for phone in phones for uuid in list(phone.receipts)}


def test_a_web_process_dies_and_comes_back(cluster):
    phones = [cluster.phone(login, 60) for login in ("D001", "D002", "D003", "D004")]

    def meanwhile():
        eventually(lambda: len(received(phones)) > 20)
        cluster.webs[0].kill()
        time.sleep(1)
        cluster.webs[0].start()

    all_flush(phones, meanwhile)

    assert len(received(phones)) == 240
    assert stored(cluster.primary.url()) == received(phones)


def test_without_the_replica_the_primary_answers(cluster, page):
    office = cluster.phone("D002", 10)
    cluster.replica.stop()

    all_flush([office])

    assert page("D002", f"/score-tables?q={cast.deputy('张国庆').number}").status == 200
    assert stored(cluster.primary.url()) == received([office])


def test_what_one_wrote_is_seen_at_once_though_the_replica_is_behind(cluster, page):
    pause(cluster.replica)
    phone = cluster.phone("D001", 3)
    all_flush([phone])

    own = page(phone.cookie, f"/scorecards/{cast.deputy('王秀英').id}")

    assert own.status == 200
    assert "3 次" in own.text or ">3<" in own.text


def test_the_replica_takes_over_and_the_phones_go_on(cluster):
    cluster.configure("synchronous_standby_names", "*")
    eventually(lambda: synchronous(cluster.primary))
    phones = [cluster.phone(login, 60) for login in ("D001", "D002", "D003", "D004")]

    def meanwhile():
        eventually(lambda: len(received(phones)) > 20)
        cluster.primary.stop("immediate")
        cluster.replica.promote()

    all_flush(phones, meanwhile)

    assert any(phone.failures for phone in phones), "nobody noticed: the primary was not in use"
    assert len(received(phones)) == 240
    assert stored(cluster.replica.url()) == received(phones)


def test_public_pages_are_there_while_the_primary_is_gone(cluster, page):
    card = f"/contact-cards/{cast.deputy('王秀英').slug}"
    eventually(lambda: "王秀英" in page("", card).text)

    cluster.primary.stop("immediate")

    assert "王秀英" in page("", card).text


def synchronous(server) -> bool:
    with psycopg.connect(server.url()) as connection:
        return connection.execute("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'").fetchone() is not None


def pause(replica) -> None:
    with psycopg.connect(replica.url(), autocommit=True) as connection:
        connection.execute("SELECT pg_wal_replay_pause()")

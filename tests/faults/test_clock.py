"""The server's clock jumps while phones send: each visit counts once, and nobody has to sign in again."""

from pathlib import Path

import pytest

from lib import clock
from models import database
from models.points.duty import Duty
from models.visits.review import Review
from models.visits.visit import Visit
from tests.faults.conftest import Web
from tests.faults.test_kills import assert_nothing_is_lost
from tests.flushing import all_flush
from tests.ports import eventually

pytestmark = pytest.mark.timeout(600)
LOGINS = ("D001", "D002", "D003")


class Clock:
    """What the server's processes take for the time: so many days off."""

    def __init__(self, file: Path):
        self.file = file
        self.goes(0)

    def goes(self, days: int) -> None:
        beside = self.file.with_suffix(".new")
        beside.write_text(str(24 * days))
        beside.replace(self.file)


@pytest.fixture
def servers_clock(tmp_path):
    return Clock(tmp_path / "clock")


@pytest.fixture
def web(settings, servers_clock):
    web = Web(settings, "tests.faults.jumping:create_app()", CLOCK=str(servers_clock.file)).start()
    yield web
    web.kill()
    database.close_database()


def test_the_clock_of_the_server_jumps_while_phones_send(web, servers_clock):
    phones = [web.phone(login, 240, batch=2) for login in LOGINS]
    entries = {uuid: entry for phone in phones for uuid, entry in phone.queue.items()}

    def some_more(told) -> None:
        before = [len(told(phone)) for phone in phones]
        eventually(lambda: all(len(told(phone)) > had + 5 for phone, had in zip(phones, before, strict=True)))

    def meanwhile():
        for days in (0, -3, 2, -400):
            servers_clock.goes(days)
            some_more(lambda phone: phone.receipts)
        assert not any(phone.failures for phone in phones)
        servers_clock.goes(100)  # every sign-in has run out by then, but only by then
        some_more(lambda phone: phone.failures)
        servers_clock.goes(0)

    all_flush(phones, meanwhile)

    assert {failure for phone in phones for failure in phone.failures} <= {"visits 401", "pulse 401"}
    assert_nothing_is_lost(phones)
    assert_days_are_the_phones_own(entries)


def assert_days_are_the_phones_own(entries: dict[str, dict]) -> None:
    """What the server took for the time moves no visit; where the two clocks disagreed, a person looks."""
    visits = {visit.uuid: visit for visit in Visit.select()}
    assert {uuid: visit.visited_at for uuid, visit in visits.items()} == {
        uuid: clock.parse(entry["visited_at"]) for uuid, entry in entries.items()
    }
    assert all(
        duty.done_on == clock.day_of(duty.visit.visited_at) for duty in Duty.select().where(Duty.kind == "visit")
    )
    doubted = {review.visit_id for review in Review.select().where(Review.causes.contains("clock"))}
    off = {visit.id for visit in visits.values() if abs(visit.received_at - visit.sent_at).days >= 1}
    assert doubted == off
    assert 0 < len(off) < len(visits)
